import type { IToken } from 'chevrotain';
import { resemblesIgnore } from '../syntax/ignore-comment.js';
import { isComment, type SourceTokens } from '../syntax/source-tokens.js';
import { SEMICOLON } from '../syntax/token-builder.js';
import { endOf } from '../syntax/token-position.js';

/** A token that is written, with its part in the structure of the file. */
export interface Item {
  token: IToken;
  isComment: boolean;
  /** How many blocks it stands in; a brace stands where its statement does. */
  depth: number;
  /** Begins a statement. */
  starts: boolean;
  /** Steps that a line within its statement is indented further than the statement. */
  continuation: number;
  /** Of an opening brace: index of the brace that closes the block, unless that is missing. */
  close: number | undefined;
  /** Of a closing brace: index of the brace that opens the block, unless that is missing. */
  open: number | undefined;
  /** One of two statements parts from the other before it, if they share a line. */
  parts: boolean;
  /** What stands around it is missing a brace, so that only its author knows how deep it belongs. */
  isAdrift: boolean;
  /** No statement holds it, as it could not stand where it does. */
  isDropped: boolean;
}

/** What is written, semicolons left out: they are part of the gaps. */
export function itemsOf({ text, written, recovered, statements }: SourceTokens): Item[] {
  const items: Item[] = [];
  for (const token of written) {
    if (token.tokenType.name === SEMICOLON) continue;
    const item = {
      token,
      isComment: isComment(token),
      depth: 0,
      starts: false,
      continuation: 1,
      close: undefined,
      open: undefined,
      parts: false,
      isAdrift: false,
      isDropped: !isComment(token),
    };
    items.push(item);
  }
  readStructure(items, recovered, statements);
  readComments(items, text);
  return items;
}

function readStructure(items: Item[], recovered: SourceTokens['recovered'], statements: SourceTokens['statements']) {
  const open: (number | undefined)[] = [];
  let at = 0;
  let statement = -1;
  let starts = false;
  let continuation = 1;
  for (const [i, token] of recovered.entries()) {
    const next = statements[statement + 1];
    if (next?.start === i) {
      statement++;
      starts = true;
      continuation = recovered[next.end]?.tokenType.name === '{' ? 2 : 1;
    }
    const kind = token.tokenType.name;
    const isVirtual = token.isInsertedInRecovery === true;
    if (!isVirtual)
      for (; items[at] && items[at]?.token.startOffset !== token.startOffset; at++) setDepth(items[at], open.length);
    const partner = kind === '}' ? open.pop() : undefined;
    const item = isVirtual ? undefined : items[at];
    if (item) {
      item.depth = open.length;
      item.starts = starts;
      item.continuation = continuation;
      item.isDropped = false;
      const opener = partner === undefined ? undefined : items[partner];
      if (opener) {
        item.open = partner;
        opener.close = at;
      }
      starts = false;
    }
    if (kind === '{') open.push(isVirtual ? undefined : at);
    if (item) at++;
  }
}

function setDepth(item: Item | undefined, depth: number): void {
  if (item) item.depth = depth;
}

/** Comments belong to what follows them, and statements on one line part at their semicolon. */
function readComments(items: Item[], text: string): void {
  let first = 0;
  for (let i = 0; i <= items.length; i++) {
    const next = items[i];
    if (next?.isComment) continue;
    readRun(items, first, i, text);
    first = i + 1;
  }
}

/** The comments from index `first` to before `end`, and the item behind them. */
function readRun(items: Item[], first: number, end: number, text: string): void {
  const before = items[first - 1];
  const next = items[end];
  const inner = before ? before.depth + (isOpen(before) && !before.isDropped ? 1 : 0) : 0;
  const depth = next ? next.depth + (isClose(next) ? 1 : 0) : 0;
  const isBoundary = !next || next.starts || isClose(next);
  for (let i = first; i < end; i++) {
    const comment = items[i];
    if (!comment) continue;
    comment.depth = depth;
    comment.continuation = isBoundary ? 0 : (next?.continuation ?? 0);
    comment.isAdrift = depth !== inner;
  }
  if (!before || !next?.starts || (first === end && linesBetween(before, next) > 0)) return;
  markParting(items.slice(first - 1, end + 1), text);
}

/** Marks where two statements on one line part: at their semicolon, else behind the first. */
function markParting(run: readonly Item[], text: string): void {
  let parting = run[1];
  let isFound = false;
  for (const [i, item] of run.entries()) {
    const previous = run[i - 1];
    if (!previous) continue;
    if (linesBetween(previous, item) > 0) return;
    if (isFound || (i === 1 && isOpen(previous))) continue;
    if (!/[;；]/.test(text.slice(endOf(previous.token), item.token.startOffset))) continue;
    parting = item;
    isFound = true;
  }
  // A comment of several lines parts them by itself.
  const isParted = run.some((item, i) => i > 0 && item.isComment && isMultiline(item));
  if (parting && !isParted) parting.parts = true;
}

/** How many line ends stand between two neighbours. */
export function linesBetween(previous: Item, item: Item): number {
  return (item.token.startLine ?? 0) - (previous.token.endLine ?? 0);
}

export function isMultiline({ token }: Item): boolean {
  return token.startLine !== token.endLine;
}

export function isOpen(item: Item): boolean {
  return item.token.tokenType.name === '{';
}

export function isClose(item: Item): boolean {
  return item.token.tokenType.name === '}';
}

/** The lines that an ignore comment speaks of: what stands together on one of them stays together. */
export function ignoredLines(items: readonly Item[]): ReadonlySet<number> {
  const lines = new Set<number>();
  let next: number | undefined;
  for (const { token, isComment } of items.toReversed()) {
    const { startLine = 0, image } = token;
    if (!isComment) next = startLine;
    else if (resemblesIgnore(image)) for (const line of [startLine, next ?? startLine]) lines.add(line);
  }
  return lines;
}
