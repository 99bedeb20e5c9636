/** Figures, units, lists and texts as people read them: one formatter each, on `Intl`. */

import * as l10n from '@vscode/l10n';
import type { Duration, Value } from './source.js';

/** British English separates a list without a comma before its last item, as the messages do. */
const tags: Readonly<Record<string, string>> = { en: 'en-GB', 'zh-cn': 'zh-CN', zh: 'zh-CN', th: 'th' };

let locale = 'en-GB';

/**
 * Sets the language that figures and lists are written in, with the translations of the messages around them.
 * @param tag BCP 47; one that the runtime does not know is taken for English
 */
export function setFormatLocale(tag: string): void {
  const lower = tag.toLowerCase().replaceAll('_', '-');
  const [language = ''] = lower.split('-');
  locale = tags[lower] ?? tags[language] ?? 'en-GB';
  numbers.clear();
  lists.clear();
}

const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  let format = numbers.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, options);
    numbers.set(key, format);
  }
  return format;
}

/** A number with at most two decimals, or as many as are asked for: `1,200`, `3.25`. What is no number is a dash. */
export function formatNumber(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return '–';
  return numberFormat({ maximumFractionDigits: decimals, signDisplay: 'negative' }).format(value);
}

/** A share of 0..1 as a whole percentage: `43%`. What is little, but not nothing, says so: `<1%`. */
export function formatPercent(share: number): string {
  const format = numberFormat({ style: 'percent', maximumFractionDigits: 0 });
  if (!Number.isFinite(share)) return format.format(0);
  return share > 0 && share < 0.01 ? `<${format.format(0.01)}` : format.format(share);
}

/** A share that is given in percent, as it was written: `60%`, `12.5%`. */
export function formatShare(percent: number): string {
  return numberFormat({ style: 'percent', maximumFractionDigits: 6 }).format(percent / 100);
}

/** A score with its sign, `+1`, `0`, `−2`, or without one on a scale that has no negative side. */
export function formatScore(score: number, { low }: { low: number } = { low: -1 }): string {
  if (low >= 0 || !Number.isFinite(score)) return formatNumber(score);
  const text = numberFormat({ maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(score);
  // The true minus sign: a hyphen is too short to be seen.
  return text.replace('-', '−');
}

/** A length of time in its own unit: `3 weeks`, `1 minute`, `≈ 2–3 days`. */
export function formatDuration({ amount, high, about, unit }: Duration): string {
  const format = numberFormat({ style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 2 });
  const length = high === undefined ? format.format(amount) : format.formatRange(amount, high);
  return about ? `≈ ${length}` : length;
}

/** A measured or aimed-at value: `4.2`, `60%`, `2 hours`, `120 THB`. */
export function formatValue(value: Value): string {
  switch (value.kind) {
    case 'number':
      return formatNumber(value.amount, 6);
    case 'percent':
      return formatShare(value.amount);
    case 'duration':
      return formatDuration(value);
    case 'money':
      return `${formatNumber(value.amount, 6)} ${value.currency}`;
  }
}

/** A difference, with its sign, `+6`, `−10 minutes`; of shares in percentage points. */
export function formatChange(value: Value): string {
  const sign = value.amount > 0 ? '+' : value.amount < 0 ? '−' : '';
  const size = { ...value, amount: Math.abs(value.amount) };
  const text = size.kind === 'percent' ? l10n.t('{0} percentage points', formatNumber(size.amount)) : formatValue(size);
  return `${sign}${text}`;
}

/** Several as a sentence lists them, separated as in the reader's language: `A, B`, `A, B and C`, `A, B or C`. */
export function formatList(items: Iterable<string>, type: 'plain' | 'and' | 'or' = 'plain'): string {
  let format = lists.get(type);
  if (!format) {
    format = new Intl.ListFormat(locale, {
      type: type === 'or' ? 'disjunction' : 'conjunction',
      style: type === 'plain' ? 'narrow' : 'long',
    });
    lists.set(type, format);
  }
  if (!locale.startsWith('th')) return format.format(items);
  // Thai sets spaces around a conjunction beside figures and Latin words; the runtime sets none.
  const spaced = (text: string) => text.replace(/^(?=\p{L})|(?<=\p{L})$/gu, ' ');
  return format
    .formatToParts(items)
    .map(({ type, value }) => (type === 'literal' ? spaced(value) : value))
    .join('');
}

/** A text as the language writes it, in quotation marks and on one line. */
export function quoteText(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')}"`;
}
