import * as l10n from '@vscode/l10n';
import { amountAt, onlyLengths } from './amounts.js';
import { type Borrowed, inPlace, matchAt, type Reading, surplus } from './borrowed.js';
import { isDigit } from './digits.js';
import { moneyAt } from './money.js';
import { signAt } from './signs.js';
import { isExactValue } from './words-before.js';

const ABOUT = /[~≈≃～〜][^\S\r\n]?(?=\p{Nd})/uy;
const MINUS = /[–—－](?=\p{Nd})/uy;
/** A number with its own sign. */
const SIGNED = /[-+\u2212](?=\p{Nd})/uy;
const LETTER = /[\p{L}\p{Nl}]/uy;
/** A number or date that is written well, with nothing behind it that could make more of it: most need no closer look. */
const PLAIN =
  /[-+]?(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+(?:\.[0-9]+)?)(?:[%}{;\r\n]|\.\.(?!\.)|$| (?![-–—~〜\u2212…/.至到ถ]|to |or ))/y;
const OWN_SIGNS = '{}";,.%/';

/**
 * What is written at a place in another notation (comments, arrows, money, digits, dates), so that each gets a word of
 * its own and is read as what it means. Nothing where the language's own begins.
 */
export function borrowedAt(reading: Reading): Borrowed | undefined {
  const { text, offset } = reading;
  if (isDigit(text.charAt(offset)) || matchAt(SIGNED, text, offset)) return amountAt(reading);
  return moneyAt(reading) ?? aboutAt(reading) ?? minusAt(reading) ?? signAt(reading);
}

/** Whether the language's own begins at an offset beyond doubt: a word, a text, a brace, a plain number. */
export function beginsOwn(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f) return true;
  if (code >= 0x80) return (code >= 0x4e00 && code <= 0x9fff) || matchAt(LETTER, text, offset) !== undefined;
  return OWN_SIGNS.includes(text.charAt(offset)) || matchAt(PLAIN, text, offset) !== undefined;
}

function aboutAt(reading: Reading): Borrowed | undefined {
  const [sign] = matchAt(ABOUT, reading.text, reading.offset) ?? [];
  if (sign === undefined) return undefined;
  if (isExactValue(reading)) return surplus(reading, sign.length, onlyLengths());
  const message = l10n.t('What is not exact is written with “about”: about 2 weeks.');
  return inPlace(reading, sign.length, 'about', 'about', message, ['about ']);
}

function minusAt(reading: Reading): Borrowed | undefined {
  const [sign] = matchAt(MINUS, reading.text, reading.offset) ?? [];
  if (sign === undefined) return undefined;
  const [digits = ''] = matchAt(/[0-9]+(?:\.[0-9]+)?/y, reading.text, reading.offset + 1) ?? [];
  if (digits === '') return surplus(reading, 1, l10n.t('A minus is written with -.'));
  return inPlace(reading, 1 + digits.length, 'NUMBER', `-${digits}`, l10n.t('A minus is written with -.'));
}
