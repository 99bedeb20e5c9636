import { columnPad } from '../columns.js';
import type { MapContext } from '../context.js';
import { feelingText } from '../labels-format.js';
import { group, keys, rect, rule } from '../node.js';
import type { Box, SceneNode } from '../scene-types.js';
import type { LabelSpace } from './label-positions.js';
import { causeOf, type Label, labelOf, shareOf } from './labels.js';
import type { Leader } from './leader.js';
import type { Plot } from './plot.js';
import { markerSize } from './points.js';
import type { Point } from './series.js';

/** A label at its place. */
export interface Placed {
  label: Label;
  box: Box;
  node: SceneNode;
  leader?: Leader;
}

/** Finds a place for the label of every feeling. */
export function placeLabels(
  shared: readonly Point[][],
  room: LabelSpace,
  context: MapContext,
  low: number,
  { lane }: Plot,
): Placed[] {
  const key = keys();
  const labels: Label[] = [];
  for (const points of shared) {
    // Personas with the same words for it share a label; others who stand there have their own.
    const byWords = new Map<string, Point[]>();
    for (const point of points) {
      const words = [shareOf(point), feelingText(point.feeling, context, low), causeOf(point, context)].join('|');
      const known = byWords.get(words);
      if (known) known.push(point);
      else byWords.set(words, [point]);
    }
    for (const same of byWords.values()) {
      const label = labelOf(same, context, low, (same[0]?.column.width ?? 0) - 2 * columnPad);
      if (label) labels.push(label);
    }
  }
  // The strongest feelings choose first: they are what the map is read for.
  const strength = ({ points }: Label) => Math.abs(points[0]?.mood ?? 0);
  const order = labels.map((label, index) => ({ label, index }));
  order.sort((a, b) => strength(b.label) - strength(a.label) || a.index - b.index);
  return order.map(({ label }) => {
    const xs = label.points.map(({ x }) => x);
    const ys = label.points.map(({ y }) => y);
    const [first] = label.points;
    const column = first?.column;
    const { area, leader } = room.place({
      x: (Math.min(...xs) + Math.max(...xs)) / 2,
      y: (Math.min(...ys) + Math.max(...ys)) / 2,
      halfWidth: (Math.max(...xs) - Math.min(...xs)) / 2 + markerSize / 2,
      width: label.width,
      height: label.height,
      left: (column?.x ?? 0) + columnPad,
      right: (column?.x ?? 0) + (column?.width ?? 0) - columnPad,
    });
    const box: Box = { kind: 'label', lane, ...area };
    if (first) box.id = first.place.id;
    if (column?.stage) box.stage = column.stage.id;
    const name = key(`label ${first?.place.id ?? ''} ${first?.traveller.id ?? ''}`);
    const placed: Placed = {
      label,
      box,
      node: group(name, 'jm-label', [
        // Hides the line of the scale behind the words.
        rect('ground', 'jm-bg', area.x - 1, area.y + 1, area.width + 2, area.height - 2, 3),
        ...label.draw('t', area.x, area.y),
      ]),
    };
    if (leader) placed.leader = leader;
    return placed;
  });
}

/** Thin lines to the labels that had to go far. */
export function leaders(labels: readonly Placed[]): SceneNode[] {
  const key = keys();
  return labels.flatMap(({ label, leader }) => {
    const id = label.points[0]?.place.id ?? '';
    return leader ? [rule(key(`leader ${id}`), 'jm-leader', leader.x0, leader.y0, leader.x1, leader.y1)] : [];
  });
}
