import type { ModelEdit, SettingEdit } from '../../model/edits.js';
import type { Feeling } from '../../model/elements.js';
import type { Fix, VersionedFix } from '../../model/finding.js';
import type { Project } from '../../model/project.js';
import type { Range, Source } from '../../model/source.js';
import { isWithin } from '../../model/walk.js';
import { feelsLine } from './wording.js';

/** Adds statements to a block, beside a statement of it where that is really written in it. */
export function insert(
  into: Source,
  text: string,
  beside?: { where: 'before' | 'after'; statement: Source | undefined },
): ModelEdit {
  const at = beside?.where === 'before' ? 'start' : 'end';
  const edit: ModelEdit = { kind: 'insert', into, text, at };
  const statement = beside?.statement;
  return statement && statement !== into && isWithin(statement, into)
    ? { ...edit, beside: { where: beside.where, statement } }
    : edit;
}

/** Puts text in place of a range. */
export function replace(uri: string, range: Range, text: string): ModelEdit {
  return { kind: 'replace', uri, range, text };
}

/** Removes a statement. */
export function remove(source: Source): ModelEdit {
  return { kind: 'remove', source };
}

/** Adds words to the first line of an element: at its end, or before the word in front of something. */
export function head(of: Source, text: string, before?: Source): ModelEdit {
  return { kind: 'head', of, text, ...(before && { before }) };
}

/** Adds a declaration to a file. */
export function declare(uri: string, text: string): ModelEdit {
  return { kind: 'declare', uri, text };
}

/** Adds an entry to the settings of the project around a statement. */
export function setting(of: Source, key: SettingEdit['key'], name: string, value: unknown): ModelEdit {
  return { kind: 'setting', of, key, name, value };
}

/** Adds words at the end of a statement of one line. */
export function append({ uri, range }: Source, text: string): ModelEdit {
  return replace(uri, { start: range.end, end: range.end }, text);
}

/** Gives a feeling its cause; a line with an empty one, or with words that stand behind it, is written anew. */
export function becauseOf(feeling: Feeling, cause: string): ModelEdit {
  const { because, source, from, count } = feeling;
  if (!because && !from && count === undefined) return append(source, ` because ${cause}`);
  const named = { text: cause, source };
  return replace(source.uri, source.range, feelsLine({ ...feeling, because: { cause: named } }));
}

/** Marks the first of several fixes as the one to offer first. */
export function preferFirst(fixes: readonly Fix[]): Fix[] {
  return fixes.map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix));
}

/** Fixes with the texts that a project was read from, built when they are asked for. */
export function versioned(fixes: () => readonly Fix[], { versions }: Project): () => VersionedFix[] {
  return () => fixes().map((fix) => ({ ...fix, versions }));
}
