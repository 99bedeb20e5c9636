/** Hebrew, Arabic and the other scripts of their blocks, which are read from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const letter = /\p{L}/u;

/** Whether a text is read from right to left, as its first letter is. */
export function isRightToLeft(text: string): boolean {
  if (!rightToLeft.test(text)) return false;
  const [first = ''] = letter.exec(text) ?? [];
  return rightToLeft.test(first);
}

/** Whether a text has a letter that is read from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** Where a line of text stands, and which way it is read. */
export interface LinePlace {
  /** Where it starts: its right end if it is read from right to left; its middle if so anchored. */
  x: number;
  isRightToLeft?: boolean;
  anchor?: 'middle' | 'end';
}

/** The place of a line that starts where its room does: at the left, or at the right if it is read from there. */
export function startOf(x: number, room: number, fromRight: boolean): LinePlace {
  return fromRight ? { x: x + room, isRightToLeft: true } : { x };
}
