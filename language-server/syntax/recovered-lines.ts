import * as l10n from '@vscode/l10n';
import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { Block, StatementKind } from './statement-kinds.js';
import type { LocatedSyntaxError } from './syntax-error.js';

/** One statement's line in the recovered tokens: header tokens from `start` to before `end` (a `{` or an END). */
export interface Line {
  kind: StatementKind;
  start: number;
  end: number;
}

export interface RecoveredStructure {
  tokens: IToken[];
  /** Real tokens taken out: semicolons, and what could not stand where it was. */
  dropped: IToken[];
  lines: Line[];
  syntaxErrors: LocatedSyntaxError[];
  /** The blocks open at the end, outermost first: where the cursor is when the text ends there. */
  open: Block[];
  /** Kind and first token of a statement that the text breaks off in. */
  unfinished?: { kind: StatementKind; first: IToken };
}

/** A block that is open. */
export interface Frame {
  block: Block;
  /** First token of the line that opened it; absent for the file. */
  header?: IToken;
  /** Column of the first line in it, once there is one. */
  indent?: number;
  /** Opened by a brace that no line asked for: its lines count as the outer block's, its `}` goes with it. */
  phantom: boolean;
  /** Opened once more for a line behind its `}`, in a file whose braces are in order: closed behind that line. */
  reopened?: boolean;
}

/** Good lines as they are put together: tokens with virtual ones among them, the blocks that are open, and what is reported. */
export abstract class RecoveredLines {
  protected readonly out: IToken[] = [];
  protected readonly dropped: IToken[] = [];
  protected readonly lines: Line[] = [];
  protected readonly syntaxErrors: LocatedSyntaxError[] = [];
  protected readonly stack: Frame[];
  /** Something stands since the last END or `{`. */
  protected inStatement = false;
  protected line: Line | undefined;
  /** The line just ended, while nothing follows it: it may turn out to lack its `{`. */
  protected ended: { line: Line; first: IToken; at: number } | undefined;
  /** The block just closed, while nothing follows it: its `}` may turn out to be one too many. */
  protected closed: { frame: Frame; at: number } | undefined;
  /** Index of the token that the line began with. */
  private begun = 0;

  protected constructor(
    protected readonly input: readonly IToken[],
    file: Block,
    private readonly types: TokenTypeDictionary,
  ) {
    this.stack = [{ block: file, phantom: false }];
  }

  protected begin(kind: StatementKind, token: IToken, i: number): number {
    this.begun = i;
    this.line = { kind, start: this.out.length, end: -1 };
    this.lines.push(this.line);
    this.out.push(token);
    this.inStatement = true;
    this.closed = undefined;
    this.ended = undefined;
    return i + 1;
  }

  protected endStatement(): void {
    if (!this.inStatement) return;
    const last = this.out.at(-1);
    if (this.line) {
      if (this.line.end < 0) this.line.end = this.out.length;
      const first = this.out[this.line.start];
      this.ended = this.line.kind.block && first ? { line: this.line, first, at: this.begun } : undefined;
    }
    if (last) this.out.push(this.virtual('END', last));
    this.inStatement = false;
    this.line = undefined;
  }

  protected push(frame: Frame, brace: IToken): void {
    this.stack.push(frame);
    this.out.push(brace);
    this.inStatement = false;
    this.line = undefined;
    this.closed = undefined;
    this.ended = undefined;
  }

  /** Closes the frames from `depth` inwards before `token`. */
  protected closeTo(depth: number, token: IToken): void {
    const header = this.stack.findLast((frame) => !frame.phantom)?.header ?? token;
    this.report(header, l10n.t('The block of “{0}” is not closed: a } is missing.', this.wordsOf(header)));
    this.unwind(depth);
    this.closed = undefined;
  }

  protected closeAll(): void {
    const header = this.stack.findLast((frame) => frame.header && !frame.phantom)?.header;
    if (this.stack.length > 1 && header) {
      this.report(header, l10n.t('The block of “{0}” is not closed: a } is missing.', this.wordsOf(header)));
    }
    this.unwind(1);
  }

  private unwind(depth: number): void {
    while (this.stack.length > depth) {
      const frame = this.stack.pop();
      const last = this.out.at(-1);
      if (!frame || frame.phantom || !last) continue;
      this.out.push(this.virtual('}', last), this.virtual('END', last));
    }
  }

  /** A line's first word and what follows it, for messages. */
  protected wordsOf(header: IToken): string {
    const at = this.input.findIndex((token) => token.startOffset === header.startOffset);
    const next = at < 0 ? undefined : this.input[at + 1];
    return next && next.tokenType.name !== '{' ? `${header.image} ${next.image}` : header.image;
  }

  protected at(i: number): IToken {
    return this.input[i] as IToken;
  }

  protected get top(): Frame {
    return this.stack.at(-1) as Frame;
  }

  protected virtual(name: string, beside: IToken): IToken {
    const type = this.type(name);
    return { ...beside, image: '', tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0, isInsertedInRecovery: true };
  }

  protected type(name: string): TokenType {
    return this.types[name] as TokenType;
  }

  protected report(token: IToken, message: string, suggestions: string[] = []): void {
    this.syntaxErrors.push({ ...placeOf(token), message, suggestions });
  }

  protected reportAfter(token: IToken, message: string): void {
    this.syntaxErrors.push({ offset: token.endOffset ?? token.startOffset, length: 1, message, suggestions: [] });
  }
}

/** Where a token stands. */
export function placeOf(token: IToken): { offset: number; length: number } {
  return { offset: token.startOffset, length: Math.max(1, token.image.length) };
}
