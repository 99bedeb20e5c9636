import { memoize } from '../../model/memo.js';
import type { Project } from '../../model/project.js';
import type { Id, Ref } from '../../model/source.js';
import { sharedElements } from '../../model/walk.js';

/** Ids of the shared elements that a project refers to, from journeys or from each other. */
export function sharedReferences(project: Project): ReadonlySet<Id> {
  const ids = new Set<Id>();
  for (const journey of project.journeys) for (const id of referencesIn(journey)) ids.add(id);
  for (const element of sharedElements(project)) for (const id of referencesIn(element)) ids.add(id);
  for (const { uses = [] } of project.problems) for (const id of uses) ids.add(id);
  return ids;
}

/** What is in a file that does not change stays the same object. */
const referencesIn = memoize((owner: object): ReadonlySet<Id> => {
  const ids = new Set<Id>();
  collect(owner, ids);
  return ids;
});

/** Parts of an element that point at nothing. */
const pointless: ReadonlySet<string> = new Set(['source', 'titles', 'notes', 'tags']);

function collect(value: object, ids: Set<Id>): void {
  if (isRef(value)) {
    ids.add(value.id);
    return;
  }
  if (Array.isArray(value)) {
    for (const part of value) if (typeof part === 'object' && part !== null) collect(part, ids);
    return;
  }
  for (const key in value) {
    const part: unknown = value[key as keyof typeof value];
    if (typeof part === 'object' && part !== null && !pointless.has(key)) collect(part, ids);
  }
}

function isRef(value: object): value is Ref & { id: Id } {
  return 'id' in value && 'text' in value && typeof value.id === 'string';
}
