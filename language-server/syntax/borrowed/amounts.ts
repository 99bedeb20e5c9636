import * as l10n from '@vscode/l10n';
import { type Borrowed, type BorrowedToken, inPlace, matchAt, type Reading } from './borrowed.js';
import { inAscii, isDigit } from './digits.js';
import { unitWord } from './units.js';
import { isAtShare, isExactValue } from './words-before.js';

const NUM = '[-+\u2212]?[0-9]+(?:\\.[0-9]+)?';
const GROUPED = /[-+]?[0-9]{1,3}(?:([,'’_\u00A0\u202F\u2009])[0-9]{3})(?:\1[0-9]{3})*(?:\.[0-9]+)?(?![0-9])/y;
const DECIMAL_COMMA = /[-+]?[0-9]+,[0-9]{1,2}(?![0-9])/y;
const YEAR_FIRST = /([0-9]{4})([/.年])([0-9]{1,2})[/.月]([0-9]{1,2})日?/y;
const YEAR_LAST = /([0-9]{1,2})([/.])([0-9]{1,2})\2([0-9]{4})(?![0-9])/y;
const YEAR_MONTH = /[0-9]{4}-[0-9]{1,2}(?![-0-9])/y;
const RANGE = new RegExp(
  `(${NUM})([^\\S\\r\\n]?(?:[-–—~〜\u2212]|\\.{3}|…)[^\\S\\r\\n]?|[^\\S\\r\\n](?:to|or)[^\\S\\r\\n]|[^\\S\\r\\n]?(?:至|到|ถึง)[^\\S\\r\\n]?)([0-9]+(?:\\.[0-9]+)?)(?![-0-9])`,
  'y',
);
const FRACTION = new RegExp(`(${NUM})([^\\S\\r\\n]?/[^\\S\\r\\n]?)([0-9]+(?:\\.[0-9]+)?)`, 'y');
const PLAIN = new RegExp(NUM, 'y');
const LETTERS = /[\p{L}\p{M}]+/uy;
/** All that may belong to a figure, whatever its digits. */
const FIGURE = /[-+\u2212－＋]?\p{Nd}(?:[\p{Nd}.．,，/／~～〜－–—'’-]*\p{Nd})?/uy;
/** Behind these words a name is written, never a length of time. */
const BEFORE_NAMES = new Set(
  'persona segment channel team system purpose data metric journey variant need stage touchpoint pain gain opportunity ai action trigger path via of alongside for as from at measure expects -> , .'.split(
    ' ',
  ),
);

/** A figure in another notation, or with other digits. */
export function amountAt(reading: Reading): Borrowed | undefined {
  const { text, offset } = reading;
  const [figure = ''] = matchAt(FIGURE, text, offset) ?? [];
  const plain = inAscii(figure);
  return plain === figure ? notationAt(reading) : inOtherDigits(reading, figure, plain);
}

/** The figure with ASCII digits, and in the language's notation, too. */
function inOtherDigits(reading: Reading, figure: string, plain: string): Borrowed | undefined {
  const { text, offset } = reading;
  const end = offset + figure.length;
  const notation = notationAt({ ...reading, text: text.slice(0, offset) + plain + text.slice(end) });
  if (notation) return notation;
  if (matchAt(LETTERS, text, end)) return undefined;
  const type = /^[0-9]+-[0-9]+-[0-9]+$/.test(plain) ? 'DATE' : 'NUMBER';
  const [number = plain] = type === 'DATE' ? [plain] : (matchAt(PLAIN, plain, 0) ?? []);
  const message = l10n.t('Numbers are written with the digits 0 to 9: {0}.', number);
  const found = inPlace(reading, number.length, type, number, message);
  // Whoever writes full-width digits writes a full-width per cent sign, too.
  return text.charAt(found.end) === '％'
    ? { ...found, at: { start: offset, end: found.end + 1 }, suggestions: [`${number}%`] }
    : found;
}

function notationAt(reading: Reading): Borrowed | undefined {
  return dateAt(reading) ?? groupedAt(reading) ?? rangeAt(reading) ?? fractionAt(reading) ?? lengthAt(reading);
}

function dateAt(reading: Reading): Borrowed | undefined {
  const { text, offset } = reading;
  const date = (length: number, ...dates: readonly [string, ...string[]]) =>
    inPlace(reading, length, 'DATE', dates[0], l10n.t('A date is written as year-month-day: {0}.', dates[0]), dates);
  const [yearFirst, y = '', , m = '', d = ''] = matchAt(YEAR_FIRST, text, offset) ?? [];
  if (yearFirst !== undefined) return date(yearFirst.length, iso(y, m, d));
  const [yearLast, one = '', , two = '', year = ''] = matchAt(YEAR_LAST, text, offset) ?? [];
  if (yearLast !== undefined) {
    const dayFirst = iso(year, two, one);
    const monthFirst = iso(year, one, two);
    if (Number(two) > 12) return date(yearLast.length, monthFirst);
    return Number(one) > 12 || one === two
      ? date(yearLast.length, dayFirst)
      : date(yearLast.length, dayFirst, monthFirst);
  }
  return undefined;
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function groupedAt(reading: Reading): Borrowed | undefined {
  const { text, offset } = reading;
  const [grouped] = matchAt(GROUPED, text, offset) ?? [];
  if (grouped !== undefined) {
    const meant = grouped.replace(/[^0-9.+-]/g, '');
    const message = l10n.t('A number has no separators between its digits: write {0}.', meant);
    return inPlace(reading, grouped.length, 'NUMBER', meant, message);
  }
  const [decimal] = matchAt(DECIMAL_COMMA, text, offset) ?? [];
  if (decimal === undefined) return undefined;
  const meant = decimal.replace(',', '.');
  return inPlace(reading, decimal.length, 'NUMBER', meant, l10n.t('The decimal sign is a point: write {0}.', meant));
}

/** Two figures with something between them, as pieces of the text. */
function pairOf(
  offset: number,
  [whole, low = '', between = '', high = '']: RegExpExecArray,
  word: string,
): BorrowedToken[] {
  const middle = offset + low.length;
  return [
    { type: 'NUMBER', image: low, start: offset, end: middle },
    { type: word, image: word, start: middle, end: middle + between.length },
    { type: 'NUMBER', image: high, start: middle + between.length, end: offset + whole.length },
  ];
}

/** What is said of a range, or of `about`, before anything but a length of time. */
export function onlyLengths(): string {
  return l10n.t('Only a length of time can be a range or “about”, such as 2..3 days: write one value.');
}

/** A share that is written as so many of so many. */
export function shareOf(part: string, all: string): { share: string; message: string } | undefined {
  const share = (Number(part) / Number(all)) * 100;
  if (!(share >= 0 && share <= 100)) return undefined;
  const written = String(Math.round(share * 10) / 10);
  return { share: written, message: l10n.t('A share is written in percent: {0}.', `${written}%`) };
}

function rangeAt(reading: Reading): Borrowed | undefined {
  const { text, offset } = reading;
  const found = matchAt(RANGE, text, offset);
  // A date that is still being written is no range of years.
  if (!found || matchAt(YEAR_MONTH, text, offset)) return undefined;
  const [whole, low = '', , high = ''] = found;
  const pieces = pairOf(offset, found, '..');
  const end = offset + whole.length;
  const [letters = ''] = matchAt(LETTERS, text, end) ?? [];
  const unit = unitWord(letters, Number(high));
  if (isExactValue(reading)) return inPlace(reading, whole.length, 'NUMBER', low, onlyLengths(), [low, high]);
  if (letters !== '' && unit === undefined) return undefined;
  if (unit) pieces.push({ type: unit, image: unit, start: end, end: end + letters.length });
  const meant = `${low}..${high}${unit ? ` ${unit}` : ''}`;
  const message = l10n.t('A range is written with two dots: {0}.', meant);
  return { end: end + letters.length, pieces, message, suggestions: [meant] };
}

function fractionAt(reading: Reading): Borrowed | undefined {
  const { text, offset, previous } = reading;
  const found = matchAt(FRACTION, text, offset);
  if (!found) return undefined;
  const [whole, part = '', , all = ''] = found;
  const meantShare = isAtShare(reading) ? shareOf(part, all) : undefined;
  if (meantShare) {
    const { share, message } = meantShare;
    const middle = offset + part.length;
    const end = offset + whole.length;
    const pieces = [
      { type: 'NUMBER', image: share, start: offset, end: middle },
      { type: '%', image: '%', start: middle, end },
    ];
    return { end, pieces, message, suggestions: [`${share}%`] };
  }
  if (previous?.tokenType.name !== 'count') {
    const message = l10n.t('A value stands by itself, without the highest that it can be: write {0}.', part);
    return inPlace(reading, whole.length, 'NUMBER', part, message);
  }
  const meant = `${part} of ${all}`;
  const message = l10n.t('How many of those asked is written with “of”: {0}.', meant);
  return { end: offset + whole.length, pieces: pairOf(offset, found, 'of'), message, suggestions: [meant] };
}

/** An amount with a unit of time right behind it. */
function lengthAt({ text, offset, previous }: Reading): Borrowed | undefined {
  if (previous && BEFORE_NAMES.has(previous.tokenType.name)) return undefined;
  const [number] = matchAt(PLAIN, text, offset) ?? [];
  if (number === undefined) return undefined;
  const middle = offset + number.length;
  const [letters = ''] = matchAt(LETTERS, text, middle) ?? [];
  const unit = unitWord(letters, Number(number));
  const end = middle + letters.length;
  if (unit === undefined || isDigit(text.charAt(end)) || text.charAt(end) === '_') return undefined;
  const meant = `${number} ${unit}`;
  const pieces = [
    { type: 'NUMBER', image: number, start: offset, end: middle },
    { type: unit, image: unit, start: middle, end },
  ];
  return {
    end,
    pieces,
    message: l10n.t('A length of time is a number and a whole word: {0}.', meant),
    suggestions: [meant],
  };
}
