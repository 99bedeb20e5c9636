import type { IToken } from 'chevrotain';
import type { SourceTokens } from '../syntax/source-tokens.js';
import type { FormatOptions } from './arrangement.js';

/** The columns that a tab is taken to have where nobody says: those of most editors. */
const TAB_COLUMNS = 4;

/** The layout that a text has by itself: the indentation of its first indented statement; its end is left to whoever asks. */
export function ownLayout({ text, recovered, statements }: SourceTokens): FormatOptions {
  let depth = 0;
  let at = 0;
  for (const { start } of statements) {
    for (; at < start; at++) {
      const name = recovered[at]?.tokenType.name;
      if (name === '{') depth++;
      if (name === '}') depth--;
    }
    const indent = indentOf(text, recovered[start]);
    if (depth === 0 || indent === '') continue;
    if (indent.startsWith('\t')) return { tabSize: TAB_COLUMNS, insertSpaces: false };
    const tabSize = indent.length / depth;
    // A single blank is rather what stands in front of a word behind a comment.
    if (Number.isInteger(tabSize) && tabSize > 1) return { tabSize, insertSpaces: true };
  }
  return { tabSize: 2, insertSpaces: true };
}

/** The blanks that the line of a token begins with. */
function indentOf(text: string, token: IToken | undefined): string {
  const { startOffset: end = 0, startColumn = 1 } = token ?? {};
  return /^[ \t]*/.exec(text.slice(end + 1 - startColumn, end))?.[0] ?? '';
}
