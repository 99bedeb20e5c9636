import { elementKinds, kindInSentence } from '../../model/element-kinds.js';
import type { Element, Feeling, Journey } from '../../model/elements.js';
import { quoteText } from '../../model/format.js';
import type { Duration } from '../../model/source.js';
import { titleOf } from '../../model/titles.js';
import { elementsIn } from '../../model/walk.js';

/** A placeholder that the writer overtypes. */
export const placeholder = '"…"';

/** What to call an element in a message. */
export function displayName(element: Pick<Element, 'kind' | 'titles' | 'title' | 'name'>): string {
  return titleOf(element) || kindInSentence(element.kind);
}

/** Whether a text is there and says anything. */
export function hasText(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

/** The wished name, or where it is taken the first free one made from it by counting on. */
export function freeName(wish: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wish)) return wish;
  for (let count = 2; ; count++) if (!taken.has(`${wish}${count}`)) return `${wish}${count}`;
}

/** Names taken among what can be answered: needs, pains and opportunities share one space. */
export function answerableNames(journey: Journey): Set<string> {
  const names = new Set<string>();
  for (const { kind, name } of elementsIn(journey)) {
    if (name !== undefined && elementKinds[kind].space === 'answerable') names.add(name);
  }
  return names;
}

/** A `feels` line said anew. */
export function feelsLine({ label, stated, for: personas, because, from, count, of }: Feeling): string {
  const words = ['feels'];
  if (label !== undefined) words.push(label);
  if (stated !== undefined) words.push(`${stated}`);
  if (personas.length > 0) words.push('for', personas.map((ref) => ref.text).join(', '));
  if (because) words.push('because', because.cause?.text ?? quoteText(because.text ?? ''));
  if (from) words.push('from', from.text);
  if (count !== undefined) words.push('count', of === undefined ? `${count}` : `${count} of ${of}`);
  return words.join(' ');
}

/** A length of time as the language writes it, whatever the reader's. */
export function writtenDuration({ amount, high, about, unit }: Duration): string {
  const plural = amount === 1 && high === undefined ? '' : 's';
  return `${about ? 'about ' : ''}${amount}${high === undefined ? '' : `..${high}`} ${unit}${plural}`;
}
