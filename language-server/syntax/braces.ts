import type { IToken } from 'chevrotain';

/** What shows where a lost `{` was, in a text that closes more blocks than it opens; found in one pass each. */
export interface Braces {
  /** For each token, the index of the first `}` from it on whose `{` does not stand between the two; -1 where there is none. */
  closers: Int32Array;
  /** For each token, how many more blocks its line closes from it on than it opens, at most. */
  leftOver: Int32Array;
  /** For each token, the index of the first one on its line. */
  lineStarts: Int32Array;
}

export function bracesOf(tokens: readonly IToken[]): Braces {
  const closers = new Int32Array(tokens.length);
  const leftOver = new Int32Array(tokens.length);
  const lineStarts = new Int32Array(tokens.length);
  for (const [i, token] of tokens.entries()) {
    const previous = tokens[i - 1];
    lineStarts[i] = previous && !isBreak(previous, token) ? (lineStarts[i - 1] ?? 0) : i;
  }
  const closing: number[] = [];
  for (let i = tokens.length - 1; i >= 0; i--) {
    const name = tokens[i]?.tokenType.name;
    if (name === '{') closing.pop();
    if (name === '}') closing.push(i);
    closers[i] = closing.at(-1) ?? -1;
    const behind = lineStarts[i + 1] === lineStarts[i] ? (leftOver[i + 1] ?? 0) : 0;
    leftOver[i] = Math.max(0, behind + (name === '}' ? 1 : name === '{' ? -1 : 0));
  }
  return { closers, leftOver, lineStarts };
}

/** Whether a line ends between two neighbours. */
export function isBreak(previous: IToken, token: IToken): boolean {
  return (token.startLine ?? 0) > (previous.endLine ?? 0);
}
