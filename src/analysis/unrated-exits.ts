import type { Id } from '../model/source.js';

/** A way out of a stage, and whether anybody goes it. */
interface Way {
  from: Id;
  to: Id;
  share: number;
  some?: true;
}

/**
 * The stages to which fewer may come than is computed: on the way there some leave by an `exit` without a rate, and nobody knows
 * how many.
 */
export function stagesAfterUnratedExit(stages: readonly Id[], steps: readonly Way[]): Set<Id> {
  const [start] = stages;
  const exits = new Set(steps.flatMap(({ from, to, some }) => (some && to === 'exit' ? [from] : [])));
  if (start === undefined || exits.size === 0) return new Set();
  const next = nextOf(steps, start);
  const behind = new Map([...exits].map((exit) => [exit, comingFrom(exit, next)]));
  return new Set(
    stages.filter((stage) => {
      const before = [...exits].filter((exit) => exit !== stage && behind.get(exit)?.has(stage));
      if (stage === start || before.length === 0) return false;
      // Who leaves after having been at a stage has reached it all the same.
      const without = comingFrom(start, next, stage);
      return before.some((exit) => exit === start || without.has(exit));
    }),
  );
}

/** The stages to which the steps that anybody takes lead. */
function nextOf(steps: readonly Way[], start: Id): ReadonlyMap<Id, ReadonlySet<Id>> {
  const next = new Map<Id, Set<Id>>();
  for (const { from, to, share, some } of steps) {
    if (share <= 0 && !some) continue;
    const known = next.get(from);
    const target = to === 'restart' ? start : to;
    if (known) known.add(target);
    else next.set(from, new Set([target]));
  }
  return next;
}

/** Where people come to from a stage, going no further from one of them. */
function comingFrom(stage: Id, next: ReadonlyMap<Id, ReadonlySet<Id>>, end?: Id): ReadonlySet<Id> {
  const found = new Set(next.get(stage));
  for (const each of found) {
    if (each !== end) for (const target of next.get(each) ?? []) found.add(target);
  }
  return found;
}
