import type { Element } from '../../model/elements.js';
import { memoize } from '../../model/memo.js';
import type { Problem, Project } from '../../model/project.js';
import type { Source } from '../../model/source.js';
import { isBefore } from '../../model/walk.js';

/** Where each file could not be read. */
const syntaxErrors = memoize((problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> => {
  const errors = problems.filter(({ rule, obscures }) => rule === 'syntax' || obscures);
  return Map.groupBy(errors, ({ source }) => source.uri);
});

/**
 * Whether a syntax error lies in something written, or behind it on its last line: then what seems to be missing there
 * may have been said in words that could not be read.
 */
export function hasSyntaxErrorIn(project: Project, { uri, range }: Source): boolean {
  const errors = syntaxErrors(project.problems).get(uri) ?? [];
  return errors.some(
    ({ source: { range: error } }) => !isBefore(error.end, range.start) && error.start.line <= range.end.line,
  );
}

/** Whether a syntax error lies anywhere: then what seems to be missing in the whole project may have been said there. */
export function hasSyntaxErrors(project: Project): boolean {
  return syntaxErrors(project.problems).size > 0;
}

/**
 * Whether some rule may hold something back: while a text cannot be read, or a name is declared by nothing, nobody knows
 * what is missing.
 */
export function isIncomplete(project: Project): boolean {
  return hasSyntaxErrors(project) || project.problems.some(({ rule }) => rule === 'unknown-reference');
}

const suggestedNames = memoize((problems: readonly Problem[]): ReadonlySet<string> => {
  const unknown = problems.filter(({ rule }) => rule === 'unknown-reference');
  return new Set(unknown.flatMap(({ suggestions }) => suggestions));
});

/** Whether a name that nothing declares may be a misspelt one of an element. */
export function mayBeMisspelt({ name }: Element, project: Project): boolean {
  return name !== undefined && suggestedNames(project.problems).has(name);
}
