import type { IToken } from 'chevrotain';
import type { InsertEdit } from '../../src/model/edits.js';
import type { TextChange, TextSpan } from '../formatting/text-change.js';
import { isComment } from '../syntax/source-tokens.js';
import { endOf } from '../syntax/token-position.js';
import type { SourceText } from './source-text.js';

/** The braces of an element's block. */
interface Braces {
  open: IToken;
  close?: IToken;
}

/** The changes that put statements into an element's block, which is opened where there is none; the formatter does the rest. */
export function insertChanges(source: SourceText, edit: InsertEdit): TextChange[] {
  const whole = source.slice(edit.into.range);
  const braces = bracesIn(source, whole);
  if (!braces) return openBlock(source, whole, edit.text);
  const { open, close } = braces;
  const at = offsetIn(source, whole, braces, edit);
  const isInLine = close && source.isOneLine(open.startOffset, close.startOffset) && !edit.text.includes('\n');
  return [isInLine ? betweenStatements(source, at, edit.text) : onLines(source, whole, at, edit.text)];
}

/** The block's braces: headers hold none, so the first is the block's. */
export function bracesIn(source: SourceText, whole: TextSpan): Braces | undefined {
  const tokens = source.within(whole);
  const open = tokens.find((token) => token.tokenType.name === '{');
  const last = tokens.at(-1);
  if (!open) return undefined;
  return last?.tokenType.name === '}' ? { open, close: last } : { open };
}

function openBlock(source: SourceText, whole: TextSpan, text: string): TextChange[] {
  const { end } = whole;
  const tail = behind(source, end);
  if (!source.isFirstOnLine(whole.start) || followerOnLine(source, tail)) {
    // A block inside a line is one line, until the formatter breaks it.
    return [{ start: end, end, text: ` { ${text.replace(/\s*\n\s*/g, '; ')} }` }];
  }
  const base = source.indentAt(whole.start);
  const at = source.lineEnd(tail);
  const { eol, unit } = source;
  // A comment behind the header stays behind the header.
  return [
    { start: end, end, text: ' {' },
    { start: at, end: at, text: `${eol}${source.indented(text, base + unit)}${eol}${base}}` },
  ];
}

/** Where the statements go in a block that has braces. */
function offsetIn(source: SourceText, whole: TextSpan, { open, close }: Braces, { at, beside }: InsertEdit): number {
  const statement = beside && source.slice(beside.statement.range);
  if (statement && beside.where === 'before') return withComments(source, statement.start, open);
  if (statement) return statement.end;
  if (at === 'start') return endOf(open);
  return close ? endOf(source.before(close.startOffset) ?? open) : whole.end;
}

/** Where a statement begins with the comments on the lines right above it. */
function withComments(source: SourceText, start: number, open: IToken): number {
  for (let at = start; ; ) {
    const above = source.before(at);
    const isAttached =
      above &&
      isComment(above) &&
      above.startOffset > open.startOffset &&
      source.isFirstOnLine(above.startOffset) &&
      source.nextLine(endOf(above)) === source.lineStart(at);
    if (!isAttached) return at;
    at = above.startOffset;
  }
}

/** Into `{ a; b }`: a semicolon too many does no harm. */
function betweenStatements(source: SourceText, at: number, text: string): TextChange {
  const isParted = /[{;｛；]/.test(source.before(at)?.image ?? '');
  return { start: at, end: at, text: `${isParted ? '' : ';'} ${text};` };
}

/** On lines of their own; what else stands on the line moves to the next, but for a comment. */
function onLines(source: SourceText, whole: TextSpan, at: number, text: string): TextChange {
  const base = source.indentAt(whole.start);
  const indent = base + source.unit;
  const lines = source.indented(text, indent);
  if (source.isFirstOnLine(at)) {
    const start = source.lineStart(at);
    return { start, end: start, text: lines + source.eol };
  }
  const start = behind(source, at);
  const next = followerOnLine(source, start);
  const end = next?.startOffset ?? source.lineEnd(start);
  if (!next) return { start: end, end, text: source.eol + lines };
  const rest = next.tokenType.name === '}' ? base : indent;
  return { start, end, text: `${source.eol}${lines}${source.eol}${rest}` };
}

/** Where the comments and semicolons end that stand behind something on its line. */
function behind(source: SourceText, at: number): number {
  const next = followerOnLine(source, at);
  return next && (isComment(next) || next.tokenType.name === 'SEMICOLON') ? behind(source, endOf(next)) : at;
}

function followerOnLine(source: SourceText, at: number): IToken | undefined {
  const next = source.after(at);
  return next && source.isOneLine(at, next.startOffset) ? next : undefined;
}
