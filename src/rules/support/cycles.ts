import type { Id } from '../../model/source.js';

/** A step from one element to another. */
export interface Link {
  from: Id;
  to: Id;
}

/** Links that lead back to where the first began. */
export type Cycle<T extends Link> = readonly T[];

/** Some circle through each knot of links, in the order found; deep chains do not exhaust the stack. */
export function cyclesIn<T extends Link>(links: readonly T[]): Cycle<T>[] {
  const out = new Map<Id, T[]>();
  for (const link of links) {
    const known = out.get(link.from);
    if (known) known.push(link);
    else out.set(link.from, [link]);
  }
  const cycles: Cycle<T>[] = [];
  const done = new Set<Id>();
  for (const start of out.keys()) {
    if (!done.has(start)) search(start, out, done, cycles);
  }
  return cycles;
}

interface Visit<T> {
  at: Id;
  /** The link that led here. */
  by?: T;
  left: T[];
}

function search<T extends Link>(start: Id, out: ReadonlyMap<Id, T[]>, done: Set<Id>, cycles: Cycle<T>[]): void {
  const trail: Visit<T>[] = [{ at: start, left: [...(out.get(start) ?? [])] }];
  const depth = new Map([[start, 0]]);
  for (let visit = trail.at(-1); visit; visit = trail.at(-1)) {
    const link = visit.left.shift();
    if (!link) {
      done.add(visit.at);
      depth.delete(visit.at);
      trail.pop();
      continue;
    }
    const back = depth.get(link.to);
    if (back !== undefined) {
      cycles.push([...trail.slice(back + 1).flatMap(({ by }) => by ?? []), link]);
    } else if (!done.has(link.to)) {
      depth.set(link.to, trail.length);
      trail.push({ at: link.to, by: link, left: [...(out.get(link.to) ?? [])] });
    }
  }
}
