import type { Touchpoint } from '../../model/elements.js';
import type { Id } from '../../model/source.js';

/** Touchpoints that stand at one point of time: they replace each other, or happen side by side. */
export type Bout = readonly Touchpoint[];

/** Touchpoints of a stage in the order in which customers come to them. */
export function boutsOf(touchpoints: readonly Touchpoint[]): Bout[] {
  const bouts: Touchpoint[][] = [];
  const boutOf = new Map<Id, Touchpoint[]>();
  const places = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  for (const touchpoint of touchpoints) {
    const bout = boutOf.get(anchorOf(touchpoint, places)) ?? [];
    if (bout.length === 0) bouts.push(bout);
    bout.push(touchpoint);
    boutOf.set(touchpoint.id, bout);
    boutOf.set(anchorOf(touchpoint, places), bout);
  }
  return bouts;
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
