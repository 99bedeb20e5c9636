import type { CardMaker } from './card.js';
import { type Column, columnPad } from './columns.js';
import type { DrawnLane, LaneContext } from './lanes/lane.js';
import { group, keys, moveTo, px } from './node.js';
import type { Box, SceneNode } from './scene-types.js';

/** The cards of a lane. */
export interface LaneCards {
  name: string;
  /** The cards of one column, in the order in which they are read. */
  cards(column: Column, laneContext: LaneContext): CardMaker[];
  /** `runs`: the first cards fill the first track, as time goes; `rows`: across the tracks, as rank goes. */
  order: 'runs' | 'rows';
}

const between = 6;
const pad = 8;

/** Lays out a lane of cards, column by column; undefined where no column has any. */
export function layOutCards(laneContext: LaneContext, lane: LaneCards): DrawnLane | undefined {
  const nodes: SceneNode[] = [];
  const boxes: Box[] = [];
  let height = 0;
  for (const column of laneContext.columns) {
    const makers = lane.cards(column, laneContext);
    if (makers.length === 0) continue;
    const key = keys();
    const width = (column.width - columnPad) / column.tracks - columnPad;
    const children: SceneNode[] = [];
    const bottoms = new Array<number>(column.tracks).fill(pad);
    for (const [index, make] of makers.entries()) {
      const made = make(Math.floor(width));
      const track =
        lane.order === 'runs'
          ? Math.floor((index * column.tracks) / Math.max(makers.length, column.tracks))
          : lowest(bottoms);
      const x = column.x + columnPad + track * (width + columnPad);
      const y = bottoms[track] ?? pad;
      made.node.key = key(made.node.key);
      moveTo(made.node, px(x), px(y));
      children.push(made.node);
      place(made.boxes, x, y, lane, column, boxes);
      bottoms[track] = y + made.height + between;
    }
    nodes.push(group(column.key, 'jm-cell', children));
    height = Math.max(height, ...bottoms);
  }
  return nodes.length === 0 ? undefined : { height: Math.round(height - between + pad), nodes, boxes };
}

/** Moves a card's boxes to its place; they are its own, and nobody else has seen them yet. */
function place(cardBoxes: readonly Box[], x: number, y: number, lane: LaneCards, column: Column, into: Box[]): void {
  const base = into.length;
  for (const box of cardBoxes) {
    box.lane = lane.name;
    box.x += x;
    box.y += y;
    if (box.parent !== undefined) box.parent = base;
    if (column.stage) box.stage = column.stage.id;
    into.push(box);
  }
}

/** The track that ends highest; the first of equals. */
function lowest(bottoms: readonly number[]): number {
  let best = 0;
  for (const [index, bottom] of bottoms.entries()) if (bottom < (bottoms[best] ?? 0)) best = index;
  return best;
}
