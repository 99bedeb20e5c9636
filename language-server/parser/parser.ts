import * as l10n from '@vscode/l10n';
import type { IToken } from 'chevrotain';
import {
  type AstNode,
  createParser,
  type LangiumCoreServices,
  LangiumParser,
  type ParseResult,
  type ParserOptions,
} from 'langium';
import type { Line } from './layout.js';
import type { JourneyLexer, JourneyReport, Prepared } from './lexer.js';
import { type Mistake, oneALine } from './mistake.js';
import { shapeOf } from './shape.js';

/**
 * Parses laid-out tokens. When something within a line does not fit, every line is parsed by itself, what does not fit
 * is taken out of it with one mistake, and the whole is parsed again: two more parses however many mistakes there are,
 * and no line suffers for another.
 */
export class JourneyParser extends LangiumParser {
  constructor(
    private readonly journeyLexer: JourneyLexer,
    services: LangiumCoreServices,
  ) {
    super(services);
  }

  override parse<T extends AstNode = AstNode>(input: string, options: ParserOptions = {}): ParseResult<T> {
    const prepared = this.journeyLexer.prepare(input);
    const mistakes = [...prepared.mistakes];
    try {
      let result = this.parseTokens<T>(input, prepared.tokens, hiddenOf(prepared), options);
      if (result.parserErrors.length > 0) {
        const mended = this.mendLines(prepared, mistakes);
        result = this.parseTokens<T>(input, mended.tokens, hiddenOf(mended), options);
        // Nothing is known to get here; should it, it is told rather than lost.
        mistakes.push(...result.parserErrors.map((error) => mistakeOf(error.token, undefined)));
      }
      const report: JourneyReport = { diagnostics: [], mistakes: oneALine(mistakes, input) };
      return { ...result, parserErrors: [], lexerErrors: [], lexerReport: report };
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

  private mendLines(prepared: Prepared, mistakes: Mistake[]): Prepared {
    const tokens: IToken[] = [];
    const dropped = [...prepared.dropped];
    let at = 0;
    for (const line of prepared.lines) {
      tokens.push(...prepared.tokens.slice(at, line.start));
      const header = prepared.tokens.slice(line.start, line.end);
      const mended = this.mendLine(line, header, prepared.tokens[line.end]?.tokenType.name === '{', dropped, mistakes);
      tokens.push(...mended);
      at = line.end;
      // A line of which nothing is left takes its END along.
      if (mended.length === 0) at++;
    }
    tokens.push(...prepared.tokens.slice(at));
    return { ...prepared, tokens, dropped };
  }

  /** Takes tokens out of one line until its rule reads it; one mistake for all of them. */
  private mendLine(line: Line, header: IToken[], opens: boolean, dropped: IToken[], mistakes: Mistake[]): IToken[] {
    const rest = [...header];
    let first: Mistake | undefined;
    while (rest.length > 0) {
      const error = this.parseTokens('', rest, [], { rule: line.form.rule.name }).parserErrors[0];
      if (!error) break;
      const at = rest.indexOf(error.token);
      first ??= mistakeOf(at < 0 ? (rest.at(-1) as IToken) : error.token, line, at < 0);
      if (at > 0) dropped.push(...rest.splice(at, 1));
      else if (rest.length > 1) dropped.push(...rest.splice(-1, 1));
      else if (opens) {
        rest.push(this.missingName(rest[0] as IToken));
        break;
      } else dropped.push(...rest.splice(0));
    }
    if (first) mistakes.push(first);
    return rest;
  }

  /** Stands for the name of a block that has neither name nor title, so that the lines in it live. */
  private missingName(beside: IToken): IToken {
    const type = this.journeyLexer.definition['WORD'];
    if (!type) throw new Error('The grammar has no token “WORD”.');
    return { ...beside, image: '', tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0, isInsertedInRecovery: true };
  }
}

/** Builds the parser's rules from the grammar. */
export function createJourneyParser(services: LangiumCoreServices): JourneyParser {
  const lexer = services.parser.Lexer as JourneyLexer;
  const parser = createParser(services.Grammar, new JourneyParser(lexer, services), lexer.definition);
  parser.finalize();
  return parser;
}

/** Comments and dropped tokens in the order of the text. */
function hiddenOf({ hidden, dropped }: Prepared): IToken[] {
  if (dropped.length === 0) return hidden;
  return [...hidden, ...dropped].sort((a, b) => a.startOffset - b.startOffset);
}

function mistakeOf(token: IToken, line: Line | undefined, incomplete = false): Mistake {
  const shape = line ? shapeOf(line.form.rule) : undefined;
  const message = incomplete
    ? shape
      ? l10n.t('Something is missing after “{0}”. The line reads: {1}', token.image, shape)
      : l10n.t('Something is missing after “{0}”.', token.image)
    : shape
      ? l10n.t('“{0}” does not fit here. The line reads: {1}', token.image, shape)
      : l10n.t('“{0}” does not fit here.', token.image);
  const offset = Number.isFinite(token.startOffset) ? token.startOffset : 0;
  return { offset, length: Math.max(1, token.image.length), message, suggestions: [] };
}
