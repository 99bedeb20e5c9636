import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import type { LaneName } from '../map/lanes/lane-registry.js';
import { formatPercent } from '../model/format.js';
import type { Id } from '../model/source.js';
import { titleOf } from '../model/titles.js';
import type { JourneyChoice } from '../protocol/map-message.js';
import { Icon } from './icons.js';
import { LaneMenu } from './lane-menu.js';
import { fit, step } from './zoom.js';

interface Props {
  choices: readonly JourneyChoice[];
  language: string;
  journey: Id | undefined;
  hidden: readonly LaneName[];
  /** The scale the map is shown in; absent where there is no map. */
  scale: number | undefined;
  notice: string;
  onChoose(journey: Id): void;
  onLane(lane: LaneName, visible: boolean): void;
  onZoom(zoom: number): void;
}

/** Above the map: which journey, which lanes, how large, and a quiet word where something is amiss. */
export function Toolbar({ choices, journey, language, hidden, scale, notice, onChoose, onLane, onZoom }: Props): VNode {
  return (
    <header class="toolbar">
      {choices.length > 1 && <Picker choices={choices} journey={journey} language={language} onChoose={onChoose} />}
      <p class="notice" role="status" aria-live="polite">
        {notice !== '' && <Icon name="warning" />}
        {notice !== '' && <span>{notice}</span>}
      </p>
      {scale !== undefined && <LaneMenu hidden={hidden} onChange={onLane} />}
      {scale !== undefined && <Zoom scale={scale} onZoom={onZoom} />}
    </header>
  );
}

function Picker({
  choices,
  journey,
  language,
  onChoose,
}: Pick<Props, 'choices' | 'journey' | 'language' | 'onChoose'>): VNode {
  return (
    <label class="picker">
      <span class="unseen">{l10n.t('Journey')}</span>
      <select onChange={(event) => onChoose(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id} selected={choice.id === journey}>
            {choice.variantOf === undefined ? titleOf(choice, language) : l10n.t('↳ {0}', titleOf(choice, language))}
          </option>
        ))}
      </select>
    </label>
  );
}

function Zoom({ scale, onZoom }: { scale: number; onZoom(zoom: number): void }): VNode {
  return (
    <fieldset class="zoom">
      <legend class="unseen">{l10n.t('Zoom')}</legend>
      <Tool name={l10n.t('Zoom out')} icon="minus" onClick={() => onZoom(step(scale, -1))} />
      <button type="button" class="percent" title={l10n.t('Show at full size')} onClick={() => onZoom(1)}>
        {formatPercent(scale)}
      </button>
      <Tool name={l10n.t('Zoom in')} icon="plus" onClick={() => onZoom(step(scale, 1))} />
      <Tool name={l10n.t('Fit the whole width')} icon="fit" onClick={() => onZoom(fit)} />
    </fieldset>
  );
}

function Tool({ name, icon, onClick }: { name: string; icon: 'minus' | 'plus' | 'fit'; onClick(): void }): VNode {
  return (
    <button type="button" class="tool" title={name} aria-label={name} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
