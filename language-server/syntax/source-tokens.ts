import type { IToken } from 'chevrotain';
import type { LangiumDocument, LexingReport } from 'langium';
import type { Line } from './recovered-lines.js';
import type { LocatedSyntaxError } from './syntax-error.js';

/** A text as the scanner and structure recovery read it. */
export interface SourceTokens {
  readonly text: string;
  /** Every token that is written, in the order of the text: comments, semicolons and what was dropped included. */
  readonly written: readonly IToken[];
  /** The tokens after structure recovery: statements end in a virtual END, and every block has its braces. */
  readonly recovered: readonly IToken[];
  /** The statements, as ranges of `recovered`. */
  readonly statements: readonly Line[];
  /** What the scanner and structure recovery reported. */
  readonly structureErrors: readonly LocatedSyntaxError[];
  /** That and what the parser reported: every syntax error, several to a line where there are several. */
  readonly syntaxErrors: readonly LocatedSyntaxError[];
}

/**
 * The tokens that a parse leaves behind. Until somebody asks for them they are held weakly: of a thousand files loaded in
 * the background none is ever asked for, and their tokens would outweigh their syntax trees.
 */
export class TokenCache {
  private readonly fresh: WeakRef<SourceTokens>;
  private held: SourceTokens | undefined;

  /** @param read reads a text again, for when the tokens are gone or the text has changed since. */
  constructor(
    tokens: SourceTokens,
    private readonly read: (text: string) => SourceTokens,
  ) {
    this.fresh = new WeakRef(tokens);
  }

  of(text: string): SourceTokens {
    const kept = this.held ?? this.fresh.deref();
    this.held = kept?.text === text ? kept : this.read(text);
    return this.held;
  }
}

/** A lexer report that holds the tokens of what was parsed. */
interface TokenReport extends LexingReport {
  tokens: TokenCache;
}

/**
 * The tokens of a document's text, scanned once however many features ask.
 * @throws if the document was not parsed from a text
 */
export function tokensOf(document: LangiumDocument): SourceTokens {
  const report = document.parseResult.lexerReport;
  if (!report || !hasTokens(report)) throw new Error(`${document.uri.toString()} was not parsed from a text.`);
  return report.tokens.of(document.textDocument.getText());
}

function hasTokens(report: LexingReport): report is TokenReport {
  return 'tokens' in report && report.tokens instanceof TokenCache;
}

export function isComment(token: IToken): boolean {
  const { name } = token.tokenType;
  return name === 'SL_COMMENT' || name === 'ML_COMMENT';
}

/** Merges two lists of tokens, each in the order of the text. */
export function inTextOrder(one: readonly IToken[], other: readonly IToken[]): IToken[] {
  const merged: IToken[] = [];
  let next = 0;
  for (const token of one) {
    for (let each = other[next]; each && each.startOffset < token.startOffset; each = other[++next]) merged.push(each);
    merged.push(token);
  }
  for (let each = other[next]; each; each = other[++next]) merged.push(each);
  return merged;
}
