import { formatList } from '../../model/format.js';
import type { Ref } from '../../model/source.js';
import { type LaneCards, layOutCards } from '../card-layout.js';
import { wholeColumn } from '../columns.js';
import type { MapContext } from '../context.js';
import { forWhom, isOfCompany } from '../context.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, iconItem, textItem } from '../text/inline.js';
import { flat, hasItalics } from '../text/wrap.js';
import type { Lane } from './lane.js';

interface CardLane<Name extends string> extends Omit<Lane, 'name' | 'draw'>, LaneCards {
  name: Name;
}

/** A lane made of cards. */
export function cardLane<const Name extends string>({ order, cards, ...lane }: CardLane<Name>): Lane<Name> {
  const laneCards: LaneCards = { name: lane.name, order, cards };
  return {
    ...lane,
    whole: (laneContext) => cards(wholeColumn(laneContext.context.journey), laneContext),
    draw: (laneContext) => layOutCards(laneContext, laneCards),
  };
}

/** Markers of those a statement is for; none where it is for all, or where there is only one persona. */
export function whoMarks(refs: readonly Ref[], context: MapContext): InlineItem[] {
  if (context.travellers.length < 2) return [];
  return forWhom(refs, context).map((traveller) => ({
    kind: 'mark',
    shape: traveller.look.shape,
    class: traveller.look.fill,
    size: 9,
    tight: true,
  }));
}

/** Teams, and staff who do not make the journey, whom a statement is for: a mark and a name each. */
export function workerItems(refs: readonly Ref[], context: MapContext): InlineItem[] {
  return refs.flatMap((ref) =>
    isOfCompany(ref, context) && forWhom([ref], context).length === 0
      ? [iconItem('team', 'jm-team', 11), textItem(context.named(ref), styles.strong)]
      : [],
  );
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

/** The customer's own words, in italics where their script has any. */
export function quoted(text: string, className?: string): InlineItem {
  return textItem(`“${flat(text)}”`, hasItalics(text) ? styles.quote : styles.body, className);
}
