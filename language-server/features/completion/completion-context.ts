import type { IToken } from 'chevrotain';
import { type AstNode, CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { JourneyLexer, Prepared } from '../../syntax/lexer.js';
import { type Span, wordAt } from '../../syntax/name-pattern.js';
import type { Block, StatementKind } from '../../syntax/statement-kinds.js';
import { statementsOf } from '../../syntax/statements.js';
import { endOf } from '../../syntax/token-position.js';
import { CLOSING } from '../../syntax/value-converter.js';

/** Where something is being written. */
export interface CompletionContext {
  /** What a completion replaces: the word, number or date that the cursor touches. */
  replace: Span;
  /** That is a number or a date, of which only a date can be completed. */
  numeric: boolean;
  /** The innermost open block. */
  block: Block;
  /** The nodes of the open blocks, outermost first, as far as the tree knows them; the file itself left out. */
  owners: AstNode[];
  /** The line that is being written, up to the word; absent where a line begins. */
  line?: { kind: StatementKind; tokens: IToken[] };
}

/**
 * Finds what is being written at an offset from the text before it alone, the way structure recovery reads it, so that a half-written line
 * is understood. Nothing inside texts and comments, nor in lines that no block knows. That text is scanned here: the
 * kept tokens are those of the whole, where what follows the cursor decides how unclosed texts and blocks before it read.
 */
export function completionContextAt(
  lexer: JourneyLexer,
  document: LangiumDocument,
  offset: number,
): CompletionContext | undefined {
  const text = document.textDocument.getText();
  const leaf = leafBefore(document, offset);
  if (leaf && isProse(leaf, offset)) return undefined;
  const number = numberAt(leaf, text, offset);
  const replace = number ?? wordAt(text, offset);
  const from = beginning(document, text, replace.start);
  const before = text.slice(from, replace.start);
  const recovered = lexer.prepare(before);
  const block = recovered.open.at(-1) ?? lexer.kinds.file;
  const context: CompletionContext = {
    replace,
    numeric: number !== undefined,
    block,
    owners: ownersIn(recovered, document, from),
  };
  const last = realTokens(recovered).reduce<IToken | undefined>(
    (a, b) => (a && a.startOffset > b.startOffset ? a : b),
    undefined,
  );
  if (!last || isLineDone(last, before)) return context;
  if (recovered.unfinished) {
    const at = recovered.tokens.lastIndexOf(recovered.unfinished.first);
    const tokens = recovered.tokens.slice(at).filter((token, i) => i === 0 || !token.isInsertedInRecovery);
    return { ...context, line: { kind: recovered.unfinished.kind, tokens } };
  }
  return recovered.dropped.includes(last) && !['SEMICOLON', '{', '}'].includes(last.tokenType.name)
    ? undefined
    : context;
}

/** Where reading has to begin: at the line of the file's declaration before the offset, as nothing reaches over it. */
function beginning(document: LangiumDocument, text: string, offset: number): number {
  const declaration = statementsOf(document.parseResult.value).findLast(
    ({ $cstNode: cst }) => cst && cst.offset < offset,
  );
  const start = declaration?.$cstNode?.offset ?? 0;
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  return start > 0 && text.slice(lineStart, start).trim() === '' ? lineStart : 0;
}

/** What the sign left of the cursor belongs to; blanks belong to nothing. */
function leafBefore(document: LangiumDocument, offset: number): LeafCstNode | undefined {
  const root = document.parseResult.value.$cstNode;
  return root && offset > 0 ? CstUtils.findLeafNodeAtOffset(root, offset - 1) : undefined;
}

/** Whether the statement that the token belongs to ends with its line, and its line with the text. */
function isLineDone(last: IToken, before: string): boolean {
  if (last.tokenType.name === ',' || last.tokenType.name === '->') return false;
  return /[\r\n]/.test(before.slice(endOf(last)));
}

/** Whether the cursor is in a text or a comment: at the end of one only if that goes on. */
function isProse({ tokenType: { name }, end, text }: LeafCstNode, offset: number): boolean {
  if (name === 'SL_COMMENT') return true;
  if (name !== 'TEXT' && name !== 'ML_COMMENT') return false;
  return offset < end || (name === 'TEXT' && !isClosed(text));
}

function isClosed(literal: string): boolean {
  const close = literal.startsWith('"""') ? '"""' : (CLOSING[literal.charAt(0)] ?? '"');
  for (let at = close.length; at < literal.length; at++) {
    if (literal[at] === '\\') at++;
    else if (literal.startsWith(close, at)) return true;
  }
  return false;
}

/** The number or date at an offset, which may still end in a hyphen. */
function numberAt(leaf: LeafCstNode | undefined, text: string, offset: number): Span | undefined {
  const kind = leaf?.tokenType.name;
  if (leaf && (kind === 'NUMBER' || kind === 'DATE' || kind === 'BAD_NAME'))
    return { start: leaf.offset, end: leaf.end };
  const begun = /(?<![^\s,])[0-9]{4}-(?:[0-9]{1,2}-)?$/.exec(text.slice(Math.max(0, offset - 9), offset));
  return begun ? { start: offset - begun[0].length, end: offset } : undefined;
}

function realTokens({ tokens, dropped }: Prepared): IToken[] {
  return [...tokens.filter((token) => !token.isInsertedInRecovery), ...dropped];
}

/** Follows the headers of the open blocks down the tree: both know the same offsets. */
function ownersIn(recovered: Prepared, document: LangiumDocument, from: number): AstNode[] {
  const owners: AstNode[] = [];
  let statements = statementsOf(document.parseResult.value);
  for (const header of openHeaders(recovered)) {
    const owner = header && statements.find((statement) => statement.$cstNode?.offset === from + header.startOffset);
    if (!owner) break;
    owners.push(owner);
    statements = statementsOf(owner);
  }
  return owners;
}

/** First tokens of the lines whose blocks are open at the end. */
function openHeaders({ tokens, lines }: Prepared): (IToken | undefined)[] {
  let end = tokens.length;
  while (end > 0 && tokens[end - 1]?.isInsertedInRecovery) end--;
  const headers = new Map(lines.map((line) => [line.end, tokens[line.start]]));
  const open: (IToken | undefined)[] = [];
  for (let i = 0; i < end; i++) {
    const name = tokens[i]?.tokenType.name;
    if (name === '{') open.push(headers.get(i));
    else if (name === '}') open.pop();
  }
  return open;
}
