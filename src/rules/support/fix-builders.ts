import type { FixEdit } from '../../model/edits.js';
import type { Feeling } from '../../model/elements.js';
import type { Fix } from '../../model/finding.js';
import type { Range, Source } from '../../model/source.js';
import { isWithin } from '../../model/walk.js';
import { feelsLine } from './wording.js';

/** Adds statements to a block, beside a statement of it where that is really written in it. */
export function insert(
  into: Source,
  text: string,
  beside?: { where: 'before' | 'after'; statement: Source | undefined },
): FixEdit {
  const at = beside?.where === 'before' ? 'start' : 'end';
  const edit: FixEdit = { kind: 'insert', into, text, at };
  const statement = beside?.statement;
  return statement && statement !== into && isWithin(statement, into)
    ? { ...edit, beside: { where: beside.where, statement } }
    : edit;
}

/** Puts text in place of a range. */
export function replace(uri: string, range: Range, text: string): FixEdit {
  return { kind: 'replace', uri, range, text };
}

/** Adds words at the end of a statement of one line. */
export function append({ uri, range }: Source, text: string): FixEdit {
  return replace(uri, { start: range.end, end: range.end }, text);
}

/** Gives a feeling its cause; one that is empty is written anew. */
export function becauseOf(feeling: Feeling, cause: string): FixEdit {
  const { because, ...rest } = feeling;
  const { source } = feeling;
  if (because) return replace(source.uri, source.range, `${feelsLine(rest)} because ${cause}`);
  return append(source, ` because ${cause}`);
}

/** Marks the first of several fixes as the one to offer first. */
export function preferFirst(fixes: Fix[]): Fix[] {
  return fixes.map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix));
}
