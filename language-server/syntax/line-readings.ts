import * as l10n from '@vscode/l10n';
import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { GrammarAST } from 'langium';
import { quoteText } from '../../src/model/format.js';
import { shareOf } from './borrowed/amounts.js';
import { expectedAfter } from './expected.js';
import { isName } from './name-pattern.js';
import type { LocatedSyntaxError } from './syntax-error.js';
import { endOf } from './token-position.js';
import { textOf } from './value-converter.js';

/** A line read otherwise than it is written. */
export interface LineReading {
  tokens: IToken[];
  /** Tokens that have to be read beyond the one at fault for the reading to be right. */
  gained: number;
  error: LocatedSyntaxError;
}

/** A name with a number behind its last hyphen. */
const SIGNED = /^(.+)(-[0-9]+)$/u;
const CURRENCY = /^[A-Z]{3}$/;

/**
 * Other ways to read a line that does not fit its rule at `misfit`: a number that clings to the name before it, a currency in
 * front of its amount, a feeling in quotation marks, a share as so many of so many, units in the range of a metric. Whether one is meant shows when it is parsed.
 */
export function* otherReadings(
  tokens: readonly IToken[],
  misfit: number,
  types: TokenTypeDictionary,
  rule: GrammarAST.ParserRule,
): Generator<LineReading> {
  const share = tokens[misfit]?.tokenType.name === 'of' ? shared(tokens, misfit, types, rule) : undefined;
  if (share) yield share;
  const open = tokens[misfit - 1];
  if (open?.tokenType.name === '..') yield closed(tokens, misfit - 1, open);
  const range = rule.name === 'Metric' ? plainRange(tokens, misfit) : undefined;
  if (range) yield range;
  for (const at of [misfit, misfit - 1]) {
    const token = tokens[at];
    if (at < 1 || !token) continue;
    const split = token.tokenType.name === 'WORD' ? SIGNED.exec(token.image) : undefined;
    if (split) yield splitAt(tokens, at, token, split, types);
    const next = tokens[at + 1];
    if (next?.tokenType.name === 'NUMBER' && CURRENCY.test(token.image)) yield swapped(tokens, at, token, next);
    if (token.tokenType.name === 'TEXT' && tokens[at - 1]?.tokenType.name === 'feels') {
      const word = textOf(token.image);
      const type = types[word] ?? types.WORD;
      if (type && isName(word)) yield unquoted(tokens, at, token, as(token, type, word));
    }
  }
}

function splitAt(
  tokens: readonly IToken[],
  at: number,
  token: IToken,
  [whole, name = '', number = '']: RegExpExecArray,
  types: TokenTypeDictionary,
): LineReading {
  const middle = token.startOffset + name.length;
  const { startColumn = 1 } = token;
  const word = { ...as(token, types[name] ?? token.tokenType, name), endOffset: middle - 1 };
  const figure = {
    ...as(token, types.NUMBER ?? token.tokenType, number),
    startOffset: middle,
    startColumn: startColumn + name.length,
  };
  const written = `${name} ${number}`;
  const message = l10n.t('“{0}” is one name. Put a space before the number: {1}.', whole, written);
  const unless = { metric: whole, message: l10n.t('Something is missing after “{0}”.', whole) };
  return {
    tokens: [...tokens.slice(0, at), word, figure, ...tokens.slice(at + 1)],
    gained: 2,
    error: { ...placeOf(token), message, suggestions: [written], unless },
  };
}

function swapped(tokens: readonly IToken[], at: number, code: IToken, amount: IToken): LineReading {
  const written = `${amount.image} ${code.image}`;
  // Each stands where the other one is written, as tokens follow each other in the order of the text.
  const first = as(code, amount.tokenType, amount.image);
  const second = as(amount, code.tokenType, code.image);
  return {
    tokens: [...tokens.slice(0, at), first, second, ...tokens.slice(at + 2)],
    gained: 2,
    error: {
      offset: code.startOffset,
      length: endOf(amount) - code.startOffset,
      message: l10n.t('Money is a number and the code of its currency: {0}.', written),
      suggestions: [written],
    },
  };
}

/** So many of so many where a share in percent has to follow. */
function shared(
  tokens: readonly IToken[],
  at: number,
  types: TokenTypeDictionary,
  rule: GrammarAST.ParserRule,
): LineReading | undefined {
  const [part, all, sign] = [tokens[at - 1], tokens[at + 1], types['%']];
  const { next } = expectedAfter(rule, tokens.slice(0, at));
  const isShare = next.length === 1 && next[0]?.element.$type === 'Keyword' && next[0].element.value === '%';
  const meant = part && all && shareOf(part.image, all.image);
  if (!isShare || !meant || !sign) return undefined;
  const { share, message } = meant;
  const { startOffset } = part;
  const figures = [as(part, part.tokenType, share), as(all, sign, '%')];
  return {
    tokens: [...tokens.slice(0, at - 1), ...figures, ...tokens.slice(at + 2)],
    gained: 0,
    error: { offset: startOffset, length: endOf(all) - startOffset, message, suggestions: [`${share}%`] },
  };
}

/** A range without its upper end as its lower end alone. */
function closed(tokens: readonly IToken[], at: number, dots: IToken): LineReading {
  const message = l10n.t('A range has two ends, such as 2..3: the upper one is missing here.');
  return { tokens: tokens.toSpliced(at, 1), gained: 0, error: { ...placeOf(dots), message, suggestions: [] } };
}

/** The range of a metric without the signs and units behind its ends. */
function plainRange(tokens: readonly IToken[], misfit: number): LineReading | undefined {
  const from = tokens.findIndex(({ tokenType }) => tokenType.name === 'NUMBER');
  if (from < 0 || misfit <= from) return undefined;
  const kept = tokens.slice(from).filter(({ tokenType: { name } }) => name === 'NUMBER' || name === '..');
  const [low, dots, high] = kept;
  const last = tokens.at(-1);
  if (kept.length !== 3 || dots?.tokenType.name !== '..' || !low || !high || !last) return undefined;
  const written = `${low.image}..${high.image}`;
  return {
    tokens: [...tokens.slice(0, from), ...kept],
    gained: 0,
    error: {
      offset: low.startOffset,
      length: endOf(last) - low.startOffset,
      message: l10n.t('The range of a metric is two plain numbers: {0}.', written),
      suggestions: [written],
    },
  };
}

function unquoted(tokens: readonly IToken[], at: number, text: IToken, word: IToken): LineReading {
  const message = l10n.t('A feeling is a word without quotation marks, and its reason is a text: {0}.', example(word));
  return {
    tokens: tokens.with(at, word),
    gained: 1,
    error: { ...placeOf(text), message, suggestions: [word.image] },
  };
}

function example({ image }: IToken): string {
  return `feels ${image} because ${quoteText('…')}`;
}

function placeOf({ startOffset, image }: IToken): { offset: number; length: number } {
  return { offset: startOffset, length: image.length };
}

function as(token: IToken, type: TokenType, image: string): IToken {
  return { ...token, image, tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
}
