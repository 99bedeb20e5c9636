import type { Touchpoint } from '../model/elements.js';
import type { Id } from '../model/source.js';

/** Touchpoints that stand at one point of time: they replace each other, or happen side by side. */
export type ParallelGroup = readonly Touchpoint[];

/** Touchpoints of a stage in the order in which customers come to them. */
export function parallelGroupsOf(touchpoints: readonly Touchpoint[]): ParallelGroup[] {
  const groups: Touchpoint[][] = [];
  const groupOf = new Map<Id, Touchpoint[]>();
  const places = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  for (const touchpoint of touchpoints) {
    const group = groupOf.get(anchorOf(touchpoint, places)) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(touchpoint);
    groupOf.set(touchpoint.id, group);
    groupOf.set(anchorOf(touchpoint, places), group);
  }
  return groups;
}

/** The touchpoint at whose point of time another stands: itself, unless it replaces or accompanies one. */
function anchorOf(touchpoint: Touchpoint, places: ReadonlyMap<Id, Touchpoint>): Id {
  const seen = new Set<Id>();
  let at = touchpoint;
  while (!seen.has(at.id)) {
    seen.add(at.id);
    const next = places.get((at.insteadOf?.touchpoint ?? at.alongside)?.id ?? '');
    if (!next) break;
    at = next;
  }
  return at.id;
}
