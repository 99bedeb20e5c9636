import * as l10n from '@vscode/l10n';
import { endOf } from '../token-position.js';
import { amountAt } from './amounts.js';
import { type Borrowed, matchAt, type Reading } from './borrowed.js';

/** The currencies that a sign can stand for, the likeliest first. */
const CURRENCIES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  $: ['USD'],
  '＄': ['USD'],
  '€': ['EUR'],
  '£': ['GBP'],
  '￡': ['GBP'],
  '¥': ['CNY', 'JPY'],
  '￥': ['CNY', 'JPY'],
  '฿': ['THB'],
  '₩': ['KRW'],
  '₹': ['INR'],
  '₫': ['VND'],
  '₱': ['PHP'],
  '₽': ['RUB'],
  '₺': ['TRY'],
  '₪': ['ILS'],
  '₴': ['UAH'],
  '₦': ['NGN'],
  '₭': ['LAK'],
  '៛': ['KHR'],
  '₮': ['MNT'],
  '₸': ['KZT'],
};

/** Currencies by their words. */
const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
  yuan: 'CNY',
  rmb: 'CNY',
  元: 'CNY',
  块: 'CNY',
  人民币: 'CNY',
  yen: 'JPY',
  baht: 'THB',
  บาท: 'THB',
};

/** The code of a currency that is written as a word: `THB` for `baht`. */
export function currencyCode(word: string): string | undefined {
  const folded = word.toLowerCase();
  return Object.hasOwn(CURRENCY_WORDS, folded) ? CURRENCY_WORDS[folded] : undefined;
}

const NUMBER = /[-+]?[0-9]+(?:\.[0-9]+)?/y;
const BLANKS = /^[^\S\r\n]*$/;

/** An amount of money with the sign of its currency, before or behind the number. */
export function moneyAt(reading: Reading): Borrowed | undefined {
  const { text, offset, previous } = reading;
  const codes = CURRENCIES[text.charAt(offset)];
  if (!codes) return undefined;
  const before = offset + 1 + (/[^\S\r\n]/.test(text.charAt(offset + 1)) ? 1 : 0);
  const grouped = amountAt({ ...reading, offset: before });
  const [number] = matchAt(NUMBER, text, before) ?? [];
  const piece = grouped?.pieces[0];
  const amount = piece?.type === 'NUMBER' ? piece.image : number;
  if (amount !== undefined) {
    const end = piece?.type === 'NUMBER' ? piece.end : before + amount.length;
    // The number comes first in the language, so that each of the two stands where the other one is written.
    return money(codes, amount, { start: offset, end }, [
      { type: 'NUMBER', image: amount, start: offset, end: before },
      { type: 'WORD', image: codes[0], start: before, end },
    ]);
  }
  if (previous?.tokenType.name !== 'NUMBER' || !BLANKS.test(text.slice(endOf(previous), offset))) return undefined;
  return money(codes, previous.image, { start: previous.startOffset, end: offset + 1 }, [
    { type: 'WORD', image: codes[0], start: offset, end: offset + 1 },
  ]);
}

function money(
  codes: readonly string[],
  amount: string,
  at: { start: number; end: number },
  pieces: Borrowed['pieces'],
): Borrowed {
  const suggestions = codes.map((code) => `${amount} ${code}`);
  const message = l10n.t('Money is a number and the code of its currency: {0}.', suggestions[0] ?? '');
  return { end: at.end, pieces, message, at, suggestions };
}
