import type { Journey, Stage, Touchpoint } from '../model/elements.js';
import type { Id } from '../model/source.js';

/** A stretch of the horizontal axis: its left edge and width. */
export interface Room {
  x: number;
  width: number;
}

/** Where a touchpoint stands on the horizontal axis: its share of the column. */
export interface Slot extends Room {
  touchpoint: Touchpoint;
  /** From 1; shown where the stage has several. */
  number: number;
}

/** One column: a stage, or what belongs to the whole journey, which stands in the header. */
export interface Column {
  key: string;
  /** Index among the stages; what belongs to the whole journey has none. */
  index?: number;
  stage?: Stage;
  container: Stage | Journey;
  touchpoints: readonly Touchpoint[];
  x: number;
  width: number;
  /** Cards stand side by side where a column is wide. */
  tracks: number;
  slots: Slot[];
}

/** A touchpoint's number in its stage, from 1; nothing where it is the only one, as there is nothing to tell apart. */
export function numberIn({ touchpoints }: Column, index: number): number | undefined {
  return touchpoints.length > 1 ? index + 1 : undefined;
}

/** What is made of each touchpoint of a column; `make` also gets the touchpoint's number, where the stage has several. */
export function perTouchpoint<T>(
  column: Column,
  make: (touchpoint: Touchpoint, number: number | undefined) => readonly T[],
): T[] {
  return column.touchpoints.flatMap((touchpoint, index) => make(touchpoint, numberIn(column, index)));
}

/** Left and right margin of the map. */
export const margin = 26;
/** Width of the lane names. */
export const gutter = 128;
/** Space between a column's line and its cards. */
export const columnPad = 8;

/** Space left and right of the points of a stage. */
const edge = 12;
/** The first stage also leaves room for the labels of the emotion scale. */
export const scaleRoom = 62;

const minColumn = 288;
const minTrack = 232;
/** Width of a touchpoint with a feeling: its label needs a place. */
const feltWidth = 118;
const plainWidth = 40;
const againWidth = 64;
const minMap = 1180;

/** How many points one persona has at most at a touchpoint. */
function pointsAt(touchpoint: Touchpoint): number {
  const common = touchpoint.feels.filter((feeling) => feeling.for.length === 0).length;
  const own = new Map<Id, number>();
  for (const feeling of touchpoint.feels) {
    for (const ref of feeling.for) {
      const id = ref.id ?? ref.text;
      own.set(id, (own.get(id) ?? 0) + 1);
    }
  }
  return common + Math.max(0, ...own.values());
}

function slotWidth(touchpoint: Touchpoint): number {
  const points = pointsAt(touchpoint);
  return points === 0 ? plainWidth : feltWidth + (points - 1) * againWidth;
}

/** What belongs to no stage, for cards above the lanes. */
export function wholeColumn(journey: Journey): Column {
  return { key: '*', container: journey, touchpoints: [], x: 0, width: minColumn, tracks: 1, slots: [] };
}

/** Lays out the columns from left to right; `felt` is false where the emotion lane is hidden. */
export function columnsOf(journey: Journey, felt: boolean): Column[] {
  const columns: Column[] = journey.stages.map((stage, index) => {
    const wish = felt ? stage.touchpoints.reduce((sum, touchpoint) => sum + slotWidth(touchpoint), 0) : 0;
    return {
      key: stage.id,
      index,
      stage,
      container: stage,
      touchpoints: stage.touchpoints,
      x: 0,
      width: Math.max(minColumn, Math.ceil(wish + edge + (index === 0 ? scaleRoom : edge))),
      tracks: 1,
      slots: [],
    };
  });
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const missing = minMap - gutter - 2 * margin - total;
  let x = margin + gutter;
  for (const column of columns) {
    if (missing > 0) column.width += Math.floor(missing / columns.length);
    column.x = x;
    column.tracks = Math.max(1, Math.floor((column.width - columnPad) / (minTrack + columnPad)));
    column.slots = slotsOf(column);
    x += column.width;
  }
  return columns;
}

/** Space left of the points of a column. */
function leftOf({ index }: Column): number {
  return index === 0 ? scaleRoom : edge;
}

/** Where what is felt over a stage as a whole stands: in its middle. */
export function stageRoom(column: Column): Room {
  const left = column.x + leftOf(column);
  const middle = (left + column.x + column.width - edge) / 2;
  return { x: middle - feltWidth / 2, width: feltWidth };
}

function slotsOf(column: Column): Slot[] {
  const left = leftOf(column);
  const wishes = column.touchpoints.map(slotWidth);
  const total = wishes.reduce((sum, wish) => sum + wish, 0);
  const scale = total > 0 ? (column.width - left - edge) / total : 0;
  let x = column.x + left;
  return column.touchpoints.map((touchpoint, index) => {
    const width = (wishes[index] ?? 0) * scale;
    const slot = { touchpoint, number: index + 1, x, width };
    x += width;
    return slot;
  });
}

/** Right edge of the columns. */
export function rightOf(columns: readonly Column[]): number {
  const last = columns.at(-1);
  return last ? last.x + last.width : minMap - margin;
}
