import { emotionScale } from '../labels-format.js';
import type { DrawnLane, LaneContext } from '../lanes/lane.js';
import { group } from '../node.js';
import type { Box, SceneNode } from '../scene-types.js';
import { gridOf, numbersOf, scaleGap, scaleLabels } from './axis.js';
import { linesOf } from './curve-lines.js';
import { LabelSpace } from './label-positions.js';
import { leaders, placeLabels } from './placing.js';
import type { Plot } from './plot.js';
import { markerSize, pointBox, pointNodes, spread } from './points.js';
import { seriesOf, together } from './series.js';

const lanePad = 12;

/** Draws the curves of customers, or of staff beside them; undefined where none of them feels anything. */
export function emotionPlot({ context, columns }: LaneContext, plot: Plot): DrawnLane | undefined {
  const series = seriesOf(columns, context, plot);
  const points = series.flatMap((each) => each.points);
  if (points.length === 0) return undefined;
  const scale = emotionScale(context.journey);

  const lines = linesOf(series);
  const shared = together(points);
  for (const near of shared) spread(near);
  const room = new LabelSpace();
  room.takeStrokes(lines.strokes, 6);
  for (const { x, y } of points) room.takeMarker(x, y, markerSize / 2 + 1);

  const left = columns[0]?.x ?? 0;
  const scaleMarks = scaleLabels(left, scale, plot);
  const right = columns.at(-1);
  for (const { box } of scaleMarks) room.take({ ...box, width: box.width + scaleGap });
  const end = (right ? right.x + right.width : left) - left;
  room.take({ x: left, y: plot.height / 2 - 1, width: end, height: 2 });

  const labels = placeLabels(shared, room, context, scale.low, plot);
  const places = new Set(points.map(({ place }) => place.id));
  const numbers = columns.flatMap((column) => numbersOf(column, places, plot));

  const pointBoxes = points.map((point) => pointBox(point, plot));
  // The lane is as high as what stands highest and lowest in it.
  const ends = [...labels.map(({ box }) => box), ...scaleMarks.map(({ box }) => box), ...pointBoxes];
  const highest = ends.reduce((least, { y }) => Math.min(least, y), 0);
  const lowest = ends.reduce((most, { y, height }) => Math.max(most, y + height), plot.height);
  const top = highest - lanePad - (numbers.length > 0 ? 14 : 0);
  const bottom = lowest + lanePad;
  const drawing: SceneNode[] = [
    ...gridOf(
      columns,
      scaleMarks.map(({ box }) => box),
      plot,
    ),
    ...scaleMarks.map(({ node }) => node),
    group(
      'numbers',
      'jm-numbers',
      numbers.map(({ node }) => node),
      0,
      top,
    ),
    ...lines.nodes,
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
  };
}
