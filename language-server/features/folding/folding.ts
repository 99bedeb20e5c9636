import type { IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { isComment, tokensOf } from '../../syntax/source-tokens.js';

const REGION = /^\/\/\s*#region\b/;
const REGION_END = /^\/\/\s*#endregion\b/;

/** Folds blocks, texts and comments of several lines, and regions between `//#region` and `//#endregion`. */
export class JourneyFolding implements FoldingRangeProvider {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const { written, recovered } = tokensOf(document);
    const hidden = written.filter(isComment);
    const texts = recovered
      .filter((token) => token.tokenType.name === 'TEXT')
      .flatMap((token) => fold(first(token), last(token)));
    const ranges = [...blocks(recovered), ...texts, ...comments(hidden), ...regions(hidden)];
    // Of two that begin in one line an editor shows one: the longer says more.
    const byLine = new Map(
      ranges.sort((one, other) => one.endLine - other.endLine).map((range) => [range.startLine, range]),
    );
    return [...byLine.values()].sort((one, other) => one.startLine - other.startLine);
  }
}

/** Structure recovery has repaired missing and surplus braces: those it removed do not count, those it inserted do. */
function blocks(tokens: readonly IToken[]): FoldingRange[] {
  const open: IToken[] = [];
  return tokens.flatMap((token) => {
    if (token.tokenType.name === '{') open.push(token);
    const brace = token.tokenType.name === '}' ? open.pop() : undefined;
    if (!brace) return [];
    // The line of the closing brace stays in sight.
    return fold(first(brace), token.isInsertedInRecovery ? last(token) : first(token) - 1);
  });
}

function comments(hidden: readonly IToken[]): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let run: FoldingRange | undefined;
  for (const comment of hidden) {
    const isLine = comment.image.startsWith('//');
    if (!isLine) ranges.push(...fold(first(comment), last(comment), FoldingRangeKind.Comment));
    if (!isLine || REGION.test(comment.image) || REGION_END.test(comment.image)) {
      run = undefined;
    } else if (run && first(comment) === run.endLine + 1) {
      run.endLine++;
    } else {
      run = { startLine: first(comment), endLine: first(comment), kind: FoldingRangeKind.Comment };
      ranges.push(run);
    }
  }
  return ranges.filter(({ startLine, endLine }) => endLine > startLine);
}

function regions(hidden: readonly IToken[]): FoldingRange[] {
  const open: number[] = [];
  return hidden.flatMap((comment) => {
    if (REGION.test(comment.image)) open.push(first(comment));
    const start = REGION_END.test(comment.image) ? open.pop() : undefined;
    return start === undefined ? [] : fold(start, first(comment), FoldingRangeKind.Region);
  });
}

function fold(startLine: number, endLine: number, kind?: FoldingRangeKind): FoldingRange[] {
  if (endLine <= startLine) return [];
  return [kind === undefined ? { startLine, endLine } : { startLine, endLine, kind }];
}

/** Lines of the protocol count from 0. */
function first(token: IToken): number {
  return (token.startLine ?? 1) - 1;
}

function last(token: IToken): number {
  return (token.endLine ?? 1) - 1;
}
