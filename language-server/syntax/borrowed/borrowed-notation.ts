import * as l10n from '@vscode/l10n';
import { amountAt } from './amounts.js';
import { type Borrowed, inPlace, matchAt, type Reading, surplus } from './borrowed.js';
import { isDigit } from './digits.js';
import { moneyAt } from './money.js';
import { signAt } from './signs.js';

const ABOUT = /[~≈≃～〜][^\S\r\n]?(?=\p{Nd})/uy;
const MINUS = /[–—－](?=\p{Nd})/uy;
/** A number with its own sign. */
const SIGNED = /[-+\u2212](?=\p{Nd})/uy;

/**
 * What is written at a place in another notation (comments, arrows, money, digits, dates), so that each gets a word of
 * its own and is read as what it means. Nothing where the language's own begins.
 */
export function borrowedAt(reading: Reading): Borrowed | undefined {
  const { text, offset } = reading;
  const code = text.charCodeAt(offset);
  // Most tokens are words, texts and braces.
  if (isOwn(code)) return undefined;
  if (isDigit(text.charAt(offset)) || matchAt(SIGNED, text, offset)) return amountAt(reading);
  return moneyAt(reading) ?? aboutAt(reading) ?? minusAt(reading) ?? signAt(reading);
}

/** Whether an ASCII character begins nothing borrowed: letters, quotation marks, braces and what stands between words. */
function isOwn(code: number): boolean {
  if (code >= 0x80) return false;
  const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
  return isLetter || '{}";,.%/'.includes(String.fromCharCode(code));
}

function aboutAt(reading: Reading): Borrowed | undefined {
  const [sign] = matchAt(ABOUT, reading.text, reading.offset) ?? [];
  return sign === undefined
    ? undefined
    : inPlace(
        reading,
        sign.length,
        'about',
        'about',
        l10n.t('What is not exact is written with “about”: about 2 weeks.'),
        ['about '],
      );
}

function minusAt(reading: Reading): Borrowed | undefined {
  const [sign] = matchAt(MINUS, reading.text, reading.offset) ?? [];
  if (sign === undefined) return undefined;
  const [digits = ''] = matchAt(/[0-9]+(?:\.[0-9]+)?/y, reading.text, reading.offset + 1) ?? [];
  if (digits === '') return surplus(reading, 1, l10n.t('A minus is written with -.'));
  return inPlace(reading, 1 + digits.length, 'NUMBER', `-${digits}`, l10n.t('A minus is written with -.'));
}
