import type { WrittenJourney } from '../../src/model/elements.js';
import { isPathEnd } from '../../src/model/path-ends.js';
import type { Problem } from '../../src/model/project.js';
import type { Shared } from '../../src/model/shared-elements.js';

/** The part of a file's model that what is found in other files, or in the project as a whole, can depend on. */
interface Visible {
  shared: Shared;
  written: readonly WrittenJourney[];
  problems: readonly Problem[];
}

/** What journeys hold for themselves: prose, which no other file reads, and where it stands. */
const PRIVATE: ReadonlySet<string> = new Set(['title', 'titles', 'text', 'notes', 'tags', 'source']);

/** References that findings in other files, or about the project as a whole, show the position of. */
const SHOWN: ReadonlySet<string> = new Set(['records', 'partOf', 'details', 'of']);

/**
 * Whether two states of a file look the same from outside: then what was found in the other files of its project, and in
 * the project as a whole, still holds. What is declared at file level counts with all that it says; of a journey its
 * name and title, its figures and all that it refers to, but not its prose.
 */
export function presentsTheSame(before: Visible, now: Visible): boolean {
  if (before === now) return true;
  return (
    isEqual(before.shared, now.shared) &&
    isEqual(before.problems, now.problems) &&
    before.written.length === now.written.length &&
    now.written.every((journey, i) => isSameJourney(before.written[i], journey))
  );
}

function isSameJourney(before: Visible['written'][number] | undefined, now: Visible['written'][number]): boolean {
  if (before === now) return true;
  return (
    before !== undefined &&
    before.title === now.title &&
    isEqual(before.titles, now.titles) &&
    isEqual(before.source, now.source) &&
    isEqual(before, now, isPrivate)
  );
}

/** Whether a property of an object, which is itself the property `under` of another, is seen by no other file. */
type Ignored = (key: string, owner: object, under: string) => boolean;

function isPrivate(key: string, owner: object, under: string): boolean {
  if (!PRIVATE.has(key)) return false;
  // A reference, which has an id beside its text.
  if ('text' in owner && 'id' in owner) return key === 'source' && !SHOWN.has(under);
  // Where a path can end, a stage of that name is wrong by its name.
  return !(key === 'source' && 'name' in owner && typeof owner.name === 'string' && isPathEnd(owner.name));
}

/** Whether two pieces of plain data are equal, but for what is ignored. */
function isEqual(a: unknown, b: unknown, ignored: Ignored = () => false, under = ''): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, i) => isEqual(each, b[i], ignored, under));
  const [left, right] = [partsOf(a, ignored, under), partsOf(b, ignored, under)];
  return left.size === right.size && [...left].every(([key, part]) => isEqual(part, right.get(key), ignored, key));
}

function partsOf(owner: object, ignored: Ignored, under: string): Map<string, unknown> {
  return new Map(Object.entries(owner).filter(([key, part]) => part !== undefined && !ignored(key, owner, under)));
}
