import { memoize } from '../../model/memo.js';
import type { Project } from '../../model/project.js';
import type { Id, Ref } from '../../model/source.js';
import { sharedElements } from '../../model/walk.js';

/** Ids of the shared elements that a project refers to, from journeys or from each other. */
export function sharedReferences(project: Project): ReadonlySet<Id> {
  const ids = new Set<Id>();
  for (const journey of project.journeys) for (const { id } of referencesIn(journey)) ids.add(id);
  for (const element of sharedElements(project)) for (const { id } of referencesIn(element)) ids.add(id);
  for (const { uses = [] } of project.problems) for (const id of uses) ids.add(id);
  return ids;
}

/** A reference that something declares. */
export type LinkedRef = Ref & { id: Id };

/** The references in an element. What is in a file that does not change stays the same object, and is walked once. */
export const referencesIn = memoize((owner: object): readonly LinkedRef[] => {
  const refs: LinkedRef[] = [];
  collect(owner, refs);
  return refs;
});

/** Parts of an element that point at nothing. */
const pointless: ReadonlySet<string> = new Set(['source', 'titles', 'notes', 'tags']);

function collect(value: object, refs: LinkedRef[]): void {
  if (isRef(value)) {
    refs.push(value);
    return;
  }
  if (Array.isArray(value)) {
    for (const part of value) if (typeof part === 'object' && part !== null) collect(part, refs);
    return;
  }
  for (const key in value) {
    const part: unknown = value[key as keyof typeof value];
    if (typeof part === 'object' && part !== null && !pointless.has(key)) collect(part, refs);
  }
}

function isRef(value: object): value is LinkedRef {
  return 'id' in value && 'text' in value && typeof value.id === 'string';
}
