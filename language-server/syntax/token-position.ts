import type { IToken } from 'chevrotain';

/** The offset behind the last character of a token. */
export function endOf(token: IToken): number {
  return (token.endOffset ?? token.startOffset) + 1;
}
