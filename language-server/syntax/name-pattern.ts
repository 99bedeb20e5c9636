const LETTER = '[\\p{L}\\p{Nl}_]';

/** What goes on within a name: letters, marks, digits, joiners. */
export const REST = '[\\p{L}\\p{M}\\p{N}_\\u200C\\u200D]*';

/** What follows a hyphen within a name. */
export const AFTER_HYPHEN = `[\\p{L}\\p{N}_]${REST}`;

/** A name: a letter of any script first, hyphens only before a letter or a digit; a pattern with the flag `u`. */
export const NAME = `${LETTER}${REST}(?:-${AFTER_HYPHEN})*`;

const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');
/** A word at the cursor may still lack what follows its hyphen. */
const WORDS = new RegExp(`${NAME}-?`, 'gu');

/** Offsets of a piece of text, `end` not in it. */
export interface Span {
  start: number;
  end: number;
}

/** Whether a text can be a name: a letter of any script first, hyphens only before a letter or a digit. */
export function isName(text: string): boolean {
  return WHOLE_NAME.test(text);
}

/** The word that the offset touches, whatever its script; an empty span where there is none. */
export function wordAt(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const rest = text.slice(start).search(/[\r\n]/);
  const line = rest < 0 ? text.slice(start) : text.slice(start, start + rest);
  for (const match of line.matchAll(WORDS)) {
    const from = start + match.index;
    if (from > offset) break;
    if (offset <= from + match[0].length) return { start: from, end: from + match[0].length };
  }
  return { start: offset, end: offset };
}
