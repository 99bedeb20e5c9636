import { moodOf } from '../../analysis/feeling-lines.js';
import type { Feeling, Touchpoint } from '../../model/elements.js';
import type { Id } from '../../model/source.js';
import type { Column, Slot } from '../columns.js';
import { isFor, type MapContext, type MapTraveller } from '../context.js';

/** One persona's feeling at one touchpoint. */
export interface Point {
  traveller: MapTraveller;
  feeling: Feeling;
  column: Column;
  slot: Slot;
  /** -1..1; absent where the label has no score. */
  mood?: number;
  x: number;
  y: number;
  /** Backed by experience data or by evidence; else the marker is hollow. */
  evidenced: boolean;
}

/** A persona's journey of feelings; a gap where the persona was there and felt nothing. */
export interface Series {
  traveller: MapTraveller;
  steps: (Point | 'gap')[];
}

/** Touchpoints a persona may pass by without a gap: others' own, optional ones, and alternatives to one that was taken. */
function skippable(columns: readonly Column[]): (touchpoint: Touchpoint, traveller: MapTraveller) => boolean {
  const group = new Map<Id, Id>();
  for (const column of columns) {
    for (const { touchpoint } of column.slots) {
      const base = touchpoint.insteadOf?.touchpoint.id;
      if (base === undefined) continue;
      group.set(touchpoint.id, base);
      group.set(base, base);
    }
  }
  return (touchpoint, traveller) =>
    touchpoint.optional ||
    touchpoint.alongside !== undefined ||
    group.has(touchpoint.id) ||
    (touchpoint.by.length > 0 && !isFor(touchpoint.by, traveller));
}

/** The feelings of every persona in the order of the journey, with their places on the horizontal axis. */
export function seriesOf(columns: readonly Column[], context: MapContext): Series[] {
  const skips = skippable(columns);
  return context.travellers.map((traveller) => {
    const steps: (Point | 'gap')[] = [];
    const feelings = feelingsOf(traveller, context);
    for (const column of columns) {
      for (const slot of column.slots) {
        const { touchpoint } = slot;
        const support = context.analysis.feelings[touchpoint.id];
        const felt = feelings(touchpoint).flatMap((position) => {
          const feeling = touchpoint.feels[position];
          return feeling ? [{ feeling, evidenced: support?.[position] === 'evidenced' }] : [];
        });
        if (felt.length === 0 && !skips(touchpoint, traveller)) steps.push('gap');
        for (const [index, { feeling, evidenced }] of felt.entries()) {
          // Before and after stand left and right of the middle of the slot.
          const offset = ((index + 0.5) / felt.length - 0.5) * slot.width * (felt.length > 1 ? 0.8 : 0);
          const point: Point = {
            traveller,
            feeling,
            column,
            slot,
            x: slot.x + slot.width / 2 + offset,
            y: 0,
            evidenced,
          };
          const mood = moodOf(feeling);
          if (mood !== undefined) point.mood = mood;
          steps.push(point);
        }
      }
    }
    return { traveller, steps };
  });
}

/** What a traveller feels at each touchpoint, as indexes into its `feels`. */
function feelingsOf(traveller: MapTraveller, { analysis }: MapContext): (touchpoint: Touchpoint) => number[] {
  const own = analysis.feelingLines.find(({ persona }) => persona === traveller.id);
  if (own) {
    const felt = new Map(own.stops.map(({ id, feelings }) => [id, feelings]));
    return ({ id }) => felt.get(id) ?? [];
  }
  // Where nobody makes the journey, whoever is named in it has a curve.
  return ({ feels }) => feels.flatMap((feeling, index) => (isFor(feeling.for, traveller) ? [index] : []));
}

/** Points that share a place: same touchpoint, same height. They stand side by side. */
export function together(points: readonly Point[]): Point[][] {
  const groups = new Map<string, Point[]>();
  for (const point of points) {
    const key = `${Math.round(point.x)}|${Math.round(point.y)}`;
    const known = groups.get(key);
    if (known) known.push(point);
    else groups.set(key, [point]);
  }
  return [...groups.values()];
}
