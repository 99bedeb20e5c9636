import type { IToken } from 'chevrotain';

/** A token that stands for a piece of borrowed notation. */
export interface BorrowedToken {
  /** Name of its type. */
  type: string;
  image: string;
  start: number;
  end: number;
}

/** What people write out of habit from other notations, what is meant by it, and what to write instead. */
export interface Borrowed {
  /** Where it ends; the scanner goes on from there. */
  end: number;
  /** What it is read as. */
  pieces: readonly BorrowedToken[];
  /** It is a comment to the language, too. */
  isComment?: boolean;
  message: string;
  /** What to replace by one of the suggestions: all of it by default. */
  at?: { start: number; end: number };
  /** What to write instead, best first; an empty one to take it away. */
  suggestions: readonly string[];
}

/** Where in a text something is read, and what was read before it. */
export interface Reading {
  text: string;
  offset: number;
  previous: IToken | undefined;
  /** Nothing but blanks stands before it on its line. */
  isFirst: boolean;
}

/** What a sticky pattern finds at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}

/** One token that takes the place of all that is borrowed. */
export function inPlace(
  { offset }: Reading,
  length: number,
  type: string,
  image: string,
  message: string,
  suggestions: readonly string[] = [image],
): Borrowed {
  const end = offset + length;
  return { end, pieces: [{ type, image, start: offset, end }], message, suggestions };
}

/** Something to take away, with the blanks behind it where there are some before it. */
export function surplus({ text, offset, isFirst }: Reading, length: number, message: string): Borrowed {
  const end = offset + length;
  const isApart = isFirst || /\s/.test(text.charAt(offset - 1));
  const [blanks = ''] = (isApart && matchAt(/[^\S\r\n]*/y, text, end)) || [];
  return { end, pieces: [], message, at: { start: offset, end: end + blanks.length }, suggestions: [''] };
}
