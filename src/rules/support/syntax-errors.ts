import type { Element } from '../../model/elements.js';
import type { Problem, Project } from '../../model/project.js';
import type { Range, Source } from '../../model/source.js';
import { isBefore } from '../../model/walk.js';

const cache = new WeakMap<readonly Problem[], Map<string, Range[]>>();

/** Where each file could not be read. */
function syntaxErrors(project: Project): ReadonlyMap<string, readonly Range[]> {
  let byUri = cache.get(project.problems);
  if (!byUri) {
    byUri = new Map();
    for (const { rule, source, obscures } of project.problems) {
      if (rule !== 'syntax' && !obscures) continue;
      const ranges = byUri.get(source.uri);
      if (ranges) ranges.push(source.range);
      else byUri.set(source.uri, [source.range]);
    }
    cache.set(project.problems, byUri);
  }
  return byUri;
}

/**
 * Whether a syntax error lies in something written, or behind it on its last line: then what seems to be missing there
 * may have been said in words that could not be read.
 */
export function hasSyntaxErrorIn(project: Project, { uri, range }: Source): boolean {
  const errors = syntaxErrors(project).get(uri) ?? [];
  return errors.some((error) => !isBefore(error.end, range.start) && error.start.line <= range.end.line);
}

/** Whether a syntax error lies anywhere: then what seems to be missing in the whole project may have been said there. */
export function hasSyntaxErrors(project: Project): boolean {
  return syntaxErrors(project).size > 0;
}

/**
 * Whether some rule may hold something back: while a text cannot be read, or a name is declared by nothing, nobody knows
 * what is missing.
 */
export function isIncomplete(project: Project): boolean {
  return hasSyntaxErrors(project) || project.problems.some(({ rule }) => rule === 'unknown-reference');
}

const meant = new WeakMap<readonly Problem[], Set<string>>();

/** Whether a name that nothing declares may be a misspelt one of an element. */
export function mayBeMisspelt({ name }: Element, project: Project): boolean {
  let words = meant.get(project.problems);
  if (!words) {
    const unknown = project.problems.filter(({ rule }) => rule === 'unknown-reference');
    words = new Set(unknown.flatMap(({ suggestions }) => suggestions));
    meant.set(project.problems, words);
  }
  return name !== undefined && words.has(name);
}
