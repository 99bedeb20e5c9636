import * as l10n from '@vscode/l10n';
import { emotionScale } from '../labels-format.js';
import type { DrawnLane, LaneContext } from '../lanes/lane.js';
import { group, path } from '../node.js';
import { personaMark } from '../persona-marks.js';
import type { Box, SceneNode } from '../scene-types.js';
import { gridOf, numbersOf, plotHeight, scaleLabels } from './axis.js';
import { type Curve, curveThrough } from './curve.js';
import { LabelSpace } from './label-positions.js';
import { leaders, placeLabels } from './placing.js';
import { markerSize, pointBox, pointNodes, spread } from './points.js';
import { type Point, type Series, seriesOf, together } from './series.js';

const lanePad = 12;

/** Draws the curves of all personas; undefined where nobody feels anything. */
export function emotionLane({ context, columns }: LaneContext): DrawnLane | undefined {
  const series = seriesOf(columns, context);
  const points = series.flatMap(({ steps }) => steps.filter((step) => step !== 'gap'));
  if (points.length === 0) return undefined;
  const scale = emotionScale(context.journey);

  for (const point of points) point.y = ((1 - (point.mood ?? 0)) / 2) * plotHeight;
  const shared = together(points);
  for (const near of shared) spread(near);

  const curves = series.map(({ steps }) => curveThrough(steps.map(joined)));
  const room = new LabelSpace();
  for (const { strokes } of curves) room.takeStrokes(strokes, 6);
  for (const { x, y } of points) room.takeMarker(x, y, markerSize / 2 + 1);

  const left = columns[0]?.x ?? 0;
  const scaleMarks = scaleLabels(left, scale);
  const right = columns.at(-1);
  for (const { box } of scaleMarks) room.take(box);
  const end = (right ? right.x + right.width : left) - left;
  room.take({ x: left, y: plotHeight / 2 - 1, width: end, height: 2 });

  const labels = placeLabels(shared, room, context, scale.low);
  const numbers = columns.flatMap(numbersOf);

  const pointBoxes = points.map(pointBox);
  // The lane is as high as what stands highest and lowest in it.
  const ends = [...labels.map(({ box }) => box), ...scaleMarks.map(({ box }) => box), ...pointBoxes];
  const highest = ends.reduce((least, { y }) => Math.min(least, y), 0);
  const lowest = ends.reduce((most, { y, height }) => Math.max(most, y + height), plotHeight);
  const top = highest - lanePad - (numbers.length > 0 ? 14 : 0);
  const bottom = lowest + lanePad;
  const drawing: SceneNode[] = [
    ...gridOf(
      columns,
      scaleMarks.map(({ box }) => box),
    ),
    ...scaleMarks.map(({ node }) => node),
    group(
      'numbers',
      'jm-numbers',
      numbers.map(({ node }) => node),
      0,
      top,
    ),
    ...curves.map((curve, index) => curveNode(curve, series[index])),
    ...leaders(labels),
    ...pointNodes(points, pointBoxes, context, scale.low),
    ...labels.map(({ node }) => node),
  ];
  const shift = -top;
  const lower = (box: Box): Box => {
    box.y += shift;
    return box;
  };
  return {
    height: Math.round(bottom - top),
    nodes: [group('plot', 'jm-plot', drawing, 0, shift)],
    boxes: [
      ...scaleMarks.map(({ box }) => lower(box)),
      ...pointBoxes.map(lower),
      ...labels.map(({ box }) => lower(box)),
      ...numbers.map(({ box }) => box),
    ],
    ...(points.some((point) => !point.evidenced) && { note: l10n.t('hollow: assumed') }),
  };
}

/** A feeling whose score nobody knows is shown, and joined to nothing. */
function joined(step: Point | 'gap'): Point | 'gap' {
  return step === 'gap' || step.mood === undefined ? 'gap' : step;
}

function curveNode(curve: Curve, series: Series | undefined): SceneNode {
  const traveller = series?.traveller;
  return path(`curve ${traveller?.id ?? ''}`, (traveller?.look ?? personaMark(0)).line, curve.d);
}
