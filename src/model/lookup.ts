import { journeyIdOf } from './element-ids.js';
import type { Element, Journey } from './elements.js';
import type { Project } from './project.js';
import { baseAmong, nearestOf } from './resolve/merge-variant.js';
import type { Data, Metric, Persona } from './shared-elements.js';
import type { Id, Source } from './source.js';
import { elementsById } from './walk.js';

/** What rules look up across a project. */
export interface Lookup {
  /** Journeys by id, several where they have one name; see `journeyWith` for the one that is meant. */
  journeys: ReadonlyMap<Id, readonly Journey[]>;
  data: ReadonlyMap<Id, Data>;
  metrics: ReadonlyMap<Id, Metric>;
  personas: ReadonlyMap<Id, Persona>;
  teams: ReadonlySet<Id>;
  /** The team that runs each system. */
  teamOfSystem: ReadonlyMap<Id, Id>;
  /** Ids of the personas who belong to each segment. */
  members: ReadonlyMap<Id, readonly Id[]>;
  /** Ids of journeys that have a variant. */
  varied: ReadonlySet<Id>;
}

const lookups = new WeakMap<readonly Journey[], Lookup>();

/** The lookup of a project, built once for a list of journeys: a project that changes is a new one. */
export function lookup(project: Project): Lookup {
  let found = lookups.get(project.journeys);
  if (!found) {
    found = build(project);
    lookups.set(project.journeys, found);
  }
  return found;
}

function build(project: Project): Lookup {
  return {
    journeys: Map.groupBy(project.journeys, ({ id }) => id),
    data: byId(project.data),
    metrics: byId(project.metrics),
    personas: byId(project.personas),
    teams: new Set(project.teams.map(({ id }) => id)),
    teamOfSystem: new Map(project.systems.flatMap(({ id, by }) => (by?.id === undefined ? [] : [[id, by.id]]))),
    members: membersOf(project),
    varied: new Set(project.journeys.flatMap((journey) => journey.variant?.of.id ?? [])),
  };
}

function membersOf({ personas }: Project): Map<Id, Id[]> {
  const members = new Map<Id, Id[]>();
  for (const { id, segments } of personas) {
    for (const segment of segments) {
      if (segment.id === undefined) continue;
      const known = members.get(segment.id);
      if (known) known.push(id);
      else members.set(segment.id, [id]);
    }
  }
  return members;
}

function byId<T extends Element>(elements: readonly T[]): Map<Id, T> {
  const index = new Map<Id, T>();
  for (const element of elements) if (!index.has(element.id)) index.set(element.id, element);
  return index;
}

/** The journey a variant differs from. */
export function baseOf(journey: Journey, project: Project): Journey | undefined {
  const base = variedBy(journey, project);
  return base === journey ? undefined : base;
}

/** The journey that a variant says it varies: itself where it varies itself. */
export function variedBy(journey: Journey, project: Project): Journey | undefined {
  const id = journey.variant?.of.id;
  return id === undefined ? undefined : baseAmong(lookup(project).journeys.get(id) ?? [], journey);
}

/** The journey that an id means in another one: that of the same file, should there be several. */
export function journeyWith(id: Id | undefined, from: Journey, project: Project): Journey | undefined {
  return id === undefined ? undefined : nearestOf(lookup(project).journeys.get(id) ?? [], from);
}

/** All texts a journey is made of: its own, and its base's for a variant. */
export function textsOf(journey: Journey, project: Project): Source[] {
  const base = baseOf(journey, project);
  return base ? [journey.source, base.source] : [journey.source];
}

/** All texts an element of a journey is made of: its own, and for a variant whatever its base may say about it. */
export function textsOfPart(element: Element, journey: Journey, project: Project): Source[] {
  const base = baseOf(journey, project);
  return base ? [element.source, base.source] : [element.source];
}

/** The element of an id, in whichever journey of a project; of several journeys of one name the first that has it. */
export function elementOf(id: Id, project: Project): Element | undefined {
  const journeys = lookup(project).journeys.get(journeyIdOf(id)) ?? [];
  return journeys.map((journey) => elementsById(journey).get(id)).find((element) => element !== undefined);
}
