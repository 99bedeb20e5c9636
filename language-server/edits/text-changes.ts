import type { HeadEdit, InsertEdit, ModelEdit } from '../../src/model/edits.js';
import type { TextChange } from '../formatting/text-change.js';
import { isComment } from '../syntax/source-tokens.js';
import { endOf } from '../syntax/token-position.js';
import { declareChange } from './declare-edit.js';
import { formattedChanges, type TextReader } from './formatted-changes.js';
import { bracesIn, insertChanges } from './insert-edit.js';
import { removedWith } from './remove-edit.js';
import type { SourceText } from './source-text.js';

/** An edit of a journey file. */
export type TextModelEdit = Exclude<ModelEdit, { kind: 'setting' }>;

/** The changes to a file that edits of it amount to, formatted; nothing where they would get in each other's way. */
export function textChanges(
  source: SourceText,
  edits: readonly TextModelEdit[],
  reader: TextReader,
): TextChange[] | undefined {
  const changes = joinInserts(edits).flatMap((edit) => changesOf(source, edit));
  return overlap(changes) ? undefined : formattedChanges(source, changes, reader);
}

/** Statements that go to the same position go there together: a block is opened only once. */
function joinInserts(edits: readonly TextModelEdit[]): TextModelEdit[] {
  const inserts = new Map<string, InsertEdit>();
  return edits.flatMap((edit): TextModelEdit[] => {
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

function changesOf(source: SourceText, edit: TextModelEdit): TextChange[] {
  switch (edit.kind) {
    case 'insert':
      return insertChanges(source, edit);
    case 'head':
      return headChanges(source, edit);
    case 'replace': {
      const slice = source.slice(edit.range);
      const [first = '', ...rest] = edit.text.split('\n');
      const lines = rest.length > 0 ? source.eol + source.indented(rest.join('\n'), source.indentAt(slice.start)) : '';
      return [{ ...slice, text: first + lines }];
    }
    case 'declare':
      return [declareChange(source, edit)];
    case 'remove':
      return [{ ...removedWith(source, source.slice(edit.source.range)), text: '' }];
  }
}

function headChanges(source: SourceText, { of, text, before }: HeadEdit): TextChange[] {
  const whole = source.slice(of.range);
  if (before) return beforeWord(source, source.slice(before.range).start, text);
  const open = bracesIn(source, whole)?.open;
  const last = open && source.written.findLast((token) => endOf(token) <= open.startOffset && !isComment(token));
  const end = last ? endOf(last) : whole.end;
  return [{ start: end, end, text: ` ${text}` }];
}

/** Words before the word in front of an offset. */
function beforeWord(source: SourceText, offset: number, text: string): TextChange[] {
  const word = source.written.findLast((token) => token.startOffset < offset && !isComment(token));
  return word ? [{ start: word.startOffset, end: word.startOffset, text: `${text} ` }] : [];
}

function overlap(changes: readonly TextChange[]): boolean {
  const sorted = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.some(({ start }, i) => {
    const before = sorted[i - 1];
    return before !== undefined && start < before.end;
  });
}
