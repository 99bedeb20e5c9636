import * as l10n from '@vscode/l10n';
import type { MapContext } from '../context.js';
import { feelingText } from '../labels-format.js';
import { accessibleName } from '../lanes/card-lane.js';
import { group, hover, keys, makeTarget } from '../node.js';
import { mark } from '../persona-marks.js';
import type { Box, SceneNode } from '../scene-types.js';
import { causeOf } from './labels.js';
import type { Point } from './series.js';

/** Height of a marker. */
export const markerSize = 12;

/**
 * Points at one place stand side by side, within the room of their touchpoint, and a little up and down, so that lines
 * that run together stay two.
 */
export function spread(points: Point[]): void {
  const [first] = points;
  if (!first || points.length < 2) return;
  const { slot } = first;
  const reach = Math.min(14, slot.width / (points.length + 2));
  const half = ((points.length - 1) * reach + markerSize) / 2;
  const middle = Math.min(Math.max(first.x, slot.x + half), slot.x + slot.width - half);
  for (const [index, point] of points.entries()) {
    const offset = index - (points.length - 1) / 2;
    point.x = middle + offset * reach;
    point.y += offset * Math.min(5, 20 / points.length);
  }
}

/** The box of a point. */
export function pointBox(point: Point): Box {
  const box: Box = {
    kind: 'point',
    lane: 'emotions',
    x: point.x - markerSize / 2,
    y: point.y - markerSize / 2,
    width: markerSize,
    height: markerSize,
  };
  if (point.column.stage) box.stage = point.column.stage.id;
  return box;
}

/** Draws the markers, each with its story in the hover; `boxes` are where they lie, in the same order. */
export function pointNodes(
  points: readonly Point[],
  boxes: readonly Box[],
  context: MapContext,
  low: number,
): SceneNode[] {
  const key = keys();
  return points.map((point, index) => {
    const { traveller, slot, feeling } = point;
    const fill = point.evidenced && point.mood !== undefined ? traveller.look.fill : traveller.look.hollow;
    const name = accessibleName(
      l10n.t('{0} feels {1}', traveller.title, feelingText(feeling, context, low) ?? ''),
      context.title(slot.touchpoint),
      causeOf(point, context) && l10n.t('because {0}', causeOf(point, context) ?? ''),
      point.evidenced ? undefined : l10n.t('assumed: no evidence'),
    );
    const node = group(key(`point ${slot.touchpoint.id} ${traveller.id}`), 'jm-point', [
      hover(name),
      mark(traveller.look.shape, 'mark', point.x, point.y, markerSize, fill),
    ]);
    node.attrs.role = 'graphics-symbol';
    makeTarget(node, slot.touchpoint.id, boxes[index] ?? pointBox(point));
    return node;
  });
}
