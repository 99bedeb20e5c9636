import type { Id, Journey, Project, Ref } from '../../model/types.js';
import { sharedElements } from '../../model/walk.js';

const found = new WeakMap<object, ReadonlySet<Id>>();

/** Ids of the shared things that a project points at, from journeys or from each other. */
export function sharedReferences(project: Project): ReadonlySet<Id> {
  const ids = new Set<Id>();
  for (const journey of project.journeys) for (const id of referencesIn(journey)) ids.add(id);
  for (const element of sharedElements(project)) for (const id of referencesIn(element)) ids.add(id);
  return ids;
}

/** Found out once: what is in a file that does not change stays the same object. */
function referencesIn(owner: Journey | object): ReadonlySet<Id> {
  let ids = found.get(owner);
  if (!ids) {
    const own = new Set<Id>();
    collect(owner, own);
    found.set(owner, own);
    ids = own;
  }
  return ids;
}

function collect(value: unknown, ids: Set<Id>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, ids);
  } else if (typeof value === 'object' && value !== null) {
    if (isRef(value)) ids.add(value.id);
    for (const [key, part] of Object.entries(value)) if (key !== 'source' && key !== 'flow') collect(part, ids);
  }
}

function isRef(value: object): value is Ref & { id: Id } {
  return 'text' in value && 'id' in value && typeof value.id === 'string';
}
