import type { IToken, TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult, LexingReport } from 'langium';
import type { RecoveredStructure } from './recovered-lines.js';
import { Scanner } from './scanner.js';
import type { TokenCache } from './source-tokens.js';
import { type StatementKinds, statementKindsOf } from './statement-kinds.js';
import { StructureRecovery } from './structure-recovery.js';
import type { LocatedSyntaxError } from './syntax-error.js';

/** What lexing and parsing found, kept on the parse result. */
export interface JourneyReport extends LexingReport {
  syntaxErrors: LocatedSyntaxError[];
  /** What Git could not merge: while there is any, nothing else is to be said of the text. */
  conflicts: LocatedSyntaxError[];
  tokens: TokenCache;
  /** Comments that ask for a rule to be ignored. */
  ignores: IToken[];
}

export interface Prepared extends RecoveredStructure {
  /** What the scanner found, comments left out. */
  scanned: IToken[];
  hidden: IToken[];
  conflicts: LocatedSyntaxError[];
}

/** Scanner and structure recovery behind the library's lexer interface. The parser sets the tokens that it returns, see parser.ts. */
export class JourneyLexer implements Lexer {
  readonly definition: TokenTypeDictionary;
  readonly kinds: StatementKinds;
  private readonly scanner: Scanner;
  private given: LexerResult | undefined;

  constructor(services: LangiumCoreServices) {
    const tokens = services.parser.TokenBuilder.buildTokens(services.Grammar);
    if (!Array.isArray(tokens)) throw new Error('The token builder must give a list of tokens.');
    this.definition = Object.fromEntries(tokens.map((token) => [token.name, token]));
    this.kinds = statementKindsOf(services.Grammar);
    this.scanner = new Scanner(this.definition);
  }

  /** Scans a text and recovers its structure. */
  prepare(text: string): Prepared {
    const { tokens, hidden, syntaxErrors, conflicts } = this.scanner.scan(text);
    const recovered = StructureRecovery.of(tokens, this.kinds, this.definition);
    const errors = [...syntaxErrors, ...recovered.syntaxErrors.map((error) => withSafeRepair(error, text))];
    return { ...recovered, scanned: tokens, hidden, conflicts, syntaxErrors: errors };
  }

  /** The raw tokens of a text, comments left out. */
  scan(text: string): IToken[] {
    return this.scanner.scan(text).tokens;
  }

  /** What the next calls of `tokenize` return. */
  give(tokens: IToken[], hidden: IToken[]): void {
    this.given = { tokens, hidden, errors: [] };
  }

  tokenize(text: string): LexerResult {
    if (this.given) return { ...this.given, hidden: [...this.given.hidden] };
    const { tokens, hidden } = this.prepare(text);
    return { tokens, hidden, errors: [] };
  }

  release(): void {
    this.given = undefined;
  }
}

/** Lines with a comment between them cannot be joined. */
function withSafeRepair({ repair, ...error }: LocatedSyntaxError, text: string): LocatedSyntaxError {
  const isSafe = repair?.changes.every(({ offset, length }) => text.slice(offset, offset + length).trim() === '');
  return repair && isSafe ? { ...error, repair } : error;
}
