import type { IToken } from 'chevrotain';
import type { InsertEdit } from '../../src/model/edits.js';
import { endOf } from '../syntax/token-position.js';
import { type Change, isComment, type Slice, type SourceText } from './source-text.js';

/** A line longer than this is broken into lines rather than made longer still. */
const LINE_LENGTH = 100;

/** The braces of an element's block. */
interface Braces {
  open: IToken;
  close?: IToken;
}

/** The changes that put statements into an element's block, which is opened where there is none. */
export function insertChanges(source: SourceText, edit: InsertEdit): Change[] {
  const whole = source.slice(edit.into.range);
  const braces = bracesIn(source, whole);
  if (!braces) return openBlock(source, whole, edit.text);
  const { open, close } = braces;
  if (close && source.isOneLine(open.startOffset, close.startOffset))
    return intoOneLine(source, whole, open, close, edit);
  return [intoLines(source, whole, braces, edit)];
}

/** The block's braces: headers hold none, so the first is the block's. */
export function bracesIn(source: SourceText, whole: Slice): Braces | undefined {
  const tokens = source.within(whole);
  const open = tokens.find((token) => token.tokenType.name === '{');
  const last = tokens.at(-1);
  if (!open) return undefined;
  return last?.tokenType.name === '}' ? { open, close: last } : { open };
}

function openBlock(source: SourceText, whole: Slice, text: string): Change[] {
  const next = source.after(whole.end);
  const isAlone =
    source.isFirstOnLine(whole.start) && (!next || isComment(next) || !source.isOneLine(whole.end, next.startOffset));
  if (!isAlone) return [{ start: whole.end, end: whole.end, text: ` { ${inline(text)} }` }];
  const base = source.indentAt(whole.start);
  const body = `${source.eol}${source.indented(text, base + source.unit)}${source.eol}${base}}`;
  const lineEnd = source.lineEnd(whole.end);
  const isShort = next && isComment(next) && endOf(next) <= lineEnd;
  // A comment behind the header stays behind the header.
  return !isShort
    ? [{ start: whole.end, end: whole.end, text: ` {${body}` }]
    : [
        { start: whole.end, end: whole.end, text: ' {' },
        { start: lineEnd, end: lineEnd, text: body },
      ];
}

/** Into `{ a; b }`: inside the line if it stays short, else the block is broken into lines. */
function intoOneLine(source: SourceText, whole: Slice, open: IToken, close: IToken, edit: InsertEdit): Change[] {
  const length = source.lineEnd(whole.start) - source.lineStart(whole.start) + '; '.length + edit.text.length;
  if (edit.text.includes('\n') || length > LINE_LENGTH) return breakBlock(source, whole, open, close, edit);
  const last = source.before(close.startOffset) ?? open;
  if (last === open) return [{ start: endOf(open), end: close.startOffset, text: ` ${edit.text} ` }];
  const at = (offset: number, text: string): Change[] => [{ start: offset, end: offset, text }];
  if (edit.beside) {
    const statement = source.slice(edit.beside.statement.range);
    return edit.beside.where === 'before' ? at(statement.start, `${edit.text}; `) : at(statement.end, `; ${edit.text}`);
  }
  if (edit.at === 'start') return at(endOf(open), ` ${edit.text};`);
  return at(endOf(last), last.tokenType.name === 'SEMICOLON' ? ` ${edit.text}` : `; ${edit.text}`);
}

/** Puts each statement of a one-line block on a line of its own, and the new ones among them. */
function breakBlock(source: SourceText, whole: Slice, open: IToken, close: IToken, edit: InsertEdit): Change[] {
  const base = source.indentAt(whole.start);
  const indent = base + source.unit;
  const gaps = gapsIn(source, open, close).map(
    (gap): Change => ({
      ...gap,
      text: `${source.eol}${gap.end === close.startOffset ? base : indent}`,
    }),
  );
  const statement = edit.beside && source.slice(edit.beside.statement.range);
  const beside = gaps.find((gap) =>
    edit.beside?.where === 'before' ? gap.end === statement?.start : gap.start === statement?.end,
  );
  const chosen = beside ?? (edit.at === 'start' ? gaps[0] : gaps.at(-1));
  if (chosen) chosen.text = `${source.eol}${source.indented(edit.text, indent)}${chosen.text}`;
  return gaps;
}

/** The blanks and semicolons before, between and after the statements of a block. */
function gapsIn(source: SourceText, open: IToken, close: IToken): Slice[] {
  const tokens = source.within({ start: open.startOffset, end: endOf(close) });
  const gaps: Slice[] = [];
  let depth = 0;
  tokens.forEach((token, i) => {
    const name = token.tokenType.name;
    const next = tokens[i + 1];
    const follower = tokens.slice(i + 1).find((each) => each.tokenType.name !== 'SEMICOLON');
    const closesBlock = name === '}' && depth === 2;
    if (name === '{') depth++;
    if (name === '}') depth--;
    if (!next || !follower || depth !== 1 || name === 'SEMICOLON') return;
    const isGap = token === open || next !== follower || next === close || closesBlock;
    // A comment stays with the statement before it.
    if (isGap && !isComment(follower)) gaps.push({ start: endOf(token), end: follower.startOffset });
  });
  return gaps;
}

function intoLines(source: SourceText, whole: Slice, { open, close }: Braces, edit: InsertEdit): Change {
  const base = source.indentAt(whole.start);
  const indent = factIndent(source, open, close) ?? base + source.unit;
  const lines = source.indented(edit.text, indent);
  const statement = edit.beside && source.slice(edit.beside.statement.range);
  if (statement && edit.beside?.where === 'before') {
    const start = withComments(source, statement.start, open);
    return source.isFirstOnLine(start)
      ? beforeLine(source, start, lines)
      : afterToken(source, statement.start, lines, indent, base);
  }
  if (statement) {
    const next = source.after(statement.end);
    const end =
      next?.tokenType.name === 'SEMICOLON' && source.isOneLine(statement.end, next.startOffset)
        ? endOf(next)
        : statement.end;
    return afterToken(source, end, lines, indent, base);
  }
  if (edit.at === 'start') return afterToken(source, endOf(open), lines, indent, base);
  if (close && source.isFirstOnLine(close.startOffset)) return beforeLine(source, close.startOffset, lines);
  return afterToken(source, close ? close.startOffset : whole.end, lines, indent, base);
}

/** How deep the block's first line of its own is. */
function factIndent(source: SourceText, open: IToken, close: IToken | undefined): string | undefined {
  const first = source.after(endOf(open));
  const line = source.isOneLine(endOf(open), first?.startOffset ?? 0)
    ? source.tokens.find((token) => token.startOffset >= source.nextLine(endOf(open)))
    : first;
  return line && line !== close && source.isFirstOnLine(line.startOffset)
    ? source.indentAt(line.startOffset)
    : undefined;
}

/** Where a statement begins with the comments on the lines right above it. */
function withComments(source: SourceText, start: number, open: IToken): number {
  for (let at = start; ; ) {
    const above = source.before(at);
    const isAttached =
      isComment(above) &&
      above &&
      above.startOffset > open.startOffset &&
      source.isFirstOnLine(above.startOffset) &&
      source.nextLine(endOf(above)) === source.lineStart(at);
    if (!isAttached || !above) return at;
    at = above.startOffset;
  }
}

function beforeLine(source: SourceText, offset: number, lines: string): Change {
  const start = source.lineStart(offset);
  return { start, end: start, text: lines + source.eol };
}

/** After the token that ends at or before an offset; what else stands on its line moves to the next, but for a comment. */
function afterToken(source: SourceText, offset: number, lines: string, indent: string, base: string): Change {
  const last = source.before(offset);
  let end = last ? endOf(last) : offset;
  let next = source.after(end);
  while (next && isComment(next) && source.isOneLine(end, next.startOffset)) {
    end = endOf(next);
    next = source.after(end);
  }
  if (!next || !source.isOneLine(end, next.startOffset)) return { start: end, end, text: source.eol + lines };
  const depth = next.tokenType.name === '}' ? base : indent;
  return { start: end, end: next.startOffset, text: `${source.eol}${lines}${source.eol}${depth}` };
}

/** Lines as one: `stage "…" { touchpoint "…" }`. */
function inline(text: string): string {
  return text
    .replace(/\{\s*\n\s*/g, '{ ')
    .replace(/\s*\n\s*\}/g, ' }')
    .replace(/\s*\n\s*/g, '; ');
}
