import * as l10n from '@vscode/l10n';
import { lineEnd } from '../lines.js';
import { type Borrowed, inPlace, matchAt, type Reading, surplus } from './borrowed.js';
import { isInValue } from './words-before.js';

const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFFF9-\uFFFB]+/y;
const ARROW = /(?:-{2,}|={1,2}|[–—]+|~)>+|->>+|[»⇒⟶⟹➔➜➝➞➡⮕▶►]\uFE0F?|>+/y;
const BACKWARDS = /<[-=–—]+|[←⇐⟵]/y;
const COMPARISON = /[=<>]+/y;
const BULLET = /[-*•·–—](?=[^\S\r\n])/y;

/** Marks that look like the language's own, or like nothing at all. */
export function signAt(reading: Reading): Borrowed | undefined {
  return invisible(reading) ?? comment(reading) ?? comparison(reading) ?? arrow(reading) ?? filler(reading);
}

function invisible(reading: Reading): Borrowed | undefined {
  const found = matchAt(INVISIBLE, reading.text, reading.offset);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return surplus(reading, found[0].length, l10n.t('An invisible character (U+{0}) stands here: remove it.', code));
}

function comment({ text, offset, isFirst }: Reading): Borrowed | undefined {
  const begin = (length: number): Borrowed => ({
    end: lineEnd(text, offset),
    pieces: [],
    isComment: true,
    message: l10n.t('A comment begins with //, or stands between /* and */.'),
    at: { start: offset, end: offset + length },
    suggestions: ['//'],
  });
  if (text.startsWith('<!--', offset)) {
    const close = text.indexOf('-->', offset + 4);
    if (close < 0) return begin(4);
    const inner = text.slice(offset + 4, close);
    return { ...begin(4), end: close + 3, at: { start: offset, end: close + 3 }, suggestions: [starred(inner)] };
  }
  const [hashes] = matchAt(/#+/y, text, offset) ?? [];
  if (hashes !== undefined && (isFirst || /\s|$/.test(text.charAt(offset + hashes.length))))
    return begin(hashes.length);
  return isFirst && matchAt(/--(?=\s)/y, text, offset) ? begin(2) : undefined;
}

/** The same comment, or each of its lines as one where it cannot stand between the language's marks. */
function starred(inner: string): string {
  return inner.includes('*/') ? inner.replace(/^/gm, '// ') : `/*${inner}*/`;
}

/** Signs behind `target` other than the two it takes, and any before another value. */
function comparison(reading: Reading): Borrowed | undefined {
  const [sign] = matchAt(COMPARISON, reading.text, reading.offset) ?? [];
  if (reading.previous?.tokenType.name !== 'target') {
    return sign !== undefined && /^[<>]=?$/.test(sign) && isInValue(reading)
      ? surplus(reading, sign.length, l10n.t('Only a target has a sign before its value: take “{0}” away.', sign))
      : undefined;
  }
  if (sign === undefined || sign === '>=' || sign === '<=') return undefined;
  const meant = sign.includes('<') ? '<=' : '>=';
  return inPlace(reading, sign.length, meant, meant, l10n.t('A target is written with >= or <=.'));
}

function arrow(reading: Reading): Borrowed | undefined {
  const { text, offset } = reading;
  const [back] = matchAt(BACKWARDS, text, offset) ?? [];
  if (back !== undefined && text[offset + 1] !== '=')
    return {
      end: offset + back.length,
      pieces: [],
      message: l10n.t('A path runs from left to right: write it as A -> B.'),
      suggestions: [],
    };
  const [sign] = text.startsWith('>=', offset) ? [] : (matchAt(ARROW, text, offset) ?? []);
  return sign === undefined
    ? undefined
    : inPlace(reading, sign.length, '->', '->', l10n.t('A path is written with ->, not with “{0}”.', sign));
}

/** What other notations put before a line and between its words. */
function filler(reading: Reading): Borrowed | undefined {
  const { text, offset, isFirst, previous } = reading;
  const char = text.charAt(offset);
  if (isFirst) {
    return matchAt(BULLET, text, offset)
      ? surplus(reading, 1, l10n.t('A line begins with its first word: take “{0}” away.', char))
      : undefined;
  }
  const isBetween = (char === ':' || char === '：' || char === '=') && previous !== undefined;
  return isBetween
    ? surplus(reading, 1, l10n.t('Nothing stands between the words of a line: take “{0}” away.', char))
    : undefined;
}
