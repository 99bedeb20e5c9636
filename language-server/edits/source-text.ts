import type { IToken } from 'chevrotain';
import type { TextDocument } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { FormatOptions } from '../formatting/arrangement.js';
import { ownLayout } from '../formatting/own-layout.js';
import type { TextSpan } from '../formatting/text-change.js';
import { lineEnd, lineStart } from '../syntax/lines.js';
import type { SourceTokens } from '../syntax/source-tokens.js';
import { endOf } from '../syntax/token-position.js';

/** A text with its tokens, its line ends and its own layout: what one needs to write into it as its author would. */
export class SourceText {
  readonly text: string;
  readonly eol: string;
  readonly layout: FormatOptions;
  /** One step of indentation. */
  readonly unit: string;
  /** All that is written, comments and surplus signs too, in the order of the text. */
  readonly written: readonly IToken[];

  constructor(
    private readonly document: TextDocument,
    readonly tokens: SourceTokens,
  ) {
    this.text = document.getText();
    this.eol = /\r\n|\r|\n/.exec(this.text)?.[0] ?? '\n';
    this.layout = ownLayout(tokens);
    this.unit = this.layout.insertSpaces ? ' '.repeat(this.layout.tabSize) : '\t';
    this.written = tokens.written;
  }

  slice({ start, end }: Range): TextSpan {
    return { start: this.document.offsetAt(start), end: this.document.offsetAt(end) };
  }

  range({ start, end }: TextSpan): Range {
    return { start: this.document.positionAt(start), end: this.document.positionAt(end) };
  }

  /** Tokens that lie in a piece of text. */
  within({ start, end }: TextSpan): IToken[] {
    return this.written.filter((token) => token.startOffset >= start && endOf(token) <= end);
  }

  /** The last token that ends at or before an offset. */
  before(offset: number): IToken | undefined {
    return this.written.findLast((token) => endOf(token) <= offset);
  }

  /** The first token that begins at or after an offset. */
  after(offset: number): IToken | undefined {
    return this.written.find((token) => token.startOffset >= offset);
  }

  lineStart(offset: number): number {
    return lineStart(this.text, offset);
  }

  /** Where the line's own characters end, before its line end. */
  lineEnd(offset: number): number {
    return lineEnd(this.text, offset);
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
