import type { IToken } from 'chevrotain';
import { findPlace } from '../../src/model/phases.js';
import { nearest } from '../../src/model/spelling.js';
import { isBreak } from './braces.js';
import { expectedAfter } from './expected.js';
import type { Block, StatementKind } from './statement-kinds.js';
import { keywordsFor } from './synonyms.js';
import { SEMICOLON } from './token-builder.js';

/** What can be told from a token and its neighbours on where statements begin. */

/** Never plausible inside what they are not part of, so that they close an unclosed block however they are indented. */
export const STRUCTURAL: ReadonlySet<string> = new Set(['stage', 'touchpoint', 'path']);

/** First words that are likely names of things, too: in a list they begin a line only where their line goes on as it asks. */
const TEXT_FOLLOWS: ReadonlySet<string> = new Set(['scenario', 'starts', 'ends', 'quote', 'gain']);
const NAME_FOLLOWS: ReadonlySet<string> = new Set(['gain', 'team', ...STRUCTURAL]);

/** Tokens that may go on with a statement on the next line; names may begin one there. */
const GOES_ON: ReadonlySet<string> = new Set(['TEXT', 'NUMBER', 'DATE']);

/** Tokens behind the last word of a line. */
const ENDS_LINE: ReadonlySet<string> = new Set(['{', '}', SEMICOLON]);

export function isWord(token: IToken): boolean {
  return /^[\p{L}_]/u.test(token.image) && token.tokenType.name !== 'TEXT';
}

export function isFirstOnLine(tokens: readonly IToken[], token: IToken, at = tokens.indexOf(token)): boolean {
  const previous = tokens[at - 1];
  return !previous || isBreak(previous, token);
}

/** Whether a list that a comma or an arrow carries on ends before a token, as the token begins a statement of the block. */
export function endsList(token: IToken, next: IToken | undefined, block: Block): boolean {
  const word = token.image;
  if (!isWord(token)) return false;
  const isOwn = block.kinds.has(word);
  const isLikelyName = TEXT_FOLLOWS.has(word) || word === 'team' || (!isOwn && STRUCTURAL.has(word));
  if (!isLikelyName) return isOwn;
  if (!isOwn && !STRUCTURAL.has(word)) return false;
  if (!next || isBreak(token, next)) return false;
  if (next.tokenType.name === 'TEXT') return word !== 'team';
  return NAME_FOLLOWS.has(word) && isWord(next) && next.image !== 'as';
}

/** Whether a token that begins a line goes on with the statement before it: `because` below its path. */
export function isHalfLine(
  token: IToken,
  next: IToken | undefined,
  statement: readonly IToken[],
  kind: StatementKind,
  around: Block[],
): boolean {
  const { name } = token.tokenType;
  const isKnown = (block: Block | undefined) => isWord(token) && block?.kinds.has(token.image) === true;
  if (name === 'BAD_NAME' || isKnown(around.at(-1))) return false;
  const behind = next && !isBreak(token, next) && !ENDS_LINE.has(next.tokenType.name) ? next : undefined;
  if (isPhaseAlone(token, behind, statement, kind)) return true;
  if (name === 'WORD') return isNameAlone(token, behind, statement, kind, around.at(-1));
  const isDeeper = (token.startColumn ?? 1) > (statement[0]?.startColumn ?? 1);
  // What is not indented is its own statement unless nothing could be.
  if (!isDeeper && (!isWord(token) || around.some(isKnown))) return false;
  return expectedAfter(kind.rule, statement).next.some(({ element }) =>
    element.$type === 'Keyword'
      ? element.value === name
      : element.rule.$refText === name && GOES_ON.has(element.rule.$refText),
  );
}

/** A word of the language for the place of a stage, on a line of its own below the stage. */
function isPhaseAlone(
  token: IToken,
  behind: IToken | undefined,
  statement: readonly IToken[],
  kind: StatementKind,
): boolean {
  if (behind || !isWord(token) || !findPlace(token.image)) return false;
  return expectedAfter(kind.rule, statement).next.some(({ feature }) => feature === 'phase');
}

/** A name below a statement that breaks off where one has to follow; what could be a first word is none. */
function isNameAlone(
  token: IToken,
  behind: IToken | undefined,
  statement: readonly IToken[],
  kind: StatementKind,
  block: Block | undefined,
): boolean {
  const { next, mayEnd } = expectedAfter(kind.rule, statement);
  const takesName = next.some(({ element }) => element.$type === 'RuleCall' && element.rule.$refText === 'NAME');
  if (mayEnd || !takesName || keywordsFor(token.image).length > 0) return false;
  if (nearest(token.image, block?.kinds.keys() ?? [], 1).length > 0) return false;
  const after = expectedAfter(kind.rule, [...statement, token, ...(behind ? [behind] : [])]);
  return after.mayEnd || after.next.length > 0;
}
