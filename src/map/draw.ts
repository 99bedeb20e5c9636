import * as l10n from '@vscode/l10n';
import { formatList } from '../model/format.js';
import { badgesOf } from './badges.js';
import { columnsOf, margin, rightOf } from './columns.js';
import { createMapContext } from './context.js';
import { Drawing } from './drawing.js';
import { flowBand } from './flow/band.js';
import { header } from './header/header.js';
import { classesIn } from './header/legend.js';
import type { DrawnLane, Lane, LaneContext } from './lanes/lane.js';
import { type LaneName, lanes } from './lanes/lane-registry.js';
import type { MapInput, Scene } from './scene-types.js';
import { stageRow } from './stages.js';

export interface MapOptions {
  /** Lanes not to draw. */
  hidden: readonly LaneName[];
  /** Reader's language, to choose among titles (`in zh "…"`); a BCP 47 tag. */
  language: string;
}

const top = 22;
const bottom = 26;

/** Draws the map of one journey: the same picture on screen, in a file and in a test. */
export function drawMap(input: MapInput, options: MapOptions): Scene {
  const context = createMapContext(input, options.language);
  const columns = columnsOf(input.journey, !options.hidden.includes('emotions'));
  const shown = lanes.filter(({ name }) => !options.hidden.includes(name));
  const badges = badgesOf(input.findings, input.journey, kindsDrawn(shown));
  const laneContext: LaneContext = { context, badges, columns };
  const right = rightOf(columns);
  const width = right + margin;
  const drawing = new Drawing(columns, right);

  const flow = flowBand(laneContext);
  const stages = columns.length > 0 ? stageRow(laneContext) : undefined;
  const drawn = stages ? shown.map((lane) => ({ lane, drawn: lane.draw(laneContext) })) : [];
  const used = classesIn([flow, stages, ...drawn.map((each) => each.drawn)].flatMap((part) => part?.nodes ?? []));

  const head = header(laneContext, { width: right - margin, lanes: shown, used });
  drawing.add('header', 'jm-header', l10n.t('Journey'), head.nodes, head.boxes, top);
  let y = top + head.height + 14;

  if (flow) {
    drawing.add('flow', 'jm-flows', l10n.t('Who arrives'), flow.nodes, flow.boxes, y);
    drawing.name('flow', l10n.t('Who arrives'), undefined, y + flow.middle - 9);
    y += flow.height;
  }

  if (stages) {
    drawing.from(y);
    drawing.rule('stages', y);
    drawing.add('stages', 'jm-stages', l10n.t('Stages'), stages.nodes, stages.boxes, y);
    drawing.name('stages', l10n.t('Stages'), undefined, y + 4);
    y += stages.height;
    for (const each of drawn) y = addLane(each.lane, each.drawn, drawing, y);
    drawing.rule('end', y);
    drawing.to(y);
  }
  const title = context.title(input.journey);
  const sticky = drawing.sticky();
  return {
    width: Math.ceil(width),
    height: Math.ceil(y + bottom),
    title,
    description: describe(
      title,
      input.journey.stages.length,
      context.travellers.map((traveller) => traveller.title),
    ),
    language: options.language,
    root: drawing.root(),
    boxes: drawing.boxes,
    ...(sticky && { sticky }),
  };
}

/** The kinds of element that the lanes have cards for, and those that stand above them on every map. */
function kindsDrawn(shown: readonly Lane[]): Set<string> {
  return new Set(['stage', 'need', ...shown.flatMap(({ kinds = [] }) => kinds)]);
}

function addLane(lane: Lane, drawn: DrawnLane | undefined, drawing: Drawing, y: number): number {
  if (!drawn) return y;
  const { name } = lane;
  if (lane.behind && !drawing.hasVisibility) y = drawing.visibility(y);
  else drawing.rule(name, y);
  drawing.add(name, `jm-lane jm-lane-${name}`, lane.title(), drawn.nodes, drawn.boxes, y);
  const used = drawing.name(name, lane.title(), lane.caption(), y + 8);
  const height = Math.max(drawn.height, used - y + 6);
  drawing.boxes.push({ kind: 'lane', lane: name, x: margin, y, width: drawing.right - margin, height });
  return y + height;
}

function describe(title: string, stages: number, people: readonly string[]): string {
  return stages === 1
    ? l10n.t('Journey map of {0}: one stage, travelled by {1}.', title, formatList(people))
    : l10n.t('Journey map of {0}: {1} stages, travelled by {2}.', title, String(stages), formatList(people));
}
