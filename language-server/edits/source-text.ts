import type { IToken } from 'chevrotain';
import type { TextDocument } from 'langium';
import type { Range } from 'vscode-languageserver';
import { endOf } from '../syntax/token-position.js';

/** A piece of a text by its offsets. */
export interface Slice {
  start: number;
  end: number;
}

/** What is to be put in place of a piece of text. */
export interface Change extends Slice {
  text: string;
}

const COMMENTS = new Set(['SL_COMMENT', 'ML_COMMENT']);

/** A text with its tokens, its line ends and its way of indenting: what one needs to write into it as its author would. */
export class SourceText {
  readonly text: string;
  readonly eol: string;
  /** One step of indentation. */
  readonly unit: string;

  constructor(
    private readonly document: TextDocument,
    /** All that is written, comments and surplus signs too, in the order of the text. */
    readonly tokens: readonly IToken[],
  ) {
    this.text = document.getText();
    this.eol = /\r\n|\r|\n/.exec(this.text)?.[0] ?? '\n';
    this.unit = unitOf(this.text);
  }

  slice({ start, end }: Range): Slice {
    return { start: this.document.offsetAt(start), end: this.document.offsetAt(end) };
  }

  range({ start, end }: Slice): Range {
    return { start: this.document.positionAt(start), end: this.document.positionAt(end) };
  }

  /** Tokens that lie in a piece of text. */
  within({ start, end }: Slice): IToken[] {
    return this.tokens.filter((token) => token.startOffset >= start && endOf(token) <= end);
  }

  /** The last token that ends at or before an offset. */
  before(offset: number): IToken | undefined {
    return this.tokens.findLast((token) => endOf(token) <= offset);
  }

  /** The first token that begins at or after an offset. */
  after(offset: number): IToken | undefined {
    return this.tokens.find((token) => token.startOffset >= offset);
  }

  lineStart(offset: number): number {
    return Math.max(this.text.lastIndexOf('\n', offset - 1), this.text.lastIndexOf('\r', offset - 1)) + 1;
  }

  /** Where the line's own characters end, before its line end. */
  lineEnd(offset: number): number {
    const found = this.text.slice(offset).search(/[\r\n]/);
    return found < 0 ? this.text.length : offset + found;
  }

  /** Where the next line begins. */
  nextLine(offset: number): number {
    const end = this.lineEnd(offset);
    return this.text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, this.text.length);
  }

  /** The blanks that the line of an offset begins with. */
  indentAt(offset: number): string {
    return /^[^\S\r\n]*/.exec(this.text.slice(this.lineStart(offset)))?.[0]?.replace('\uFEFF', '') ?? '';
  }

  isFirstOnLine(offset: number): boolean {
    return this.text.slice(this.lineStart(offset), offset).trim() === '';
  }

  isOneLine(start: number, end: number): boolean {
    return !/[\r\n]/.test(this.text.slice(start, end));
  }

  /** Lines at a depth of the file, from lines whose own depth is written in steps of two blanks. */
  indented(text: string, indent: string): string {
    return text
      .split('\n')
      .map((line) => {
        const rest = line.trimStart();
        return rest === '' ? '' : indent + this.unit.repeat((line.length - rest.length) / 2) + rest;
      })
      .join(this.eol);
  }
}

export function isComment(token: IToken | undefined): boolean {
  return token !== undefined && COMMENTS.has(token.tokenType.name);
}

/** The file's own step of indentation: that of its first indented line. */
function unitOf(text: string): string {
  const first = /^(\t|[ ]{2,8})[^\s*]/m.exec(text)?.[1];
  return first ?? '  ';
}
