import type { Touchpoint } from '../model/elements.js';
import type { Id } from '../model/source.js';

/**
 * The touchpoints of a stage by what they replace: those that replace each other, directly or by way of others, have one
 * number.
 */
export function alternativesIn(touchpoints: readonly Touchpoint[]): ReadonlyMap<Id, number> {
  const groups = new Map<Id, Set<Id>>();
  const groupOf = (id: Id) => {
    const group = groups.get(id) ?? new Set([id]);
    groups.set(id, group);
    return group;
  };
  for (const { id, insteadOf } of touchpoints) {
    const group = groupOf(id);
    const other = insteadOf?.touchpoint.id;
    if (other === undefined || group.has(other)) continue;
    for (const each of groupOf(other)) {
      group.add(each);
      groups.set(each, group);
    }
  }
  const numbers = new Map<Set<Id>, number>();
  return new Map(
    touchpoints.map(({ id }) => {
      const group = groupOf(id);
      const number = numbers.get(group) ?? numbers.size;
      numbers.set(group, number);
      return [id, number];
    }),
  );
}
