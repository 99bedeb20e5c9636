import { isSameOrInside, rebased } from '../element-ids.js';
import type { Element, WrittenJourney } from '../elements.js';
import type { Id } from '../source.js';
import { elementsIn } from '../walk.js';

/** A deep copy with each `id` renamed; sources, which nobody changes, are shared. */
export function withIds<T>(value: T, rename: (id: Id) => Id): T {
  return copy(value, rename) as T;
}

function copy(value: unknown, rename: (id: Id) => Id): unknown {
  if (Array.isArray(value)) return value.map((item) => copy(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  const result: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (key === 'id' && typeof part === 'string') result[key] = rename(part);
    else result[key] = key === 'source' ? part : copy(part, rename);
  }
  return result;
}

/** Whether a statement stands in the text at all: a list with nothing in it, and a mark not set, do not. */
function isWritten(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}

/** Each kind of statement from the variant where it is written there, else from the base. */
export function overlay<T extends Element>(base: T, variant: T): T {
  const written = Object.fromEntries(Object.entries(variant).filter(([, value]) => isWritten(value)));
  return { ...base, ...written, titles: { ...base.titles, ...variant.titles } };
}

/** Blocks of one name merged, in the base's order; the variant's others after them. */
export function mergeNamed<T extends Element>(
  base: readonly T[],
  variant: readonly T[],
  merge: (base: T, variant: T) => T,
): T[] {
  const used = new Set<T>();
  const merged = base.map((inherited) => {
    const own = variant.find((each) => each.name !== undefined && each.name === inherited.name && !used.has(each));
    if (!own) return inherited;
    used.add(own);
    return merge(inherited, own);
  });
  return [...merged, ...variant.filter((own) => !used.has(own))];
}

/**
 * A copy of the variant whose nameless blocks have ids of their own: two blocks of one title, one in the base and one in
 * the variant, are two elements, but were numbered apart from each other.
 */
export function renumber(variant: WrittenJourney, taken: ReadonlySet<Id>): WrittenJourney {
  const renamed = new Map<Id, Id>();
  const all = new Set(taken);
  for (const element of elementsIn(variant)) {
    if (element.name === undefined && taken.has(element.id)) {
      const stem = element.id.replace(/\.\d+$/, '');
      let ordinal = 1;
      while (all.has(`${stem}.${ordinal}`)) ordinal++;
      renamed.set(element.id, `${stem}.${ordinal}`);
    }
    all.add(renamed.get(element.id) ?? element.id);
  }
  if (renamed.size === 0) return variant;
  return withIds(variant, (id) => {
    for (const [old, fresh] of renamed) {
      if (isSameOrInside(id, old)) return rebased(id, old, fresh);
    }
    return id;
  });
}
