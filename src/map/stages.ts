import * as l10n from '@vscode/l10n';
import type { Band, Stage } from '../model/elements.js';
import { formatDuration } from '../model/format.js';
import { placeOfStage, placeTitle } from '../model/phases.js';
import { badge, findingWords } from './badges.js';
import { card } from './card.js';
import { type Column, columnPad } from './columns.js';
import { annotationItems, annotationWords } from './lanes/annotations.js';
import { accessibleName } from './lanes/card-lane.js';
import type { LaneContext } from './lanes/lane.js';
import { group, line, moveTo, rect } from './node.js';
import type { Box, SceneNode } from './scene-types.js';
import { type as styles } from './text/font.js';
import { type InlineItem, textItem, textsIn } from './text/inline.js';
import { textWidth } from './text/text-width.js';

const barHeight = 4;

/** The drawn row of stage names, its top at 0. */
export interface StageRow {
  height: number;
  nodes: SceneNode[];
  boxes: Box[];
}

/** Draws the head of every column under the band of its place in the journey. */
export function stageRow(laneContext: LaneContext): StageRow {
  const { columns } = laneContext;
  const runs = bandRuns(columns, laneContext.context.language);
  const top = runs.length > 0 ? styles.small.line + barHeight + 8 : 4;
  const nodes: SceneNode[] = [];
  const boxes: Box[] = [];
  const heads = columns.flatMap((column) =>
    column.stage ? [{ column, made: head(column, column.stage, laneContext) }] : [],
  );
  const height = Math.max(0, ...heads.map(({ made }) => made.height));
  for (const { column, made } of heads) {
    const x = column.x + columnPad;
    moveTo(made.node, x, top);
    nodes.push(
      group(`head ${column.key}`, 'jm-stage', [
        rect('ground', 'jm-stage-ground', column.x, 0, column.width, top + height + 4),
        made.node,
      ]),
    );
    const parent = boxes.length;
    for (const [index, box] of made.boxes.entries()) {
      box.lane = 'stages';
      box.x += x;
      box.y += top;
      if (index === 0) box.kind = 'stage';
      else box.parent = parent;
      if (column.stage) box.stage = column.stage.id;
      boxes.push(box);
    }
  }
  for (const { band, word, from, to } of runs) {
    const x = from.x + 10;
    const width = to.x + to.width - 10 - x;
    nodes.push(
      group(`band ${from.key}`, `jm-band jm-band-${band}`, [
        line('word', x, 3, word, styles.smallStrong),
        rect('bar', 'jm-band-bar', x, 4 + styles.small.line, width, barHeight, 2),
      ]),
    );
    boxes.push({
      kind: 'text',
      lane: 'stages',
      x,
      y: 3,
      width: textWidth(word, styles.smallStrong),
      height: styles.small.line,
    });
  }
  return { height: top + height + 4, nodes, boxes };
}

/** Neighbouring stages in one band. */
interface BandRun {
  band: Band;
  word: string;
  from: Column;
  to: Column;
}

/** Neighbouring stages of one band share its bar, as long as they call it by the same word. */
function bandRuns(columns: readonly Column[], language: string): BandRun[] {
  const runs: BandRun[] = [];
  let before: Column | undefined;
  for (const column of columns) {
    const band = column.stage?.band;
    const word = column.stage && bandWord(column.stage, language);
    const last = runs.at(-1);
    if (band && word && last?.band === band && last.word === word && last.to === before) last.to = column;
    else if (band && word) runs.push({ band, word, from: column, to: column });
    before = column;
  }
  return runs;
}

/** The band of a stage: as it is written where nothing else is, such as “Beforehand”. */
function bandWord(stage: Stage, language: string): string | undefined {
  return stage.phase ? stage.band && placeTitle(stage.band) : placeOfStage(stage, language);
}

function head(column: Column, stage: Stage, { context, badges }: LaneContext) {
  const findings = badges.on(stage.id);
  const title = context.title(stage);
  const rows = [stageDetails(stage, context)];
  const width = column.width - 2 * columnPad;
  return card(
    {
      key: 'head',
      id: stage.id,
      isMain: true,
      class: 'jm-stage-head',
      bare: true,
      name: accessibleName(
        l10n.t('Stage: {0}', title),
        rows.flatMap(textsIn),
        annotationWords(stage),
        findingWords(findings),
      ),
      title,
      titleStyle: styles.stage,
      chips: badge(findings),
      rows: [...rows, ...annotationItems(stage, width)],
    },
    width,
  );
}

/** Where a stage stands, whose it is and how urgent. */
export function stageDetails(stage: Stage, context: LaneContext['context']): InlineItem[] {
  const out: InlineItem[] = [];
  const place = placeOfStage(stage, context.language);
  if (place && stage.phase) out.push(textItem(place));
  if (stage.owner) out.push(textItem(context.named(stage.owner)));
  if (stage.urgent)
    out.push(textItem(l10n.t('urgent: within {0}', formatDuration(stage.urgent.duration)), styles.strong, 'jm-pain'));
  if (stage.details) out.push(textItem(l10n.t('details: {0}', context.named(stage.details))));
  return out;
}
