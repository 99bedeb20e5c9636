import type { Id } from './source.js';

/** The id of the journey that an element lies in: the first part of its own. */
export function journeyIdOf(id: Id): Id {
  // The way to a file, which ends in #, has slashes of its own.
  const end = id.indexOf('/', id.lastIndexOf('#') + 1);
  return end < 0 ? id : id.slice(0, end);
}

/** Whether an id is that of something inside a journey, stage or touchpoint, not its own. */
export function isInside(id: Id, whole: Id): boolean {
  return id.startsWith(`${whole}/`);
}

/** Whether an id is that of a journey, stage or touchpoint, or of something inside. */
export function isSameOrInside(id: Id, whole: Id): boolean {
  return id === whole || isInside(id, whole);
}

/** The id under which something of one journey would be found in another, such as in the base of a variant. */
export function rebased(id: Id, from: Id, to: Id): Id {
  return isSameOrInside(id, from) ? to + id.slice(from.length) : id;
}
