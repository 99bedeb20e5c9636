import * as l10n from '@vscode/l10n';
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { StatementKind } from '../../syntax/statement-kinds.js';
import { syntaxFormOf } from '../../syntax/syntax-form.js';
import { keywordHelp } from '../hover/keyword-help.js';
import type { CompletionContext } from './completion-context.js';
import { snippetsByKeyword } from './snippets.js';

/** Statements that every block takes: rarely what one is looking for. */
const COMMON = new Set(['note', 'tag', 'in']);

/** What a line can begin with in the block, then whole blocks to fill in. */
export function lineStarts({ block }: CompletionContext, canFillIn: boolean): CompletionItem[] {
  const kinds = [...block.kinds.values()];
  const words = kinds.map((kind, i) =>
    keywordItem(kind, block.keyword, `${COMMON.has(kind.keyword) ? 2 : 1}${order(i)}`),
  );
  return canFillIn ? [...words, ...kinds.flatMap((kind, i) => snippetItem(kind, i) ?? [])] : words;
}

function keywordItem(kind: StatementKind, block: string, sortText: string): CompletionItem {
  const item: CompletionItem = {
    label: kind.keyword,
    kind: CompletionItemKind.Keyword,
    detail: syntaxFormOf(kind.rule),
    sortText,
  };
  const help = keywordHelp(kind.keyword, block);
  if (help !== undefined) item.documentation = help;
  return item;
}

function snippetItem({ keyword }: StatementKind, i: number): CompletionItem | undefined {
  const snippet = snippetsByKeyword.get(keyword);
  if (!snippet) return undefined;
  return {
    label: snippet.body.includes('\n') ? `${keyword} { … }` : `${keyword} …`,
    kind: CompletionItemKind.Snippet,
    detail: l10n.t('To be filled in'),
    filterText: keyword,
    insertText: snippet.body,
    insertTextFormat: InsertTextFormat.Snippet,
    sortText: `3${order(i)}`,
  };
}

/** A place in a list as text that sorts. */
export function order(index: number): string {
  return String(index).padStart(4, '0');
}
