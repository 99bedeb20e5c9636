import type { IToken } from 'chevrotain';
import type { DeclareEdit } from '../../src/model/edits.js';
import type { TextChange } from '../formatting/text-change.js';
import { isComment } from '../syntax/source-tokens.js';
import { endOf } from '../syntax/token-position.js';
import type { SourceText } from './source-text.js';

/** The change that adds a declaration to the end of a file: after a blank line, unless one of its kind stands there. */
export function declareChange(source: SourceText, { text }: DeclareEdit): TextChange {
  const { eol, text: whole } = source;
  const [last = '', beforeLast = ''] = whole.split(/\r\n|\r|\n/).reverse();
  const isEnded = last === '';
  const isNextToItsKind = /^\S+/.exec(text)?.[0] === lastKeyword(source);
  const gap = isNextToItsKind || (isEnded && beforeLast.trim() === '') ? '' : eol;
  const lines = source.indented(text, '');
  return { start: whole.length, end: whole.length, text: `${isEnded ? '' : eol}${gap}${lines}${eol}` };
}

/** The first word of the last line, or of the last statement there: the keyword of a declaration that stands on one line. */
function lastKeyword(source: SourceText): string | undefined {
  let first: IToken | undefined;
  let depth = 0;
  for (const token of source.written.toReversed()) {
    if (isComment(token)) continue;
    const { name } = token.tokenType;
    if (first && !source.isOneLine(endOf(token), first.startOffset)) break;
    if (first && depth === 0 && name === 'SEMICOLON') break;
    if (name === '}') depth++;
    if (name === '{') depth--;
    first = token;
  }
  return first?.image;
}
