import * as l10n from '@vscode/l10n';
import { formatPercent } from '../../model/format.js';
import type { MapContext } from '../context.js';
import { feelingSource, feelingText } from '../labels-format.js';
import { accessibleName } from '../lanes/card-lane.js';
import { group, hover, keys, makeTarget } from '../node.js';
import { mark } from '../persona-marks.js';
import type { Box, SceneNode } from '../scene-types.js';
import { causeOf } from './labels.js';
import type { Plot } from './plot.js';
import type { Point } from './series.js';

/** Height of a marker of what most live; those of a branch are smaller. */
export const markerSize = 12;
const branchSize = 9;
const apart = markerSize + 2;

/** Points at one place stand side by side, in rows where there are many: the line that they share runs through their middle. */
export function spread(points: Point[]): void {
  const room = Math.max(markerSize, Math.min(...points.map(({ room }) => room.width)));
  const perRow = Math.max(1, Math.floor((room - markerSize) / apart) + 1);
  const rows = Math.ceil(points.length / perRow);
  const inRow = Math.ceil(points.length / rows);
  for (const [index, point] of points.entries()) {
    const row = Math.floor(index / inRow);
    const here = Math.min(inRow, points.length - row * inRow);
    point.x += ((index % inRow) - (here - 1) / 2) * apart;
    point.y += (row - (rows - 1) / 2) * apart;
  }
}

/** The box of a point. */
export function pointBox({ x, y, branch, column }: Point, { lane }: Plot): Box {
  const size = branch ? branchSize : markerSize;
  return {
    kind: 'point',
    lane,
    x: x - size / 2,
    y: y - size / 2,
    width: size,
    height: size,
    ...(column.stage && { stage: column.stage.id }),
  };
}

/** Draws the markers, each with its story in the hover; `boxes` are where they lie, in the same order. */
export function pointNodes(
  points: readonly Point[],
  boxes: readonly Box[],
  context: MapContext,
  low: number,
): SceneNode[] {
  const key = keys();
  return points.flatMap((point, index) => {
    const { traveller, place, feeling, branch } = point;
    const box = boxes[index];
    if (!box) return [];
    const fill = point.evidenced && point.mood !== undefined ? traveller.look.fill : traveller.look.hollow;
    const cause = causeOf(point, context);
    const name = accessibleName(
      l10n.t('{0} feels {1}', traveller.title, feelingText(feeling, context, low) ?? ''),
      context.title(place),
      cause && l10n.t('because {0}', cause),
      branch && branchWords(branch.share),
      feelingSource(feeling, context),
      point.evidenced ? undefined : l10n.t('assumed: no evidence'),
    );
    const node = group(key(`point ${place.id} ${traveller.id}`), 'jm-point', [
      hover(name),
      mark(traveller.look.shape, 'mark', point.x, point.y, box.width, fill),
    ]);
    node.attrs.role = 'graphics-symbol';
    makeTarget(node, place.id, box);
    return [node];
  });
}

/** How many come by a way beside the main line, in words. */
export function branchWords(share: number | undefined): string {
  return share === undefined
    ? l10n.t('beside the main line, share unknown')
    : l10n.t('beside the main line: {0}', formatPercent(share));
}
