import { formatList } from '../../model/format.js';
import type { Ref } from '../../model/source.js';
import type { Badges } from '../badges.js';
import type { Card } from '../card.js';
import type { Column } from '../columns.js';
import type { MapContext } from '../context.js';
import { forWhom } from '../context.js';
import type { LaneName } from '../lane-names.js';
import { personaShapes, type Shape } from '../persona-marks.js';
import type { InlineItem } from '../text/inline.js';

/** What a lane may draw on. */
export interface LaneContext {
  context: MapContext;
  badges: Badges;
  columns: readonly Column[];
}

/** Lays a card out once its width is known. */
export type CardMaker = (width: number) => Card;

/** A lane made of cards. */
export interface CardLane {
  name: LaneName;
  /** The cards of one column, in the order in which they are read. */
  cards(column: Column, laneContext: LaneContext): CardMaker[];
  /** `runs`: the first cards fill the first track, as time goes; `rows`: across the tracks, as rank goes. */
  order: 'runs' | 'rows';
}

/** The marker of a persona. */
export function personaShape(markIndex: number): Shape {
  return personaShapes[markIndex % personaShapes.length] ?? 'circle';
}

/** Markers of those a statement is for; none where it is for all, or where there is only one persona. */
export function whoMarks(refs: readonly Ref[], context: MapContext): InlineItem[] {
  if (context.travellers.length < 2) return [];
  return forWhom(refs, context).map((traveller) => ({
    kind: 'mark',
    shape: personaShape(traveller.markIndex),
    class: `jm-fill-p${traveller.markIndex}`,
    size: 9,
    tight: true,
  }));
}

/** Whom a statement is for, in words; empty where it is for all. */
export function whoWords(refs: readonly Ref[], context: MapContext): string[] {
  return refs.length === 0 ? [] : [formatList(refs.map((ref) => context.named(ref)))];
}

/** The number that ties a card to its touchpoint, where the stage has several. */
export function numberMark(number: number | undefined): InlineItem[] {
  return number === undefined ? [] : [{ kind: 'count', text: String(number), class: 'jm-number' }];
}

/** Name of a card for hover and screen readers: one statement per line. */
export function accessibleName(...parts: (string | undefined | false | readonly string[])[]): string {
  return parts
    .flat()
    .filter((part) => part !== undefined && part !== false && part !== '')
    .join('\n');
}
