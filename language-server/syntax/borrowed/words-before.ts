import { nearest } from '../../../src/model/spelling.js';
import { matchAt, type Reading } from './borrowed.js';
import { UNIT_NAMES, unitWord } from './units.js';

/** Further back nothing is looked for, so that reading stays linear on the longest of lines. */
const REACH = 300;
const TEXT = /"(?:\\.|[^"\\])*"/g;
/** The figures at a place, and the word behind them. */
const FIGURES = /(?:[\p{Nd}.．,，/／~～〜–—…−+-]|[^\S\r\n]|to\b|or\b|至|到|ถึง)*([\p{L}\p{M}]*)/uy;
const VALUE = /^(?:measure|benchmark|expects|target)\b/;
const SHARE = /^path\b|(?:^|\s)(?:optional|audience|instead\s+of\s+[^\s"]+)\s*$/u;

/** Whether a place is in a line that gives a metric a value. */
export function isInValue(reading: Reading): boolean {
  return VALUE.test(wordsBefore(reading));
}

/** Whether the value at a place is something else than a length of time, so that it is neither a range nor `about`. */
export function isExactValue(reading: Reading): boolean {
  if (!isInValue(reading)) return false;
  const [, word = ''] = matchAt(FIGURES, reading.text, reading.offset) ?? [];
  return unitWord(word, 2) === undefined && nearest(word, UNIT_NAMES, 1).length === 0;
}

/** Whether a share is what stands at a place. */
export function isAtShare(reading: Reading): boolean {
  return SHARE.test(wordsBefore(reading));
}

/** What a statement says on its line before a place, its texts left empty. */
function wordsBefore({ text, offset }: Reading): string {
  const [line = ''] = /[^\r\n]*$/.exec(text.slice(Math.max(0, offset - REACH), offset)) ?? [];
  return line.replace(TEXT, '""').split(/[{};]/).at(-1)?.trimStart() ?? '';
}
