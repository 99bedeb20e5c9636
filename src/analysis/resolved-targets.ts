import { isInside } from '../model/element-ids.js';
import type { Journey } from '../model/elements.js';
import { baseOf } from '../model/lookup.js';
import { memoize } from '../model/memo.js';
import type { Project } from '../model/project.js';
import type { Id, Ref } from '../model/source.js';
import { isWithin } from '../model/walk.js';

/** The journey that a name says it lies in: `J` of `J.Pain`. */
function journeyNamed({ text }: Ref): Id | undefined {
  const dot = text.indexOf('.');
  return dot < 0 ? undefined : text.slice(0, dot).trim().normalize('NFC');
}

/**
 * Ids of what a name in a journey points at. What a variant calls by its bare name it means as its own; what it calls by
 * the name of its base, as the base's too.
 */
export function resolvedTargets(ref: Ref, journey: Journey): Id[] {
  const { id } = ref;
  if (id === undefined) return [];
  const own = isInside(id, journey.id) ? [id] : [];
  const named = isWithin(ref.source, journey.source) ? journeyNamed(ref) : undefined;
  return named === undefined || named === journey.id ? own : [...own, named + id.slice(id.indexOf('/'))];
}

/** What the names in a journey that nothing declares may be meant for. */
export interface UnresolvedTargets {
  /** Something of the journey itself. */
  here: boolean;
  /** Something of journeys of these names. */
  in: readonly Id[];
}

export function unresolvedAmong(refs: readonly Ref[]): UnresolvedTargets {
  const names = refs.filter((ref) => ref.id === undefined).map(journeyNamed);
  return { here: names.includes(undefined), in: names.filter((name) => name !== undefined) };
}

type UnresolvedIn = (journey: Journey) => UnresolvedTargets;

const journeysTargeted = memoize((unresolvedIn: UnresolvedIn) =>
  memoize((journeys: readonly Journey[]): ReadonlySet<Id | undefined> => {
    const ids = new Set(journeys.map(({ id }) => id));
    const names = journeys.flatMap((journey) => unresolvedIn(journey).in);
    // A name of no journey may be meant for any.
    return new Set(names.map((name) => (ids.has(name) ? name : undefined)));
  }),
);

/**
 * Whether a name that nothing declares, of those found in each journey of a project, may be meant for something of a
 * journey or of the one it varies. One in a journey that there is not may be meant for anything.
 */
export function mayBeTargeted(journey: Journey, project: Project, unresolvedIn: UnresolvedIn): boolean {
  const base = baseOf(journey, project);
  const own = base ? [journey, base] : [journey];
  const targeted = journeysTargeted(unresolvedIn)(project.journeys);
  return targeted.has(undefined) || own.some((each) => unresolvedIn(each).here || targeted.has(each.id));
}
