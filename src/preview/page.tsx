import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import type { LaneName } from '../map/lanes/lane-registry.js';
import type { Scene } from '../map/scene-types.js';
import type { Id } from '../model/source.js';
import { Canvas, type Point } from './canvas.js';
import { Empty, type Lack } from './empty.js';
import type { State } from './state.js';
import { MapTable } from './table.js';
import { Toolbar } from './toolbar.js';

interface Props {
  state: State;
  scene: Scene | undefined;
  cursor: readonly Id[];
  scale: number | undefined;
  late: boolean;
  start: { scroll?: Point | undefined; selected?: string | undefined };
  onChoose(journey: Id): void;
  onLane(lane: LaneName, visible: boolean): void;
  onZoom(zoom: number): void;
  onScale(scale: number): void;
  onReveal(id: Id, focus: boolean): void;
  onLeft(scroll: Point, selected: string | undefined): void;
}

/** The whole page: toolbar, map or the reason why there is none, and the map in words. */
export function Page({ state, scene, cursor, scale, late, start, ...act }: Props): VNode {
  const input = scene && state.shown?.input;
  return (
    <>
      <Toolbar
        choices={state.choices}
        language={state.language}
        journey={state.chosen ?? state.shown?.input.journey.id}
        hidden={state.hidden}
        scale={scene && scale}
        notice={notice(state)}
        onChoose={act.onChoose}
        onLane={act.onLane}
        onZoom={act.onZoom}
      />
      <main>
        <h1 class="unseen">{scene?.title ?? l10n.t('Journey map')}</h1>
        {scene ? (
          <Canvas
            // Another journey is another map: it starts at its own top left.
            key={`${state.shown?.uri} ${state.shown?.input.journey.id}`}
            scene={scene}
            zoom={state.zoom}
            cursor={cursor}
            start={start}
            onZoom={act.onZoom}
            onScale={act.onScale}
            onReveal={act.onReveal}
            onLeft={act.onLeft}
          />
        ) : (
          <Empty lack={lackOf(state, late)} />
        )}
        {input && <MapTable input={input} hidden={state.hidden} language={state.language} />}
      </main>
    </>
  );
}

function lackOf({ answered, shown }: State, late: boolean): Lack {
  if (!answered) return late ? 'late' : 'waiting';
  return shown ? 'abstract' : 'no-journey';
}

function notice({ broken, stale, shown }: State): string {
  if (!broken) return '';
  if (stale) return l10n.t('The text has errors: this is the last good map.');
  return shown ? l10n.t('The text has errors: something may be missing here.') : l10n.t('The text has errors.');
}
