import type { SourceTokens } from '../syntax/source-tokens.js';
import { endOf } from '../syntax/token-position.js';
import { columnsOf } from './display-width.js';
import { FrozenLines } from './frozen-lines.js';
import { type Item, ignoredLines, isClose, isMultiline, isOpen, itemsOf, linesBetween } from './items.js';
import { changeBetween, gapChanges, lineChanges, type TextChange, type TextSpan } from './text-change.js';
import { isPlain, tokenText } from './token-text.js';

/** A block that stood on one line stays on it up to this many columns. */
export const LINE_WIDTH = 100;

const BREAK = /\r\n|\r|\n/;
const BLANK_LINE = /(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:\r\n|\r(?!\n)|\n)/;
/** What a gap may hold that is rewritten. */
const GAP = /^[\s;；]*$/;

/** The layout that is asked for; a subset of the protocol's `FormattingOptions`. */
export interface FormatOptions {
  tabSize: number;
  insertSpaces: boolean;
  /** Unless false, the text ends in a line end. */
  insertFinalNewline?: boolean;
  /** Unless false, it ends in no more than one. */
  trimFinalNewlines?: boolean;
}

/** How the tokens of a text are to stand on lines. */
export class Arrangement {
  private readonly items: readonly Item[];
  private readonly frozen: FrozenLines;
  private readonly ignored: ReadonlySet<number>;
  private readonly unit: string;
  private readonly tabSize: number;
  private readonly eol: string;
  private readonly begin: number;

  /** @param whole leaves all of a top-level element alone that holds a syntax error, instead of its lines at fault. */
  constructor(
    private readonly source: SourceTokens,
    private readonly options: FormatOptions,
    whole = false,
  ) {
    this.items = itemsOf(source);
    this.frozen = new FrozenLines(source, this.items, whole);
    this.ignored = ignoredLines(this.items);
    this.tabSize = Math.min(16, Math.max(1, Math.trunc(options.tabSize) || 2));
    this.unit = options.insertSpaces ? ' '.repeat(this.tabSize) : '\t';
    this.eol = BREAK.exec(source.text)?.[0] ?? '\n';
    this.begin = source.text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** The changes that arrange the text so, in its order; with spans, in that order, too, those that overlap one. */
  changes(...spans: readonly TextSpan[]): TextChange[] {
    if (spans.length === 0) return this.changes({ start: 0, end: this.source.text.length });
    const end = spans.at(-1)?.end ?? 0;
    const changes: TextChange[] = [];
    let column = 0;
    let flatEnd = -1;
    let i = this.lineBefore(spans[0]?.start ?? 0);
    for (let item = this.items[i]; item; item = this.items[++i]) {
      if (this.gapStart(i) > end) return changes;
      const old = this.gapText(i);
      const gap = this.gap(i, old, i <= flatEnd);
      const text = this.text(i, gap);
      for (const change of gapChanges(this.gapStart(i), old, gap))
        if (spans.some((span) => overlaps(change, span))) changes.push(change);
      const { startOffset, image } = item.token;
      if (text !== image && spans.some((span) => startOffset < span.end && endOf(item.token) > span.start))
        for (const change of lineChanges(startOffset, image, text)) changes.push(change);
      column = this.columnAfter(this.columnAfter(column, gap), text);
      if (isOpen(item) && i > flatEnd && this.isFlat(i, column)) flatEnd = item.close ?? -1;
    }
    changes.push(
      ...this.finalChange().filter((change) => change.start === end || spans.some((span) => overlaps(change, span))),
    );
    return changes;
  }

  /** The indentation of a line that begins at an offset between two tokens; nothing where its author knows better. */
  indentationAt(offset: number): string | undefined {
    const next = this.indexAt(offset);
    const [previous, item] = [this.lastReal(next), this.items[next]];
    const token = this.items[next - 1]?.token;
    if (token && endOf(token) > offset) return undefined;
    if (!previous) return '';
    const { name } = previous.token.tokenType;
    // A list that ends in a comma is a syntax error until it goes on.
    if ((name === ',' || name === '->') && !previous.isDropped) return this.indent(lineDepth(previous));
    if (this.frozen.has(token?.endLine)) return undefined;
    if (item && isClose(item) && !BREAK.test(this.source.text.slice(offset, item.token.startOffset)))
      return this.indent(item.depth);
    return this.indent(previous.depth + (isOpen(previous) ? 1 : 0));
  }

  /** The closing brace that ends at an offset, with the statement it ends. */
  blockBefore(offset: number): TextSpan | undefined {
    const index = this.indexAt(offset) - 1;
    const item = this.items[index];
    if (!item || !isClose(item) || endOf(item.token) !== offset) return undefined;
    let first = item.open ?? index;
    while (first > 0 && !this.items[first]?.starts) first--;
    return { start: this.items[first]?.token.startOffset ?? offset, end: offset };
  }

  /** The last token that ends at or before an offset. */
  tokenBefore(offset: number): TextSpan | undefined {
    const token = this.items[this.indexAt(offset) - 1]?.token;
    return token && { start: token.startOffset, end: endOf(token) };
  }

  /** Index of the first token that begins at or after an offset. */
  private indexAt(offset: number): number {
    let [low, high] = [0, this.items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.items[middle]?.token.startOffset ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private lastReal(before: number): Item | undefined {
    let i = before - 1;
    while (this.items[i]?.isComment) i--;
    return this.items[i];
  }

  /** Index of the last statement that begins a line before an offset: what stands on earlier lines has no say from there on. */
  private lineBefore(offset: number): number {
    let i = Math.max(0, this.indexAt(offset) - 1);
    for (; i > 0; i--) {
      const [item, previous] = [this.items[i], this.items[i - 1]];
      if (item?.starts && previous && linesBetween(previous, item) > 0) break;
    }
    return i;
  }

  private gapStart(i: number): number {
    const previous = this.items[i - 1];
    return previous ? endOf(previous.token) : this.begin;
  }

  private gapText(i: number): string {
    return this.source.text.slice(this.gapStart(i), this.items[i]?.token.startOffset);
  }

  /** What stands before a token. */
  private gap(i: number, old: string, isFlat: boolean): string {
    const item = this.items[i];
    const previous = this.items[i - 1];
    if (!item) return old;
    const isFrozen = this.frozen.has(item.token.startLine);
    if (old !== ' ' && !GAP.test(old)) {
      // What cannot be read stands on lines of its own, or on one with what can.
      const tail = lastLine(old);
      const isApart = !isFrozen && tail.trim() === '' && tail.length < old.length;
      return isApart ? old.slice(0, old.length - tail.length) + this.indent(lineDepth(item)) : old;
    }
    if (!previous) return isFrozen ? old : '';
    const isBroken = linesBetween(previous, item) > 0;
    const isPreviousFrozen = this.frozen.has(previous.token.endLine);
    if (isFrozen && !isBroken) return old;
    if (!isFrozen && !isPreviousFrozen) {
      const within = this.within(i, isFlat || (!isBroken && this.ignored.has(item.token.startLine ?? 0)));
      if (within !== undefined) return within;
    }
    const eol = BREAK.exec(old)?.[0] ?? this.eol;
    const head = isPreviousFrozen ? old.slice(0, old.search(BREAK)) : '';
    const tail = isFrozen || item.isAdrift ? lastLine(old) : this.indent(lineDepth(item));
    return head + eol + (BLANK_LINE.test(old) ? eol : '') + tail;
  }

  /** What stands between two tokens of one line; nothing where a line ends between them. */
  private within(i: number, isFlat: boolean): string | undefined {
    const item = this.items[i];
    const previous = this.items[i - 1];
    if (!item || !previous) return undefined;
    if (isOpen(previous) && previous.close === i) return '';
    const isBroken = linesBetween(previous, item) > 0;
    const parted = isFlat ? (isOpen(previous) ? ' ' : '; ') : undefined;
    if (isClose(item)) return isFlat ? ' ' : undefined;
    if (previous.isComment || item.isComment) {
      if (isBroken || (item.starts && isMultiline(previous))) return undefined;
      return item.parts ? parted : ' ';
    }
    if (isOpen(item)) return ' ';
    if (item.starts) return parted;
    return isBroken ? undefined : spaceBetween(previous, item);
  }

  /** How a token is written behind its gap. */
  private text(i: number, gap: string): string {
    const item = this.items[i];
    if (!item) return '';
    const { token, depth } = item;
    if (isPlain(token.image) || this.frozen.has(token.startLine)) return token.image;
    const old = this.gapText(i);
    const isFirst = i === 0 || BREAK.test(gap);
    const indent = isFirst && item.isComment ? lastLine(gap) : this.indent(depth);
    const isFirstNow = (i === 0 || BREAK.test(old)) && lastLine(old).trim() === '';
    const oldIndent = isFirst ? (isFirstNow ? lastLine(old) : indent) : undefined;
    return tokenText(token, oldIndent, indent, this.unit);
  }

  /** Whether the block that opens with this token is to stay on its line. */
  private isFlat(i: number, column: number): boolean {
    const open = this.items[i]?.token;
    const end = this.items[i]?.close;
    const close = end === undefined ? undefined : this.items[end];
    if (!open || end === undefined || close?.token.startLine !== open.startLine) return false;
    if (this.ignored.has(open.startLine ?? 0)) return true;
    let columns = column;
    for (let at = i + 1; at <= end && columns <= LINE_WIDTH; at++) {
      const gap = this.within(at, true) ?? '';
      columns = this.columnAfter(columns + gap.length, this.text(at, gap));
    }
    return columns <= LINE_WIDTH;
  }

  private columnAfter(column: number, text: string): number {
    if (text === ' ' || isPlain(text)) return column + text.length;
    const line = lastLine(text);
    const before = line.length === text.length ? column : 0;
    const tabs = line.startsWith('\t') ? line.length - line.replace(/^\t+/, '').length : 0;
    return before + tabs * (this.tabSize - 1) + columnsOf(line, LINE_WIDTH);
  }

  private finalChange(): TextChange[] {
    const { insertFinalNewline = true, trimFinalNewlines = true } = this.options;
    const start = this.gapStart(this.items.length);
    const old = this.source.text.slice(start);
    const last = this.items.at(-1);
    if (!GAP.test(old)) return [];
    if (!last) return changeBetween(start, old, '');
    const breaks = old.match(/\r\n|\r|\n/g) ?? [];
    const head = this.frozen.has(last.token.endLine) ? (old.split(BREAK)[0] ?? '') : '';
    const ends = trimFinalNewlines ? breaks.slice(0, 1) : breaks;
    if (ends.length === 0 && insertFinalNewline) ends.push(this.eol);
    return changeBetween(start, old, head + ends.join(''));
  }

  private indent(depth: number): string {
    return this.unit.repeat(depth);
  }
}

/** How deep a line is that begins with this token. */
function lineDepth(item: Item): number {
  const isWithin = !item.starts && !isOpen(item) && !isClose(item);
  return item.depth + (isWithin ? item.continuation : 0);
}

/** Punctuation that stands close to what is before it, and that which stands close to both sides. */
const CLOSE_BEHIND = new Set([',', '%']);
const CLOSE = new Set(['.', '..']);

function spaceBetween(previous: Item, item: Item): string {
  const before = previous.token.tokenType.name;
  const { name } = item.token.tokenType;
  return CLOSE_BEHIND.has(name) || CLOSE.has(name) || CLOSE.has(before) ? '' : ' ';
}

function lastLine(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

function overlaps({ start, end }: TextChange, span: TextSpan): boolean {
  return start < span.end && (end > span.start || start === span.start);
}
