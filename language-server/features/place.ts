import type { IToken } from 'chevrotain';
import type { AstNode, LangiumDocument } from 'langium';
import type { Block, Form } from '../parser/forms.js';
import type { JourneyLexer, Prepared } from '../parser/lexer.js';
import { type Span, wordAt } from './words.js';

/** Where something is being written. */
export interface Place {
  /** What a completion replaces: the word, number or date that the cursor touches. */
  replace: Span;
  /** That is a number or a date, of which only a date can be completed. */
  numeric: boolean;
  /** The innermost open block. */
  block: Block;
  /** The nodes of the open blocks, outermost first, as far as the tree knows them; the file itself left out. */
  owners: AstNode[];
  /** The line that is being written, up to the word; absent where a line begins. */
  line?: { form: Form; tokens: IToken[] };
}

/**
 * Finds the place at an offset from the text before it alone, the way the layout reads it, so that a half-written line
 * is understood. Nothing inside texts and comments, nor in lines that no block knows.
 */
export function placeAt(lexer: JourneyLexer, document: LangiumDocument, offset: number): Place | undefined {
  const text = document.textDocument.getText();
  const whole = lexer.prepare(text);
  if (isInProse(whole, offset)) return undefined;
  const number = numberAt(whole, text, offset);
  const replace = number ?? wordAt(text, offset);
  const before = text.slice(0, replace.start);
  const laid = lexer.prepare(before);
  const block = laid.open.at(-1) ?? lexer.forms.file;
  const place: Place = { replace, numeric: number !== undefined, block, owners: ownersIn(laid, document) };
  const last = realTokens(laid).reduce<IToken | undefined>(
    (a, b) => (a && a.startOffset > b.startOffset ? a : b),
    undefined,
  );
  if (!last || isLineDone(last, before)) return place;
  if (laid.unfinished) {
    const from = laid.tokens.lastIndexOf(laid.unfinished.first);
    const tokens = laid.tokens.slice(from).filter((token, i) => i === 0 || !token.isInsertedInRecovery);
    return { ...place, line: { form: laid.unfinished.form, tokens } };
  }
  return laid.dropped.includes(last) && !['SEMICOLON', '{', '}'].includes(last.tokenType.name) ? undefined : place;
}

/** Whether the fact that the token belongs to ends with its line, and its line with the text. */
function isLineDone(last: IToken, before: string): boolean {
  if (last.tokenType.name === ',' || last.tokenType.name === '->') return false;
  return /[\r\n]/.test(before.slice(endOf(last)));
}

function isInProse(laid: Prepared, offset: number): boolean {
  const isUnclosed = (token: IToken) =>
    laid.mistakes.some(({ offset: at, length }) => at === token.startOffset && length === token.image.length);
  const texts = realTokens(laid).filter((token) => token.tokenType.name === 'TEXT');
  return [...texts, ...laid.hidden].some((token) => {
    if (offset <= token.startOffset || offset > endOf(token)) return false;
    if (offset < endOf(token)) return true;
    return token.tokenType.name === 'SL_COMMENT' || (token.tokenType.name === 'TEXT' && isUnclosed(token));
  });
}

/** The number or date at an offset, though it may end in a hyphen yet. */
function numberAt(laid: Prepared, text: string, offset: number): Span | undefined {
  const isNumeric = ({ tokenType: { name } }: IToken) => name === 'NUMBER' || name === 'DATE' || name === 'BAD_NAME';
  const token = realTokens(laid).find((each) => isNumeric(each) && each.startOffset < offset && offset <= endOf(each));
  if (token) return { start: token.startOffset, end: endOf(token) };
  const begun = /(?<![^\s,])[0-9]{4}-(?:[0-9]{1,2}-)?$/.exec(text.slice(Math.max(0, offset - 9), offset));
  return begun ? { start: offset - begun[0].length, end: offset } : undefined;
}

function realTokens({ tokens, dropped }: Prepared): IToken[] {
  return [...tokens.filter((token) => !token.isInsertedInRecovery), ...dropped];
}

export function endOf(token: IToken): number {
  return (token.endOffset ?? token.startOffset) + 1;
}

/** Follows the headers of the open blocks down the tree: both know the same offsets. */
function ownersIn(laid: Prepared, document: LangiumDocument): AstNode[] {
  const owners: AstNode[] = [];
  let facts = factsOf(document.parseResult.value);
  for (const header of openHeaders(laid)) {
    const owner = facts.find((fact) => fact.$cstNode?.offset === header?.startOffset);
    if (!owner) break;
    owners.push(owner);
    facts = factsOf(owner);
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

/** The lines of a node's block. */
export function factsOf(node: AstNode): readonly AstNode[] {
  return 'facts' in node && Array.isArray(node.facts) ? node.facts : [];
}
