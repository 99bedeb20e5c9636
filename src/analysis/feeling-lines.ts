import type { Feeling, Journey, Stage } from '../model/elements.js';
import type { Project } from '../model/project.js';
import type { Id, Ref } from '../model/source.js';
import { isKind } from '../model/walk.js';
import { alternativesIn } from './alternatives.js';
import { customersOf, isStaff } from './customers.js';
import { type FeelingPlace, feelingPlaces } from './feelings.js';
import { flowOf, hasUnresolvedPath } from './flow.js';
import { type PersonaRoute, routeOf, type StagePassage } from './main-line.js';
import { type Passage, shareOfShare } from './passage.js';
import { touchpointPassages } from './touchpoint-shares.js';
import { whomOf } from './whom.js';

/** A place on the line of one persona's feelings. */
export interface FeelingStop extends Passage {
  stage: Id;
  /** Share of those who are at the stage or go past it who go through; absent where nobody is and does. */
  stageShare?: number;
  /** The stage as a whole, of a persona of whom most say nothing at its touchpoints. */
  isStage: boolean;
  /** Indexes into the `feels` of the place, in written order: before and after. None where the line passes without a point. */
  feelings: number[];
  /** The branch that a stop beside the main line lies on. */
  branch?: Branch;
}

/** A way beside the main line: all of a stage that fewer live, or one touchpoint. */
export interface Branch {
  /** The stage or touchpoint. */
  id: Id;
  /** Share of those who are there or go past, 0..1; absent where nobody says how many. */
  share?: number;
  /** Of a touchpoint: those that it is an alternative to, which its people do not come by. */
  insteadOf?: Id[];
  /** Of a stage, and what is in one: the stages on the way from the main line to it, the nearest first. */
  before?: Id[];
  /** The stages on the way back to the main line; none on that where the way leads out of the journey. */
  after?: Id[];
}

/** What one persona feels along a journey. */
export interface FeelingLine {
  /** As written behind a `?` where nothing declares it; absent for the anonymous traveller of a journey for nobody in particular. */
  persona?: PersonaKey;
  /** One of the staff beside customers: counted in no mean. */
  isStaff: boolean;
  /** In written order, those beside the main line among them. */
  stops: FeelingStop[];
  /** Mean mood of each stage, -1..1, weighted by share; stages without a known feeling are left out. */
  moods: Record<Id, number>;
  /** Share of the persona, 0..1, whose mood each of those is. */
  weights: Record<Id, number>;
}

/** The id of a persona, or `?` and its name where nothing declares it. */
export type PersonaKey = Id;

/** What a persona goes by in a line of feelings. */
export function personaKey({ id, text }: Pick<Ref, 'id' | 'text'>): PersonaKey {
  return id ?? `?${text}`;
}

/** The lines of all who make a journey: customers first, in written order, then staff. */
export function feelingLines(journey: Journey, project: Project): FeelingLine[] {
  const { customers, staff } = peopleOf(journey, project);
  const line = (persona: PersonaKey | undefined, isStaff: boolean) =>
    lineOf(routeOf(journey, project, persona), arrivalsOf(journey, project, persona), journey, isStaff);
  return [...customers.map((persona) => line(persona, false)), ...staff.map((persona) => line(persona, true))];
}

/** Those who make a journey; of one for nobody in particular those whom its feelings are of, else one anonymous traveller. */
function peopleOf(journey: Journey, project: Project): { customers: (PersonaKey | undefined)[]; staff: PersonaKey[] } {
  const named = journey.travellers.map(({ persona }) => persona);
  const travellers = named.length > 0 ? named : mentionedIn(journey);
  const counted = customersOf(
    { travellers: travellers.map((persona) => ({ persona, source: persona.source })) },
    project,
  );
  const isNobody = named.length === 0 && counted.every(({ persona }) => isStaff(persona, project));
  const customers = new Set(isNobody ? [] : counted.map(({ persona }) => personaKey(persona)));
  const staff = new Set(travellers.map(personaKey).filter((key) => !customers.has(key)));
  return { customers: customers.size > 0 ? [...customers] : [undefined], staff: [...staff] };
}

/** Those whom feelings are of by name, in written order. */
function mentionedIn(journey: Journey): Ref[] {
  return feelingPlaces(journey).flatMap((place) =>
    place.feels.flatMap((feeling) => whomOf(feeling, isKind(place, 'touchpoint') ? place : undefined)),
  );
}

/** How a persona comes to a stage. */
interface Arrival {
  /** Share of those who start, 0..1. */
  reach: number;
  /** None of them ever come, but others do. */
  isElsewhere: boolean;
}

/** How a persona comes to each stage; those who do not count in the flow, as all do. */
function arrivalsOf(journey: Journey, project: Project, persona: PersonaKey | undefined): Arrival[] {
  // Where a path leads to nothing that is declared, nobody knows who never comes.
  const isUnknown = hasUnresolvedPath(journey);
  return flowOf(journey, project).stages.map((stage) => {
    const reach = stage.reaches[persona ?? ''] ?? stage.reach;
    const isComing = reach > 0 || stage.some === true || stage.someBy?.includes(persona ?? '') === true;
    return { reach, isElsewhere: !isUnknown && !isComing && (stage.reach > 0 || (stage.someBy ?? []).length > 0) };
  });
}

/**
 * Mean mood of each stage over the customers who have one there, each by the share of them who do; where nobody knows how many
 * come, each counts alike.
 */
export function stageMoods(lines: readonly FeelingLine[]): Record<Id, number> {
  const customers = lines.filter(({ isStaff }) => !isStaff);
  const stages = new Set(customers.flatMap(({ moods }) => Object.keys(moods)));
  return Object.fromEntries([...stages].map((stage) => [stage, meanAt(stage, customers)]));
}

function meanAt(stage: Id, lines: readonly FeelingLine[]): number {
  const own = lines.flatMap(({ moods, weights }) => {
    const mood = moods[stage];
    return mood === undefined ? [] : [{ mood, weight: weights[stage] ?? 0 }];
  });
  const total = own.reduce((sum, { weight }) => sum + weight, 0);
  const all = total > 0 ? total : own.length;
  return own.reduce((sum, { mood, weight }) => sum + mood * (total > 0 ? weight : 1), 0) / all;
}

function lineOf(route: PersonaRoute, arrivals: readonly Arrival[], { stages }: Journey, isStaff: boolean): FeelingLine {
  const stops: FeelingStop[] = [];
  const moods: Record<Id, number> = {};
  const weights: Record<Id, number> = {};
  for (const [index, stage] of stages.entries()) {
    const passage = route.stages[index];
    if (!passage) continue;
    const { reach = 0, isElsewhere = false } = arrivals[index] ?? {};
    const own = isElsewhere
      ? stopsIn(stage, elsewhere(passage), route.persona, true)
      : stopsIn(stage, passage, route.persona, isStaff);
    stops.push(...own);
    const mood = isElsewhere ? undefined : moodOver(own, stage);
    if (!mood) continue;
    moods[stage.id] = mood.mean;
    weights[stage.id] = reach * Math.min(1, mood.share);
  }
  return { ...(route.persona !== undefined && { persona: route.persona }), isStaff, stops, moods, weights };
}

/** A stage to which a persona never comes: what is said of them there by name stands beside the main line. */
function elsewhere({ share: _, ...passage }: StagePassage): StagePassage {
  return { ...passage, isMain: false, touchpoints: [] };
}

/**
 * The stops of one stage: at its touchpoints or, where the persona says nothing at those that most live, the stage as a whole
 * with what is said beside it.
 */
function stopsIn(
  stage: Stage,
  passage: StagePassage,
  persona: PersonaKey | undefined,
  isStaff: boolean,
): FeelingStop[] {
  const open = new Map([...passage.touchpoints, ...namedAt(stage, passage, persona)].map((each) => [each.id, each]));
  const groupOf = alternativesIn(stage.touchpoints);
  const othersOf = (id: Id) => {
    const group = groupOf.get(id);
    return stage.touchpoints.flatMap((each) => (each.id !== id && groupOf.get(each.id) === group ? each.id : []));
  };
  const at = { stage: stage.id, ...(passage.share !== undefined && { stageShare: passage.share }) };
  const stops = stage.touchpoints.flatMap((touchpoint): FeelingStop[] => {
    const own = open.get(touchpoint.id);
    const feelings = feelingsOf(touchpoint, persona, isStaff);
    if (!own && feelings.length === 0) return [];
    const here = own ?? { id: touchpoint.id, isMain: false };
    const branch = branchOf(passage, here, othersOf(touchpoint.id));
    return [{ ...here, isMain: !branch, ...at, isStage: false, feelings, ...(branch && { branch }) }];
  });
  const felt = stops.filter((stop) => stop.feelings.length > 0);
  const feelings = feelingsOf(stage, persona, isStaff);
  if (feelings.length === 0 || felt.some(({ id }) => open.get(id)?.isMain)) return stops;
  const branch = branchOf(passage);
  const share = restOf(felt, stage);
  // In the middle, between what is said beside it.
  const isBefore = new Set(stage.touchpoints.slice(0, stage.touchpoints.length / 2).map(({ id }) => id));
  const middle = felt.filter(({ id }) => isBefore.has(id)).length;
  return felt.toSpliced(middle, 0, {
    id: stage.id,
    isMain: !branch,
    share,
    ...at,
    isStage: true,
    feelings,
    ...(branch && { branch }),
  });
}

/** The share of those at a stage who come by none of some stops, as far as anybody knows. */
function restOf(stops: readonly FeelingStop[], stage: Stage): number {
  const groupOf = alternativesIn(stage.touchpoints);
  const taken = new Map<number | undefined, number>();
  for (const { id, share = 0 } of stops) {
    const group = groupOf.get(id);
    taken.set(group, (taken.get(group) ?? 0) + share);
  }
  return [...taken.values()].reduce((rest, share) => rest * Math.max(0, 1 - share), 1);
}

/** Touchpoints of others at which somebody is said to feel all the same, and where they do nothing else instead. */
function namedAt(stage: Stage, { touchpoints }: StagePassage, persona: PersonaKey | undefined): Passage[] {
  const open = new Set(touchpoints.map(({ id }) => id));
  const groupOf = alternativesIn(stage.touchpoints);
  const taken = new Set(touchpoints.map(({ id }) => groupOf.get(id)));
  return touchpointPassages(
    stage,
    (touchpoint) =>
      !open.has(touchpoint.id) &&
      !taken.has(groupOf.get(touchpoint.id)) &&
      touchpoint.feels.some((feeling) => feeling.for.some((ref) => personaKey(ref) === persona)),
  );
}

/** The branch that a stage, or a touchpoint in it, lies on; none for what most live. */
function branchOf(stage: StagePassage, touchpoint?: Passage, others: Id[] = []): Branch | undefined {
  const { isMain, before = [], after = [] } = stage;
  const ways = isMain ? {} : { before, after };
  if (touchpoint && !touchpoint.isMain) {
    const share = isMain ? touchpoint.share : shareOfShare(stage.share, touchpoint.share);
    const insteadOf = others.length > 0 && { insteadOf: others };
    return { id: touchpoint.id, ...(share !== undefined && { share }), ...ways, ...insteadOf };
  }
  if (isMain) return undefined;
  return { id: stage.id, ...(stage.share !== undefined && { share: stage.share }), ...ways };
}

/**
 * The feelings of a persona at a place. One that says nothing of whom it is of is of all customers who are there; staff feel
 * what is said of them by name.
 */
function feelingsOf(place: FeelingPlace, persona: PersonaKey | undefined, isByName: boolean): number[] {
  return place.feels.flatMap((feeling, index) => {
    if (feeling.label === undefined && moodOf(feeling) === undefined) return [];
    const whom = whomOf(feeling, isKind(place, 'touchpoint') ? place : undefined);
    if (whom.length === 0) return isByName ? [] : [index];
    return whom.some((ref) => personaKey(ref) === persona) ? [index] : [];
  });
}

/**
 * The mean of the moods at some stops of a stage, each by the share of those who feel it; what nobody knows how many come by is
 * left out. Before and after are one visit.
 */
function moodOver(stops: readonly FeelingStop[], stage: Stage): { mean: number; share: number } | undefined {
  let sum = 0;
  let total = 0;
  for (const { id, isStage, share = 0, feelings } of stops) {
    const place = isStage ? stage : stage.touchpoints.find((touchpoint) => touchpoint.id === id);
    const moods = feelings.flatMap((index) => moodOf(place?.feels[index]) ?? []);
    for (const mood of moods) sum += (mood * share) / moods.length;
    if (moods.length > 0) total += share;
  }
  return total > 0 ? { mean: sum / total, share: total } : undefined;
}

/** The mood of a feeling, kept within the scale; nothing where nobody knows it. */
export function moodOf(feeling: Feeling | undefined): number | undefined {
  const mood = feeling?.mood;
  return mood === undefined || !Number.isFinite(mood) ? undefined : Math.min(1, Math.max(-1, mood));
}
