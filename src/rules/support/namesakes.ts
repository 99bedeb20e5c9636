import type { Element, Journey } from '../../model/elements.js';
import { memoize } from '../../model/memo.js';
import type { Project } from '../../model/project.js';
import type { Id } from '../../model/source.js';
import { isBefore, sharedElements } from '../../model/walk.js';
import { type LinkedRef, referencesIn } from './shared-references.js';

/** A reference to a name that several other files declare, and none its own. */
export interface Ambiguous {
  ref: LinkedRef;
  declarations: readonly Element[];
}

/** What several files declare under one name, by the ids of each: from the second file on an id begins with the way to it. */
const namesakes = memoize((project: Project): ReadonlyMap<Id, readonly Element[]> => {
  const keys = new Set<string>();
  for (const { id } of sharedElements(project)) if (id.includes('#')) keys.add(keyOf(id));
  if (keys.size === 0) return new Map();
  const declared = [...sharedElements(project)].filter(({ id }) => keys.has(keyOf(id)));
  const groups = Map.groupBy(declared, ({ id }) => keyOf(id));
  return new Map([...groups.values()].flatMap((group) => group.map(({ id }) => [id, group])));
});

/** `persona:Mei`, whichever file declares it. */
function keyOf(id: Id): string {
  return id.slice(id.lastIndexOf('#') + 1);
}

/** The ambiguous references of a journey or a shared element: of each name in a file the first. */
export function ambiguousIn(owner: Element, project: Project): Ambiguous[] {
  const several = namesakes(project);
  if (several.size === 0) return [];
  const { uri } = owner.source;
  const found = new Map<readonly Element[], LinkedRef>();
  for (const ref of referencesIn(owner)) {
    const declarations = several.get(ref.id);
    if (!declarations || ref.source.uri !== uri || isOwn(declarations, uri)) continue;
    const first = found.get(declarations);
    if (!first || isBefore(ref.source.range.start, first.source.range.start)) found.set(declarations, ref);
  }
  return [...found]
    .filter(([declarations]) => !isUsedBefore(declarations, owner, project))
    .map(([declarations, ref]) => ({ ref, declarations }));
}

function isOwn(declarations: readonly Element[], uri: string): boolean {
  return declarations.some(({ source }) => source.uri === uri);
}

/** Whether something earlier in the owner's file refers to one of some elements. */
function isUsedBefore(declarations: readonly Element[], owner: Element, project: Project): boolean {
  const ids = new Set(declarations.map(({ id }) => id));
  const before = ({ source }: Element | Journey) =>
    source.uri === owner.source.uri && isBefore(source.range.start, owner.source.range.start);
  const others: Element[] = [...sharedElements(project), ...project.journeys].filter(before);
  return others.some((other) =>
    referencesIn(other).some(({ id, source }) => ids.has(id) && source.uri === owner.source.uri),
  );
}
