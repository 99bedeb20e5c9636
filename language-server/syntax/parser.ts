import * as l10n from '@vscode/l10n';
import type { IRecognitionException, IToken } from 'chevrotain';
import {
  type AstNode,
  createParser,
  GrammarAST,
  type LangiumCoreServices,
  LangiumParser,
  type ParseResult,
  type ParserOptions,
} from 'langium';
import { nearest } from '../../src/model/spelling.js';
import { expectedAfter } from './expected.js';
import { resemblesIgnore } from './ignore-comment.js';
import type { JourneyLexer, JourneyReport, Prepared } from './lexer.js';
import { type LineReading, otherReadings } from './line-readings.js';
import type { Line } from './recovered-lines.js';
import { inTextOrder, type SourceTokens, TokenCache } from './source-tokens.js';
import { type LocatedSyntaxError, oneALine } from './syntax-error.js';
import { syntaxFormOf } from './syntax-form.js';

/**
 * Parses the tokens of structure recovery. When something within a line does not fit, every line is parsed by itself, what does not fit
 * is taken out of it with one syntax error, and the whole is parsed again: a few more parses however many errors there are,
 * and no line suffers for another.
 */
export class JourneyParser extends LangiumParser {
  constructor(
    private readonly journeyLexer: JourneyLexer,
    services: LangiumCoreServices,
  ) {
    super(services);
  }

  /** Reads a text for its tokens and syntax errors alone. */
  readTokens(text: string): SourceTokens {
    return this.read(text, {}).tokens;
  }

  /** Reads a text as far as structure recovery: several times faster, and without the syntax errors within lines. */
  readStructure(text: string): SourceTokens {
    const prepared = this.journeyLexer.prepare(text);
    return tokensIn(text, prepared, prepared.syntaxErrors);
  }

  override parse<T extends AstNode = AstNode>(input: string, options: ParserOptions = {}): ParseResult<T> {
    const { result, prepared, tokens } = this.read<T>(input, options);
    const report: JourneyReport = {
      diagnostics: [],
      syntaxErrors: oneALine(tokens.syntaxErrors, input),
      conflicts: prepared.conflicts,
      ignores: prepared.hidden.filter(({ image }) => resemblesIgnore(image)),
      tokens: new TokenCache(tokens, (text) => this.readTokens(text)),
    };
    return { ...result, parserErrors: [], lexerErrors: [], lexerReport: report };
  }

  private read<T extends AstNode>(
    input: string,
    options: ParserOptions,
  ): { result: ParseResult<T>; prepared: Prepared; tokens: SourceTokens } {
    const first = this.journeyLexer.prepare(input);
    let prepared = first;
    const syntaxErrors = [...prepared.syntaxErrors];
    try {
      let result = this.parseTokens<T>(input, prepared.tokens, hiddenOf(prepared), options);
      // The lines that the errors point at nearly always are the ones at fault; if not, every line is looked at.
      for (const suspects of ['pointed at', 'all'] as const) {
        if (result.parserErrors.length === 0) break;
        const offsets = suspects === 'all' ? undefined : result.parserErrors.map((error) => offsetOf(error));
        prepared = this.repairLines(prepared, syntaxErrors, offsets);
        result = this.parseTokens<T>(input, prepared.tokens, hiddenOf(prepared), options);
      }
      if (result.parserErrors.length > 0) {
        // Nothing is known to get here; should it, it is reported rather than lost.
        syntaxErrors.push(...result.parserErrors.map((error) => misfitOf(error.token, undefined)));
      }
      return { result, prepared, tokens: tokensIn(input, first, syntaxErrors) };
    } finally {
      this.journeyLexer.release();
    }
  }

  private parseTokens<T extends AstNode>(
    input: string,
    tokens: IToken[],
    hidden: IToken[],
    options: ParserOptions,
  ): ParseResult<T> {
    this.journeyLexer.give(tokens, hidden);
    return super.parse<T>(input, options);
  }

  /** Repairs the lines that hold one of the offsets, or all. */
  private repairLines(prepared: Prepared, syntaxErrors: LocatedSyntaxError[], offsets?: readonly number[]): Prepared {
    const tokens: IToken[] = [];
    const lines: Line[] = [];
    const dropped = [...prepared.dropped];
    let at = 0;
    for (const line of prepared.lines) {
      for (; at < line.start; at++) tokens.push(prepared.tokens[at] as IToken);
      const header = prepared.tokens.slice(line.start, line.end);
      const opens = prepared.tokens[line.end]?.tokenType.name === '{';
      const repaired = isSuspect(header, offsets)
        ? this.repairLine(line, header, opens, dropped, syntaxErrors)
        : header;
      if (repaired.length > 0) lines.push({ ...line, start: tokens.length, end: tokens.length + repaired.length });
      for (const token of repaired) tokens.push(token);
      // A line of which nothing is left takes its END along.
      at = repaired.length === 0 ? line.end + 1 : line.end;
    }
    for (; at < prepared.tokens.length; at++) tokens.push(prepared.tokens[at] as IToken);
    return { ...prepared, tokens, lines, dropped };
  }

  /** Takes tokens out of one line until its rule reads it; one syntax error for all of them. */
  private repairLine(
    line: Line,
    header: IToken[],
    opens: boolean,
    dropped: IToken[],
    syntaxErrors: LocatedSyntaxError[],
  ): IToken[] {
    const rest = [...header];
    let first: LocatedSyntaxError | undefined;
    let tries = 0;
    while (rest.length > 0) {
      const error = this.parseTokens('', rest, [], { rule: line.kind.rule.name }).parserErrors[0];
      if (!error) break;
      const at = rest.indexOf(error.token);
      const meant = ++tries > 20 ? undefined : this.respelled(line, rest, at < 0 ? rest.length : at);
      if (meant) {
        first ??= misspelt(rest[meant.at] as IToken, meant.word);
        rest[meant.at] = meant.token;
        continue;
      }
      const other = tries > 20 ? undefined : this.readOtherwise(line, rest, at < 0 ? rest.length : at);
      if (other) {
        first ??= other.error;
        rest.splice(0, rest.length, ...other.tokens);
        continue;
      }
      first ??= misfitOf(at < 0 ? (rest.at(-1) as IToken) : error.token, line, at < 0);
      // One by one, so that what fits again further on stays; past a few the rest of the line is given up.
      if (at > 0) dropped.push(...rest.splice(at, tries > 20 ? rest.length : 1));
      else if (rest.length > 1) dropped.push(...rest.splice(-1, 1));
      else if (opens) {
        rest.push(this.missingName(rest[0] as IToken));
        break;
      } else dropped.push(...rest.splice(0));
    }
    if (first) syntaxErrors.push(first);
    return rest;
  }

  /**
   * The word that the token at fault, or the one before it that passed for a word of a choice, is nearest to of those that
   * may stand there: if the line can be read further with it.
   */
  private respelled(
    line: Line,
    tokens: IToken[],
    misfit: number,
  ): { at: number; word: string; token: IToken } | undefined {
    for (const at of [misfit, misfit - 1]) {
      const token = tokens[at];
      if (at < 1 || token?.tokenType.name !== 'WORD') continue;
      const { next } = expectedAfter(line.kind.rule, tokens.slice(0, at));
      const words = next.flatMap(({ element, choice }) =>
        GrammarAST.isKeyword(element) && choice === undefined && /^[a-z]/.test(element.value) ? element.value : [],
      );
      for (const word of nearest(token.image, words, 1)) {
        const type = this.journeyLexer.definition[word];
        if (!type) continue;
        const read = { ...token, image: word, tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
        const tried = tokens.with(at, read);
        const error = this.parseTokens('', tried, [], { rule: line.kind.rule.name }).parserErrors[0];
        const reached = error ? tried.indexOf(error.token) : -1;
        // A line that then breaks off was read to its end.
        if (reached < 0 || reached > misfit) return { at, word, token: read };
      }
    }
    return undefined;
  }

  /** Another reading of a line by which it can be read further. */
  private readOtherwise(line: Line, tokens: readonly IToken[], misfit: number): LineReading | undefined {
    for (const reading of otherReadings(tokens, misfit, this.journeyLexer.definition, line.kind.rule)) {
      const error = this.parseTokens('', reading.tokens, [], { rule: line.kind.rule.name }).parserErrors[0];
      const reached = error ? reading.tokens.indexOf(error.token) : -1;
      if (reached < 0 || reached >= misfit + reading.gained) return reading;
    }
    return undefined;
  }

  /** Stands for the name of a block that has neither name nor title, so that the lines in it are kept. */
  private missingName(beside: IToken): IToken {
    const type = this.journeyLexer.definition.WORD;
    if (!type) throw new Error('The grammar has no token “WORD”.');
    return { ...beside, image: '', tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0, isInsertedInRecovery: true };
  }
}

/** The parser of journeys among the services, which is built when it is first asked for. */
export function journeyParserOf({ parser: { LangiumParser } }: LangiumCoreServices): JourneyParser {
  if (!(LangiumParser instanceof JourneyParser)) throw new Error('The services have another parser.');
  return LangiumParser;
}

function tokensIn(text: string, prepared: Prepared, syntaxErrors: readonly LocatedSyntaxError[]): SourceTokens {
  return {
    text,
    written: inTextOrder(prepared.scanned, prepared.hidden),
    recovered: prepared.tokens,
    statements: prepared.lines,
    structureErrors: prepared.syntaxErrors,
    syntaxErrors,
  };
}

/** Builds the parser's rules from the grammar. */
export function createJourneyParser(services: LangiumCoreServices): JourneyParser {
  const lexer = services.parser.Lexer as JourneyLexer;
  const parser = createParser(services.Grammar, new JourneyParser(lexer, services), lexer.definition);
  parser.finalize();
  return parser;
}

/** The library passes hidden tokens as arguments of one call; more than this many overflow its stack. */
const MOST_HIDDEN = 20_000;

/** Comments and dropped tokens in the order of the text. */
function hiddenOf({ hidden, dropped }: Prepared): IToken[] {
  const all = dropped.length === 0 ? hidden : [...hidden, ...dropped].sort((a, b) => a.startOffset - b.startOffset);
  return all.length > MOST_HIDDEN ? all.slice(-MOST_HIDDEN) : all;
}

/** Where an error is: at its token, or at the end of what was read before the text broke off. */
function offsetOf({ token, previousToken }: IRecognitionException & { previousToken?: IToken }): number {
  return Number.isFinite(token.startOffset) ? token.startOffset : (previousToken?.startOffset ?? 0);
}

function isSuspect(header: IToken[], offsets: readonly number[] | undefined): boolean {
  if (!offsets) return true;
  const first = header[0]?.startOffset ?? 0;
  const last = header.at(-1);
  // A brace or the next line's first token may be where the parser stumbled over what is missing here.
  const end = (last?.endOffset ?? last?.startOffset ?? first) + 3;
  return offsets.some((offset) => offset >= first && offset <= end);
}

function misspelt(token: IToken, word: string): LocatedSyntaxError {
  const message = l10n.t('“{0}” is no word of this language. Did you mean “{1}”?', token.image, word);
  return { offset: token.startOffset, length: token.image.length, message, suggestions: [word] };
}

function misfitOf(token: IToken, line: Line | undefined, incomplete = false): LocatedSyntaxError {
  const form = line ? syntaxFormOf(line.kind.rule) : undefined;
  const message = incomplete
    ? form
      ? l10n.t('Something is missing after “{0}”. The line reads: {1}', token.image, form)
      : l10n.t('Something is missing after “{0}”.', token.image)
    : form
      ? l10n.t('“{0}” does not fit here. The line reads: {1}', token.image, form)
      : l10n.t('“{0}” does not fit here.', token.image);
  const offset = Number.isFinite(token.startOffset) ? token.startOffset : 0;
  return { offset, length: Math.max(1, token.image.length), message, suggestions: [] };
}
