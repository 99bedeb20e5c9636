import type { Data, Element, Id, Journey, Metric, Project, Ref, Source } from '../../model/types.js';
import { allActions, allAis, allOpportunities } from '../../model/walk.js';

/** What rules look up across a project. */
export interface Lookup {
  journeys: ReadonlyMap<Id, Journey>;
  data: ReadonlyMap<Id, Data>;
  metrics: ReadonlyMap<Id, Metric>;
  /** The team that runs each system. */
  teamOfSystem: ReadonlyMap<Id, Id>;
  /** Ids of journeys that have a variant. */
  varied: ReadonlySet<Id>;
  /** Journeys in which an opportunity, AI application or action answers the need, pain or opportunity of an id. */
  answeredIn: ReadonlyMap<Id, ReadonlySet<Journey>>;
  /** Journeys in which an answer points at a name that nothing declares: nobody knows what it answers. */
  unsure: ReadonlySet<Journey>;
}

const cache = new WeakMap<Project, Lookup>();

/** The lookup of a project, built once. */
export function lookup(project: Project): Lookup {
  let found = cache.get(project);
  if (!found) {
    found = build(project);
    cache.set(project, found);
  }
  return found;
}

/** Forgets what was known of a project that has changed in place. */
export function forgetLookup(project: Project): void {
  cache.delete(project);
}

function build(project: Project): Lookup {
  const answeredIn = new Map<Id, Set<Journey>>();
  const unsure = new Set<Journey>();
  for (const journey of project.journeys) {
    for (const ref of answersOf(journey)) {
      if (ref.id === undefined) unsure.add(journey);
      else if (!answeredIn.get(ref.id)?.add(journey)) answeredIn.set(ref.id, new Set([journey]));
    }
  }
  return {
    journeys: byId(project.journeys),
    data: byId(project.data),
    metrics: byId(project.metrics),
    teamOfSystem: new Map(project.systems.flatMap(({ id, by }) => (by?.id === undefined ? [] : [[id, by.id]]))),
    varied: new Set(project.journeys.flatMap((journey) => journey.variant?.of.id ?? [])),
    answeredIn,
    unsure,
  };
}

function byId<T extends Element>(elements: readonly T[]): Map<Id, T> {
  const index = new Map<Id, T>();
  for (const element of elements) if (!index.has(element.id)) index.set(element.id, element);
  return index;
}

function* answersOf(journey: Journey): Generator<Ref> {
  for (const opportunity of allOpportunities(journey)) yield* opportunity.answers;
  for (const ai of allAis(journey)) yield* ai.why;
  for (const action of allActions(journey)) yield* action.answers;
}

/** The journey a variant differs from. */
export function baseOf(journey: Journey, project: Project): Journey | undefined {
  const id = journey.variant?.of.id;
  const base = id === undefined ? undefined : lookup(project).journeys.get(id);
  return base === journey ? undefined : base;
}

/** All texts a journey is made of: its own, and its base's for a variant. */
export function textsOf(journey: Journey, project: Project): Source[] {
  const base = baseOf(journey, project);
  return base ? [journey.source, base.source] : [journey.source];
}
