import * as l10n from '@vscode/l10n';
import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import { quoteText } from '../../src/model/format.js';
import type { Borrowed } from './borrowed/borrowed.js';
import { beginsOwn, borrowedAt } from './borrowed/borrowed-notation.js';
import { Conflicts } from './conflicts.js';
import { lineEnd } from './lines.js';
import { AFTER_HYPHEN, NAME, REST } from './name-pattern.js';
import type { LocatedSyntaxError } from './syntax-error.js';
import { BAD_NAME, SEMICOLON, TWINS } from './token-builder.js';
import { endOf } from './token-position.js';
import { CLOSING, LARGEST, numberOf, textOf } from './value-converter.js';

const WORD = new RegExp(NAME, 'uy');
const WORD_END = /[\p{L}\p{M}\p{N}_-]*/uy;
/** A word that goes on behind something invisible. */
const REST_OF_WORD = new RegExp(`(?:-${AFTER_HYPHEN}|${REST}(?:-${AFTER_HYPHEN})*)`, 'uy');
/** A word that begins with a digit. */
const DIGITS_FIRST = /[\p{Nd}]+(?=\p{L})[\p{L}\p{M}\p{N}_-]*/uy;
/** A score at the end of a word. */
const SCORE = /-\p{Nd}+$/u;
/** What a statement may begin behind on its line. */
const STATEMENT_STARTS = new Set(['{', '}', SEMICOLON]);
const DATE = /[0-9]+-[0-9]+-[0-9]+/y;
const NUMBER = /[-+\u2212]?[0-9]+(?:\.[0-9]+)?/y;
const SPACE = /[\s\uFEFF]+/y;
const PUNCTUATION = ['->', '..', '>=', '<=', '{', '}', ',', '.', '%'];

export interface Scanned {
  tokens: IToken[];
  /** Comments, in order. */
  hidden: IToken[];
  syntaxErrors: LocatedSyntaxError[];
  /** What Git could not merge, from its first line to its last: among the syntax errors, too. */
  conflicts: LocatedSyntaxError[];
}

/**
 * Turns text into tokens in one pass, linear in its length whatever it holds. Written by hand because a regular
 * expression for texts is quadratic on an unclosed one, and because words of every script need Unicode classes, which
 * the library's lexer cannot optimise.
 */
export class Scanner {
  private readonly keywords: Map<string, TokenType>;

  constructor(private readonly types: TokenTypeDictionary) {
    this.keywords = new Map(Object.entries(types).filter(([name]) => !/^[A-Z]/.test(name)));
  }

  scan(text: string): Scanned {
    const tokens: IToken[] = [];
    const hidden: IToken[] = [];
    const syntaxErrors: LocatedSyntaxError[] = [];
    let line = 1;
    let lineStart = 0;
    let offset = 0;
    let commentsClose = true;
    const conflicts = new Conflicts(text);
    // A byte order mark stands before the first line.
    const first = text.startsWith('\uFEFF') ? 1 : 0;

    const take = (type: TokenType, end: number, image = text.slice(offset, end)): IToken => {
      const token: IToken = {
        image,
        startOffset: offset,
        endOffset: end - 1,
        startLine: line,
        startColumn: offset - lineStart + 1,
        endLine: line,
        endColumn: end - lineStart,
        tokenTypeIdx: type.tokenTypeIdx ?? 0,
        tokenType: type,
      };
      return token;
    };
    const pass = (end: number): void => {
      for (; offset < end; offset++) {
        const char = text[offset];
        if (char !== '\n' && (char !== '\r' || text[offset + 1] === '\n')) continue;
        line++;
        lineStart = offset + 1;
      }
    };
    /** For tokens that may hold line breaks. */
    const takeLong = (type: TokenType, end: number): IToken => {
      const token = take(type, end);
      if (text.slice(offset, end).includes('<<<<<<<')) conflicts.addInside(offset, end);
      pass(end);
      token.endLine = line;
      token.endColumn = end - lineStart;
      return token;
    };

    /** Reads what is borrowed from another notation as what it stands for. */
    const takeBorrowed = ({ end, pieces, isComment, message, at, suggestions }: Borrowed): void => {
      const { start, end: until } = at ?? { start: offset, end };
      syntaxErrors.push({ offset: start, length: until - start, message, suggestions: [...suggestions] });
      for (const piece of pieces) {
        pass(piece.start);
        tokens.push(take(this.type(piece.type), piece.end, piece.image));
      }
      const rest = pieces.length === 0 && !isComment ? match(REST_OF_WORD, text, end) : undefined;
      const word = tokens.at(-1);
      if (isComment) hidden.push(takeLong(this.type('ML_COMMENT'), end));
      else if (rest && word && endOf(word) === offset) this.lengthen(word, rest, end + rest.length, lineStart);
      pass(rest && word && endOf(word) === end + rest.length ? end + rest.length : end);
    };

    while (offset < text.length) {
      const char = text.charAt(offset);
      const conflict = offset === lineStart || offset === first ? conflicts.passAt(offset) : undefined;
      const space = match(SPACE, text, offset);
      const previous = tokens.at(-1);
      const isFirst = !previous || (previous.endLine ?? 0) < line;
      const isOwn = conflict !== undefined || space !== undefined || beginsOwn(text, offset);
      const borrowed = isOwn ? undefined : borrowedAt({ text, offset, previous, isFirst });
      if (conflict !== undefined) {
        pass(conflict);
      } else if (space) {
        pass(offset + space.length);
      } else if (borrowed) {
        takeBorrowed(borrowed);
      } else if (char === '/' && (text[offset + 1] === '/' || text[offset + 1] === '*')) {
        const isLine = text[offset + 1] === '/';
        const close = isLine || !commentsClose ? lineEnd(text, offset) : text.indexOf('*/', offset + 2) + 2;
        if (!isLine && (!commentsClose || close < offset + 4)) {
          commentsClose = false;
          syntaxErrors.push(syntaxError(offset, 2, l10n.t('This comment is not closed: add */ at its end.')));
          // Only its first line is lost, as with an unclosed text.
          hidden.push(takeLong(this.type('SL_COMMENT'), lineEnd(text, offset)));
        } else {
          hidden.push(takeLong(this.type(isLine ? 'SL_COMMENT' : 'ML_COMMENT'), close));
        }
      } else if (char === '"' || char === '“') {
        const { end, closed } = textEnd(text, offset);
        if (!closed)
          syntaxErrors.push(syntaxError(offset, end - offset, l10n.t('This text is not closed: add " at its end.')));
        tokens.push(takeLong(this.type('TEXT'), end));
      } else if (isForeignText(text, offset)) {
        const { end } = textEnd(text, offset);
        const meant = quoteText(textOf(text.slice(offset, end)));
        const message = l10n.t('Texts stand between double quotation marks: write {0}.', meant);
        syntaxErrors.push({ ...syntaxError(offset, end - offset, message), suggestions: [meant] });
        tokens.push(takeLong(this.type('TEXT'), end));
      } else {
        const token = this.short(text, offset, take, isFirst, previous);
        if (token) {
          if (token.tokenType.name === BAD_NAME) {
            const message = l10n.t('A name cannot begin with a digit: “{0}”. Put a letter first.', token.image);
            syntaxErrors.push(syntaxError(offset, token.image.length, message));
          } else if (token.tokenType.name === 'NUMBER' && Math.abs(numberOf(token.image)) > LARGEST) {
            syntaxErrors.push(
              syntaxError(offset, token.image.length, l10n.t('This number is too large: write a smaller one.')),
            );
          }
          tokens.push(token);
          offset = token.endOffset === undefined ? offset + 1 : token.endOffset + 1;
        } else {
          const sign = (text.codePointAt(offset) ?? 0) < 0x10000 ? 1 : 2;
          // The letters behind an apostrophe are no word of their own.
          const length = sign + (char === "'" ? (match(WORD_END, text, offset + 1) ?? '').length : 0);
          const message = l10n.t(
            '“{0}” cannot stand here. Text goes between double quotation marks, "…".',
            text.slice(offset, offset + length),
          );
          syntaxErrors.push(syntaxError(offset, length, message));
          offset += length;
        }
      }
    }
    syntaxErrors.push(...conflicts.found);
    return { tokens, hidden, syntaxErrors, conflicts: conflicts.found };
  }

  /** Words, numbers and punctuation: tokens within one line. */
  private short(
    text: string,
    offset: number,
    take: (type: TokenType, end: number, image?: string) => IToken,
    isFirst: boolean,
    previous: IToken | undefined,
  ): IToken | undefined {
    const word = withoutNumber(match(WORD, text, offset), isFirst, previous);
    if (word) return take(this.keywords.get(word) ?? this.type('WORD'), offset + word.length);
    const date = match(DATE, text, offset);
    if (date) return take(this.type('DATE'), offset + date.length);
    const number = match(NUMBER, text, offset);
    if (number) {
      const rest = match(WORD_END, text, offset + number.length) ?? '';
      const isName = /^[0-9]+$/.test(number) && /^\p{L}/u.test(rest);
      return isName
        ? take(this.type(BAD_NAME), offset + number.length + rest.length)
        : take(this.type('NUMBER'), offset + number.length);
    }
    const other = match(DIGITS_FIRST, text, offset);
    if (other) return take(this.type(BAD_NAME), offset + other.length);
    const char = text.charAt(offset);
    if (char === ';' || char === '；') return take(this.type(SEMICOLON), offset + 1);
    const twin = TWINS.get(char);
    if (twin) return take(this.type(twin), offset + 1);
    const sign = PUNCTUATION.find((p) => text.startsWith(p, offset));
    return sign === undefined ? undefined : take(this.type(sign), offset + sign.length);
  }

  /** Adds to a word what stands behind something invisible in it. */
  private lengthen(word: IToken, rest: string, end: number, lineStart: number): void {
    const type = this.keywords.get(word.image + rest) ?? this.type('WORD');
    word.image += rest;
    word.tokenType = type;
    word.tokenTypeIdx = type.tokenTypeIdx ?? 0;
    word.endOffset = end - 1;
    word.endColumn = end - lineStart;
  }

  private type(name: string): TokenType {
    const type = this.types[name];
    if (!type) throw new Error(`The grammar has no token “${name}”: regenerate the parser.`);
    return type;
  }
}

/** The word without a number that is one by itself: the score behind a feeling, the lower end of a scale. */
function withoutNumber(word: string | undefined, isFirst: boolean, previous: IToken | undefined): string | undefined {
  if (word === undefined || !word.includes('-')) return word;
  const before = previous?.tokenType.name ?? '';
  if (before === 'feels' && !isFirst) return word.replace(SCORE, '');
  const begins = isFirst ? before !== ',' && before !== '->' : STATEMENT_STARTS.has(before);
  return begins ? word.replace(/^scale-\p{Nd}.*/u, 'scale') : word;
}

function syntaxError(offset: number, length: number, message: string): LocatedSyntaxError {
  return { offset, length, message, suggestions: [] };
}

function match(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

/** Whether a text opens here with quotation marks that the language has not; a mark behind a letter is an apostrophe. */
function isForeignText(text: string, offset: number): boolean {
  const char = text.charAt(offset);
  return CLOSING[char] !== undefined && !(char === "'" && isLetter(text[offset - 1]));
}

/** Whether what may close a text in single quotation marks stands within a word. */
function isApostrophe(text: string, at: number): boolean {
  return (text[at] === "'" || text[at] === '’') && isLetter(text[at + 1]);
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

/** Where the text that opens at `offset` ends. One that nobody closes ends with its line, less a brace that closes the line. */
function textEnd(text: string, offset: number): { end: number; closed: boolean } {
  if (text.startsWith('"""', offset)) {
    for (let at = offset + 3; at < text.length; at++) {
      if (text[at] === '\\') at++;
      else if (text.startsWith('"""', at)) return { end: at + 3, closed: true };
    }
  } else {
    const closing = CLOSING[text.charAt(offset)];
    for (let at = offset + 1; at < text.length; at++) {
      const char = text[at];
      if (char === '\\') at++;
      else if (char === closing && !isApostrophe(text, at)) return { end: at + 1, closed: true };
      else if (char === '\n' || char === '\r') break;
    }
  }
  let line = text.slice(offset, lineEnd(text, offset)).trimEnd();
  if (line.length > 1 && (line.endsWith('{') || line.endsWith('}'))) line = line.slice(0, -1).trimEnd();
  return { end: offset + line.length, closed: false };
}
