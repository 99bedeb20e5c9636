import * as l10n from '@vscode/l10n';
import type { IToken, TokenTypeDictionary } from 'chevrotain';
import { nearest } from '../../src/model/spelling.js';
import { guessedKind } from './block-guess.js';
import { type Braces, bracesOf, isBreak } from './braces.js';
import { endsList, isFirstOnLine, isHalfLine, isWord, STRUCTURAL } from './continuation.js';
import { firstOf, isFormOf, isOtherWord, misplaced, translated, translations } from './first-words.js';
import { type Line, placeOf, RecoveredLines, type RecoveredStructure } from './recovered-lines.js';
import type { StatementKind, StatementKinds } from './statement-kinds.js';
import { SYNTAX_ERROR_LIMIT, type TextChange } from './syntax-error.js';
import { SEMICOLON } from './token-builder.js';
import { endOf } from './token-position.js';

/** Words and signs that a name follows, in the first lines of blocks. */
const BEFORE_NAME = new Set(['via', 'by', 'of', 'alongside', 'for', 'as', 'from', 'after', 'before', 'at', ',', '.']);

/**
 * Turns tokens into good lines: closes every statement with a virtual END, and repairs structure where the language's
 * blocks show what was meant. A missing or surplus brace, a misspelt or a missing first word each cost one error and
 * no line; a line that no block knows is taken away with one error. Virtual tokens are marked as inserted, so that
 * they stay out of the syntax tree.
 */
export class StructureRecovery extends RecoveredLines {
  /** More blocks are opened than closed somewhere in the file. */
  private readonly lacksBraces: boolean;
  /** As many blocks are closed as opened: a line behind its block is out of place, and no brace is. */
  private readonly isBalanced: boolean;
  /** Only where more blocks are closed than opened. */
  private readonly braces: Braces | undefined;
  /** The last statement of which a part stands on a line of its own, and how to join them. */
  private halved: { line: Line; changes: TextChange[] } | undefined;

  private constructor(
    input: readonly IToken[],
    private readonly kinds: StatementKinds,
    types: TokenTypeDictionary,
  ) {
    super(input, kinds.file, types);
    const braces = (name: string) => input.filter((token) => token.tokenType.name === name).length;
    const [opened, closed] = [braces('{'), braces('}')];
    this.lacksBraces = opened > closed;
    this.isBalanced = opened === closed;
    this.braces = closed > opened ? bracesOf(input) : undefined;
  }

  static of(input: IToken[], kinds: StatementKinds, types: TokenTypeDictionary): RecoveredStructure {
    return new StructureRecovery(input, kinds, types).run();
  }

  private run(): RecoveredStructure {
    let i = 0;
    while (i < this.input.length && this.syntaxErrors.length < SYNTAX_ERROR_LIMIT) i = this.next(i);
    // Past that many errors this is no journey: what is left is not looked at.
    const first = this.line && this.out[this.line.start];
    const unfinished = this.inStatement && this.line && first ? { kind: this.line.kind, first } : undefined;
    const open = this.stack.map((frame) => frame.block);
    this.endStatement();
    this.closeReopened();
    this.closeAll();
    const recovered: RecoveredStructure = {
      tokens: this.out,
      dropped: this.dropped,
      lines: this.lines,
      syntaxErrors: this.syntaxErrors,
      open,
    };
    if (unfinished) recovered.unfinished = unfinished;
    return recovered;
  }

  /** Handles the token at `i`; the index of the next. */
  private next(i: number): number {
    const token = this.at(i);
    const previous = this.input[i - 1];
    const name = token.tokenType.name;
    if (name === SEMICOLON) {
      this.endStatement();
      this.dropped.push(token);
      return i + 1;
    }
    if (name === '{') return this.openBrace(token, i);
    if (name === '}') return this.closeBrace(token, i);
    if (this.inStatement && previous && this.isBoundary(previous, token, i)) {
      if (this.joinHalfLine(previous, token, this.input[i + 1])) return i + 1;
      this.endStatement();
    }
    if (this.inStatement) {
      if (previous && this.openWithin(token, previous, i)) return this.startStatement(i);
      this.out.push(token);
      return i + 1;
    }
    this.closeReopened();
    return this.startStatement(i);
  }

  /** Whether a statement ends between two neighbours. A list goes on after `,` and `->`, unless a new statement plainly begins. */
  private isBoundary(previous: IToken, token: IToken, i: number): boolean {
    if (previous.tokenType.name === '}') return true;
    if (!isBreak(previous, token)) return false;
    const carriesOn = previous.tokenType.name === ',' || previous.tokenType.name === '->';
    return !carriesOn || endsList(token, this.input[i + 1], this.top.block);
  }

  /** A part of a statement on a line of its own: read as what it is, with one error for all such lines of the statement. */
  private joinHalfLine(previous: IToken, token: IToken, next: IToken | undefined): boolean {
    const { line } = this;
    // Nearly every line begins with a word of its own.
    if (!line || line.end >= 0 || this.top.block.kinds.has(token.image)) return false;
    const statement = this.out.slice(line.start).filter(({ isInsertedInRecovery }) => !isInsertedInRecovery);
    const blocks = this.stack.map(({ block }) => block);
    if (statement.length === 0 || !isHalfLine(token, next, statement, line.kind, blocks)) return false;
    const offset = endOf(previous);
    const change = { offset, length: token.startOffset - offset, text: ' ' };
    if (this.halved?.line === line) this.halved.changes.push(change);
    else {
      const words = statement.slice(0, 2).map(({ image }) => image);
      const message = l10n.t('“{0}” must be on the same line as “{1}”.', token.image, words.join(' '));
      this.halved = { line, changes: [change] };
      const repair = { title: l10n.t('Join the lines'), changes: this.halved.changes };
      this.syntaxErrors.push({ ...placeOf(token), message, suggestions: [], repair });
    }
    this.out.push(token);
    return true;
  }

  private openBrace(token: IToken, i: number): number {
    if (this.inStatement && this.line?.kind.block && this.line.end < 0) {
      this.line.end = this.out.length;
      this.push({ block: this.line.kind.block, header: this.out[this.line.start] ?? token, phantom: false }, token);
    } else {
      if (!(this.top.phantom && this.syntaxErrors.at(-1)?.offset === token.startOffset)) {
        this.report(token, l10n.t('No block can be opened here: take this { away, with its }.'));
      }
      this.endStatement();
      this.dropped.push(token);
      this.stack.push({ block: this.top.block, header: token, phantom: true });
    }
    return i + 1;
  }

  private closeBrace(token: IToken, i: number): number {
    this.endStatement();
    this.closeReopened();
    this.closeInner(token, i);
    const frame = this.top;
    if (frame.phantom) {
      this.stack.pop();
      this.dropped.push(token);
    } else if (this.stack.length === 1) {
      this.report(token, l10n.t('One } too many: nothing is open here.'));
      this.dropped.push(token);
    } else {
      this.stack.pop();
      this.closed = { frame, at: this.out.length };
      this.ended = undefined;
      this.out.push(token);
      this.inStatement = true;
      this.line = undefined;
    }
    return i + 1;
  }

  /** Missing `}` before one that stands under an outer block's first word: it closes that one. */
  private closeInner(token: IToken, i: number): void {
    const column = token.startColumn ?? 1;
    if (!this.lacksBraces || column >= (this.top.header?.startColumn ?? 0) || !isFirstOnLine(this.input, token, i))
      return;
    const depth = this.stack.findLastIndex(
      ({ header }) => header?.startColumn === column && isFirstOnLine(this.input, header),
    );
    if (depth > 0) this.closeTo(depth + 1, token);
  }

  /** Begins a statement with the token at `i`, repairing what keeps it from standing here. */
  private startStatement(i: number): number {
    const token = this.at(i);
    const word = token.image;
    const isFirst = isFirstOnLine(this.input, token, i);
    const kind = isWord(token) ? this.top.block.kinds.get(word) : undefined;
    if (kind && isFirst && this.lacksBraces && this.closeOutdented(token)) return this.startStatement(i);
    if (kind && isFirst && this.isInClosed(token) && this.reopen(token)) return this.startStatement(i);
    if (kind && isFirst && this.isInEnded(token, i) && this.openMissing(token)) return this.startStatement(i);
    if (kind) {
      if (isFirst) this.top.indent ??= token.startColumn ?? 1;
      return this.begin(kind, token, i);
    }
    if (isWord(token)) {
      if (this.reopen(token) || this.openMissing(token) || this.closeMissing(token)) return this.startStatement(i);
    }
    return this.translate(token, i) ?? this.respell(token, i) ?? this.supplyWord(token, i) ?? this.dropLine(i);
  }

  /** Another word of the trade for one of the language. */
  private translate(token: IToken, i: number): number | undefined {
    const meant = translations(token, this.top.block, this.kinds);
    const word = firstOf(meant[0] ?? '');
    const kind = this.top.block.kinds.get(word);
    if (!kind) return undefined;
    // `Research { … }` is a name whose first word is missing.
    if (!kind.block && /^\p{Lu}/u.test(token.image) && this.braceOfLine(i) >= 0) return undefined;
    const { message, suggestions } = translated(token, meant);
    this.report(token, message, suggestions);
    const next = this.beginAs(kind, token, i);
    // The rest of words that are several.
    for (const more of meant[0]?.split(' ').slice(1) ?? []) this.out.push(this.virtual(more, token));
    return next;
  }

  /** What follows belongs to the block just closed: its `}` is one too many, or comes too soon. */
  private reopen(token: IToken): boolean {
    const { closed } = this;
    const word = token.image;
    if (!closed?.frame.block.kinds.has(word)) return false;
    const brace = this.out[closed.at] as IToken;
    this.out.length = closed.at;
    this.stack.push({ ...closed.frame, reopened: this.isBalanced });
    if (this.isBalanced) {
      this.report(token, l10n.t('“{0}” belongs in the block that is closed before it: write it before that }.', word));
    } else {
      this.report(brace, l10n.t('One } too many: “{0}” below still belongs to the block that this closes.', word));
    }
    if (!brace.isInsertedInRecovery) this.dropped.push(brace);
    this.closed = undefined;
    return true;
  }

  /** Closes a block again that one line was read into. */
  private closeReopened(): void {
    const last = this.out.at(-1);
    const frame = this.top;
    if (!frame.reopened || !last) return;
    this.stack.pop();
    const at = this.out.push(this.virtual('}', last), this.virtual('END', last)) - 2;
    this.closed = { frame, at };
    this.ended = undefined;
  }

  /** Where the word could stand here, too, in a file with a `}` too many: it stands under the lines of the block just closed. */
  private isInClosed(token: IToken): boolean {
    const frame = this.closed?.frame;
    const column = token.startColumn ?? 1;
    return (
      this.braces !== undefined &&
      frame?.indent === column &&
      column > (frame.header?.startColumn ?? column) &&
      this.top.indent !== column
    );
  }

  /** Missing `{`: what follows belongs to the line just written, and is indented under it. */
  private openMissing(token: IToken): boolean {
    const { ended } = this;
    if (!ended?.line.kind.block?.kinds.has(token.image)) return false;
    if ((token.startColumn ?? 1) <= (ended.first.startColumn ?? 1)) return false;
    const before = this.out[ended.line.end - 1] as IToken;
    this.out.length = ended.line.end;
    this.reportAfter(before, l10n.t('A { is missing at the end of this line.'));
    this.push({ block: ended.line.kind.block, header: ended.first, phantom: false }, this.virtual('{', before));
    return true;
  }

  /**
   * Where the word could stand here, too, in a file that lacks a `{`: the line belongs to the one just written if the
   * next `}` does, standing no further left than that line.
   */
  private isInEnded(token: IToken, i: number): boolean {
    const { braces, ended, input } = this;
    const at = braces?.closers[i] ?? -1;
    const brace = input[at];
    if (!braces || !ended || !brace || braces.lineStarts[ended.at] !== ended.at) return false;
    const start = braces.lineStarts[at] ?? at;
    const column = start === at ? (brace.startColumn ?? 1) : (input[start]?.startColumn ?? 1) - 1;
    return column >= (ended.first.startColumn ?? 1) && (token.startColumn ?? 1) > (ended.first.startColumn ?? 1);
  }

  /** Missing `{` of a block on one line: a word of the block stands where no name can, and a `}` behind it is left over. */
  private openWithin(token: IToken, previous: IToken, i: number): boolean {
    const { braces, line } = this;
    const header = line && this.out[line.start];
    if (!braces || !header || !line.kind.block?.kinds.has(token.image)) return false;
    if (previous === header || BEFORE_NAME.has(previous.image)) return false;
    // Blocks that began on this line end on it.
    const begun =
      this.stack.length - 1 - this.stack.findLastIndex((frame) => frame.header?.startLine !== token.startLine);
    if ((braces.leftOver[i] ?? 0) <= begun) return false;
    line.end = this.out.length;
    this.report(token, l10n.t('Before “{0}” a { is missing.', token.image));
    this.push({ block: line.kind.block, header, phantom: false }, this.virtual('{', previous));
    return true;
  }

  /** Missing `}`: the word can stand in an outer block, and its indentation (or its nature) says it does. */
  private closeMissing(token: IToken): boolean {
    const depth = this.stack.findLastIndex((frame) => frame.block.kinds.has(token.image));
    if (depth < 0 || depth === this.stack.length - 1) return false;
    const inner = this.stack[depth + 1]?.header;
    if (!inner) return false;
    const outdented = isFirstOnLine(this.input, token) && (token.startColumn ?? 1) <= (inner.startColumn ?? 1);
    if (!STRUCTURAL.has(token.image) && !outdented) return false;
    this.closeTo(depth + 1, token);
    return true;
  }

  /** Missing `}` where the word could stand here, too: in a file that lacks braces and indents its blocks, standing left of the block counts. */
  private closeOutdented(token: IToken): boolean {
    const { header, indent } = this.top;
    const column = token.startColumn ?? 1;
    const left = header?.startColumn ?? 0;
    if (!header || column > left || (indent !== undefined && indent <= left)) return false;
    const depth = this.stack.length - 2;
    if (!this.stack[depth]?.block.kinds.has(token.image)) return false;
    this.closeTo(depth + 1, token);
    return true;
  }

  /** Misspelt first word, unless the trade has the word as it is. A name whose first word is missing can look like one, too: then what the line opens decides. */
  private respell(token: IToken, i: number): number | undefined {
    if (token.tokenType.name !== 'WORD') return undefined;
    const [best] = nearest(token.image, this.top.block.kinds.keys(), 1);
    const kind = best === undefined ? undefined : this.top.block.kinds.get(best);
    if (best === undefined || !kind || (isOtherWord(token) && !isFormOf(best, token.image))) return undefined;
    const brace = this.braceOfLine(i);
    const guessed = brace < 0 ? undefined : guessedKind(this.input, brace, this.top.block);
    if (guessed && guessed.block !== kind.block && this.input[i + 1]?.tokenType.name === 'TEXT') return undefined;
    this.report(token, l10n.t('“{0}” is no word of this language. Did you mean “{1}”?', token.image, best), [best]);
    return this.beginAs(kind, token, i);
  }

  /** The word that is meant in place of the one that is written, as some statements are told apart by it. */
  private beginAs(kind: StatementKind, token: IToken, i: number): number {
    const { keyword } = kind;
    const type = this.type(keyword);
    const meant = { ...token, image: keyword, tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
    return this.begin(kind, meant, i);
  }

  /** Missing first word: the block that the line opens shows which it was. */
  private supplyWord(token: IToken, i: number): number | undefined {
    if (token.tokenType.name !== 'WORD' && token.tokenType.name !== 'TEXT') return undefined;
    // A name behind it shows that it is a first word itself, if one of the trade.
    const next = this.input[i + 1];
    if (isOtherWord(token) && next && isWord(next)) return undefined;
    const brace = this.braceOfLine(i);
    if (brace < 0) return undefined;
    const kind = guessedKind(this.input, brace, this.top.block);
    if (!kind) return undefined;
    this.report(token, l10n.t('Say what “{0}” is: this line reads like a “{1}”.', token.image, kind.keyword), [
      `${kind.keyword} ${token.image}`,
    ]);
    this.begin(kind, this.virtual(kind.keyword, token), i);
    this.out.push(token);
    return i + 1;
  }

  /** Takes away a line that cannot stand here, up to its end or the brace that it opens. */
  private dropLine(i: number): number {
    const token = this.at(i);
    const { message, suggestions } = misplaced(token, this.top.block, this.kinds);
    if (!this.top.phantom) this.report(token, message, suggestions);
    this.closed = undefined;
    this.ended = undefined;
    let end = i;
    for (; end < this.input.length; end++) {
      const next = this.at(end);
      const kind = next.tokenType.name;
      if (end > i && (isBreak(this.at(end - 1), next) || kind === SEMICOLON) && kind !== '{') break;
      if (kind === '{' || kind === '}') break;
      this.dropped.push(next);
    }
    if (this.input[end]?.tokenType.name === '{') {
      // Its lines are still checked, as those of the block around it.
      this.dropped.push(this.at(end));
      this.stack.push({ block: this.top.block, header: token, phantom: true });
      return end + 1;
    }
    return end;
  }

  private braceOfLine(i: number): number {
    for (let at = i + 1; at < this.input.length; at++) {
      const token = this.at(at);
      const kind = token.tokenType.name;
      if (kind === '{') return at;
      if (kind === '}' || kind === SEMICOLON || isBreak(this.at(at - 1), token)) return -1;
    }
    return -1;
  }
}
