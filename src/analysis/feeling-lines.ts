import type { Feeling, Journey, Stage, Touchpoint } from '../model/elements.js';
import type { Project } from '../model/project.js';
import type { Id } from '../model/source.js';
import { countedPersonas, staffBeside } from './customers.js';
import type { Flow } from './flow.js';
import { type Passage, type PersonaWay, wayOf } from './main-line.js';

/** A place on the line of one persona's feelings. */
export interface FeelingStop extends Passage {
  stage: Id;
  /** The stage as a whole, of a persona who says nothing at its touchpoints. */
  isStage: boolean;
  /** Indexes into the `feels` of the place, in written order: before and after. None where the line passes without a point. */
  feelings: number[];
}

/** What one persona feels along a journey. */
export interface FeelingLine {
  /** Absent for the anonymous traveller of a journey for nobody in particular. */
  persona?: Id;
  /** One of the staff beside customers: counted in no mean. */
  isStaff: boolean;
  /** In written order, those beside the main line among them. */
  stops: FeelingStop[];
  /** Mean mood of each stage, -1..1, weighted by share; stages without a known feeling are left out. */
  moods: Record<Id, number>;
}

/** The lines of all who make a journey: customers first, in written order, then staff. */
export function feelingLines(journey: Journey, flow: Flow, project: Project): FeelingLine[] {
  const personas: (Id | undefined)[] = countedPersonas(journey, project);
  const customers = personas.length > 0 ? personas : [undefined];
  const staff = staffBeside(journey, project);
  return [
    ...customers.map((persona) => lineOf(wayOf(journey, flow, persona), journey, false)),
    ...staff.map((persona) => lineOf(wayOf(journey, flow, persona), journey, true)),
  ];
}

/** Mean mood of a stage over the customers who have one there, each counting alike; nothing where none has. */
export function stageMood(lines: readonly FeelingLine[], stage: Id): number | undefined {
  const moods = lines.flatMap(({ isStaff, moods: own }) => (isStaff ? [] : (own[stage] ?? [])));
  return moods.length > 0 ? mean(moods.map((mood) => ({ mood, share: 1 }))) : undefined;
}

function lineOf(way: PersonaWay, { stages }: Journey, isStaff: boolean): FeelingLine {
  const stops: FeelingStop[] = [];
  const moods: Record<Id, number> = {};
  for (const [index, stage] of stages.entries()) {
    const passage = way.stages[index];
    if (!passage) continue;
    const own = stopsIn(stage, passage, way.persona, isStaff);
    stops.push(...own);
    const felt = own.flatMap((stop) => moodsAt(stop, stage));
    if (felt.length > 0) moods[stage.id] = mean(felt);
  }
  return { ...(way.persona !== undefined && { persona: way.persona }), isStaff, stops, moods };
}

/** The stops of one stage: at its touchpoints or, where the persona says nothing there, the stage as a whole. */
function stopsIn(
  stage: Stage,
  passage: PersonaWay['stages'][number],
  persona: Id | undefined,
  isStaff: boolean,
): FeelingStop[] {
  const byId = new Map(stage.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  const stops = passage.touchpoints.flatMap((own): FeelingStop[] => {
    const touchpoint = byId.get(own.id);
    if (!touchpoint) return [];
    const feelings = feelingsOf(touchpoint, persona, isStaff);
    return [{ ...own, isMain: own.isMain && passage.isMain, stage: stage.id, isStage: false, feelings }];
  });
  // Somebody who is not there may be said to feel all the same.
  for (const touchpoint of stage.touchpoints) {
    if (passage.touchpoints.some(({ id }) => id === touchpoint.id)) continue;
    const feelings = feelingsOf(touchpoint, persona, true);
    if (feelings.length > 0)
      stops.push({ id: touchpoint.id, isMain: false, stage: stage.id, isStage: false, feelings });
  }
  if (stops.some(({ feelings }) => feelings.length > 0)) return stops;
  const feelings = feelingsOf(stage, persona, isStaff);
  if (feelings.length === 0) return stops;
  const { id, share, isMain } = passage;
  return [{ id, isMain, ...(share !== undefined && { share }), stage: stage.id, isStage: true, feelings }];
}

/**
 * The feelings of a persona at a place. One that says nothing of whom it is of is of all customers who are there; staff feel
 * what is said of them alone.
 */
function feelingsOf(place: Stage | Touchpoint, persona: Id | undefined, isNamedAlone: boolean): number[] {
  return place.feels.flatMap((feeling, index) => {
    if (feeling.for.length === 0) return isNamedAlone ? [] : [index];
    return persona === undefined || feeling.for.some(({ id }) => id === persona) ? [index] : [];
  });
}

/** The moods at a stop with the share of those who feel them; none where nobody knows how many come by. */
function moodsAt(stop: FeelingStop, stage: Stage): { mood: number; share: number }[] {
  const place = stop.isStage ? stage : stage.touchpoints.find(({ id }) => id === stop.id);
  const share = stop.isStage ? 1 : stop.share;
  if (!place || share === undefined) return [];
  const felt = stop.feelings.flatMap((index) => moodOf(place.feels[index]) ?? []);
  // Before and after are one visit.
  return felt.map((mood) => ({ mood, share: share / felt.length }));
}

/** The mood of a feeling, kept within the scale; nothing where nobody knows it. */
export function moodOf(feeling: Feeling | undefined): number | undefined {
  const mood = feeling?.mood;
  return mood === undefined || !Number.isFinite(mood) ? undefined : Math.min(1, Math.max(-1, mood));
}

function mean(felt: readonly { mood: number; share: number }[]): number {
  const total = felt.reduce((sum, { share }) => sum + share, 0);
  if (total <= 0) return felt.reduce((sum, { mood }) => sum + mood, 0) / felt.length;
  return felt.reduce((sum, { mood, share }) => sum + mood * share, 0) / total;
}
