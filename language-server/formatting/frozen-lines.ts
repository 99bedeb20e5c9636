import type { SourceTokens } from '../syntax/source-tokens.js';
import type { Item } from './items.js';

/** The lines that a syntax error belongs to, which are left exactly as they are. */
export class FrozenLines {
  private readonly frozen: Uint8Array;

  /** @param whole freezes all of a top-level element that holds a syntax error. */
  constructor(
    private readonly source: SourceTokens,
    items: readonly Item[],
    whole = false,
  ) {
    const starts = source.syntaxErrors.length > 0 ? lineStarts(source.text) : [];
    this.frozen = new Uint8Array(starts.length + 1);
    for (const { offset, length } of source.syntaxErrors) {
      for (let line = lineOf(starts, offset); line <= lineOf(starts, offset + length - 1); line++)
        this.frozen[line] = 1;
    }
    if (source.syntaxErrors.length === 0) return;
    for (const { token, isDropped } of items) if (isDropped) this.frozen[token.startLine ?? 0] = 1;
    this.spread(whole ? this.elements(items) : this.statements(items));
  }

  has(line: number | undefined): boolean {
    return line !== undefined && this.frozen[line] === 1;
  }

  /** What shares a statement, a text or a comment with a frozen line is frozen, too. */
  private spread(joined: Uint8Array): void {
    const { frozen } = this;
    for (let line = 2; line < frozen.length; line++) if (joined[line] && frozen[line - 1]) frozen[line] = 1;
    for (let line = frozen.length - 1; line > 1; line--) if (joined[line] && frozen[line]) frozen[line - 1] = 1;
  }

  /** The lines that carry on what the line before began. */
  private statements(items: readonly Item[]): Uint8Array {
    const joined = new Uint8Array(this.frozen.length);
    for (const { token } of items) joined.fill(1, (token.startLine ?? 0) + 1, (token.endLine ?? 0) + 1);
    const { recovered, statements } = this.source;
    for (const { start, end } of statements) {
      const [first, last] = [recovered[start], recovered[end]];
      joined.fill(1, (first?.startLine ?? 0) + 1, (last?.startLine ?? 0) + 1);
    }
    return joined;
  }

  private elements(items: readonly Item[]): Uint8Array {
    const joined = new Uint8Array(this.frozen.length).fill(1);
    let end = 0;
    for (const { token, starts, depth, isComment } of items) {
      if (starts && depth === 0 && (token.startLine ?? 0) > end) joined[token.startLine ?? 0] = 0;
      if (!isComment) end = token.endLine ?? 0;
    }
    return joined;
  }
}

/** Offsets at which lines begin; the first line's at index 1, as the lines of tokens count from there. */
function lineStarts(text: string): number[] {
  const starts = [0, 0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [1, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
