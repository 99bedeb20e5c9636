import type { TextDocument } from 'langium';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FixEdit as AnyEdit } from '../../src/model/edits.js';
import type { Fix } from '../../src/model/finding.js';
import { endOf } from '../features/completion/completion-context.js';
import type { JourneyLexer } from '../syntax/lexer.js';
import { bracesIn, type InsertEdit, insertChanges } from './insert-edit.js';
import { type SettingsFile, settingEdit } from './setting-edit.js';
import { type Change, isComment, type Slice, SourceText } from './source-text.js';

/** An edit of a journey file. */
type FixEdit = Exclude<AnyEdit, { kind: 'setting' }>;

/** Writes fixes into texts: the rules say what to change, only here it is known how the text is laid out. */
export class FixWriter {
  private readonly sources = new Map<string, SourceText>();

  constructor(
    private readonly lexer: JourneyLexer,
    private readonly textOf: (uri: string) => TextDocument | undefined,
    private readonly settingsOf: (uri: string) => SettingsFile | undefined = () => undefined,
  ) {}

  /** The edit that a fix amounts to; nothing where a file is gone, or where its parts would get in each other's way. */
  edit({ edits }: Fix): WorkspaceEdit | undefined {
    const [setting] = edits.filter((edit) => edit.kind === 'setting');
    if (!setting) return this.textEdit(edits.filter((edit) => edit.kind !== 'setting'));
    const file = edits.length === 1 ? this.settingsOf(setting.of.uri) : undefined;
    return file && settingEdit(file, setting);
  }

  private textEdit(edits: readonly FixEdit[]): WorkspaceEdit | undefined {
    const changes: Record<string, TextEdit[]> = {};
    for (const uri of new Set(edits.map(uriOf))) {
      const source = this.source(uri);
      if (!source) return undefined;
      const made = joined(edits.filter((edit) => uriOf(edit) === uri)).flatMap((edit) => changesOf(source, edit));
      if (overlap(made)) return undefined;
      changes[uri] = made.map((change) => ({ range: source.range(change), newText: change.text }));
    }
    return { changes };
  }

  source(uri: string): SourceText | undefined {
    let source = this.sources.get(uri);
    if (!source) {
      const document = this.textOf(uri);
      if (!document) return undefined;
      source = new SourceText(document, this.lexer);
      this.sources.set(uri, source);
    }
    return source;
  }
}

function uriOf(edit: FixEdit): string {
  switch (edit.kind) {
    case 'insert':
      return edit.into.uri;
    case 'head':
      return edit.of.uri;
    case 'replace':
      return edit.uri;
    case 'remove':
      return edit.source.uri;
  }
}

/** Statements that go to the same place go there together: a block is opened only once. */
function joined(edits: readonly FixEdit[]): FixEdit[] {
  const inserts = new Map<string, InsertEdit>();
  return edits.flatMap((edit): FixEdit[] => {
    if (edit.kind !== 'insert') return [edit];
    const key = JSON.stringify([edit.into.range, edit.at, edit.beside]);
    const first = inserts.get(key);
    if (first) {
      first.text += `\n${edit.text}`;
      return [];
    }
    const own = { ...edit };
    inserts.set(key, own);
    return [own];
  });
}

function changesOf(source: SourceText, edit: FixEdit): Change[] {
  switch (edit.kind) {
    case 'insert':
      return insertChanges(source, edit);
    case 'head': {
      const whole = source.slice(edit.of.range);
      if (edit.before) return beforeWord(source, source.slice(edit.before.range).start, edit.text);
      const open = bracesIn(source, whole)?.open;
      const last = open && source.tokens.findLast((token) => endOf(token) <= open.startOffset && !isComment(token));
      const end = last ? endOf(last) : whole.end;
      return [{ start: end, end, text: ` ${edit.text}` }];
    }
    case 'replace': {
      const slice = source.slice(edit.range);
      const [first = '', ...rest] = edit.text.split('\n');
      const lines = rest.length > 0 ? source.eol + source.indented(rest.join('\n'), source.indentAt(slice.start)) : '';
      return [{ ...slice, text: first + lines }];
    }
    case 'remove':
      return [{ ...removed(source, source.slice(edit.source.range)), text: '' }];
  }
}

/** Words before the word in front of an offset. */
function beforeWord(source: SourceText, offset: number, text: string): Change[] {
  const word = source.tokens.findLast((token) => token.startOffset < offset && !isComment(token));
  return word ? [{ start: word.startOffset, end: word.startOffset, text: `${text} ` }] : [];
}

/** What goes with a statement: its line and doc comment, or, where something else is on the line, its semicolon. */
function removed(source: SourceText, statement: Slice): Slice {
  const { start, end } = statement;
  const previous = source.before(start);
  const isOnLine = (offset: number) => source.isOneLine(end, offset);
  let next = source.after(end);
  const semicolon = next?.tokenType.name === 'SEMICOLON' && isOnLine(next.startOffset) ? next : undefined;
  const tail = semicolon ? endOf(semicolon) : end;
  if (semicolon) next = source.after(tail);
  const isLast = !next || !isOnLine(next.startOffset);
  if (source.isFirstOnLine(start)) {
    return isLast || !next ? wholeLines(source, { start, end: tail }) : { start, end: next.startOffset };
  }
  if (next && !isLast && (semicolon || isComment(next) || next.tokenType.name !== '}'))
    return { start, end: next.startOffset };
  if (previous?.tokenType.name === 'SEMICOLON' && !semicolon) return { start: previous.startOffset, end };
  if (previous?.tokenType.name === '{' && next) return { start, end: next.startOffset };
  return { start: previous ? endOf(previous) : start, end: tail };
}

function wholeLines(source: SourceText, { start, end }: Slice): Slice {
  const above = source.before(start);
  const isDoc =
    above?.image.startsWith('/**') &&
    source.isFirstOnLine(above.startOffset) &&
    source.nextLine(endOf(above)) === source.lineStart(start);
  const from = source.lineStart(isDoc && above ? above.startOffset : start);
  const to = source.nextLine(end);
  // The last line takes the line end before it along.
  if (to === source.text.length && source.lineEnd(end) === to && from > 0) {
    return { start: source.text.slice(0, from).replace(/\r\n$|[\r\n]$/, '').length, end: to };
  }
  return { start: from, end: to };
}

function overlap(changes: readonly Change[]): boolean {
  const sorted = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.some(({ start }, i) => {
    const before = sorted[i - 1];
    return before !== undefined && start < before.end;
  });
}
