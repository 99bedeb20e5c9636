import type { Journey, Measure } from '../../model/elements.js';
import type { DateStatement, DurationStatement, Id, NumberStatement, Source } from '../../model/source.js';
import { allActions, allPains, allTouchpoints, allTriggers, containers } from '../../model/walk.js';

/** A figure, where it stands, and whose it is. */
export interface Stated {
  value: number;
  source: Source;
  /** Whether the figure is a statement of its own, or part of its owner's first line. */
  on: 'statement' | 'owner';
  owner: Id;
}

interface Owned<T> {
  owner: Id;
  statement: T;
}

export function* measuresOf(journey: Journey): Generator<Owned<Measure>> {
  for (const container of containers(journey))
    for (const statement of container.measures) yield { owner: container.id, statement };
}

/** Marks from 1 to 5. */
export function* marksOf(journey: Journey): Generator<Stated> {
  const marks = (owner: Id, ...statements: (NumberStatement | undefined)[]) =>
    statements.flatMap((statement) =>
      statement ? [{ value: statement.value, source: statement.source, on: 'statement' as const, owner }] : [],
    );
  for (const pain of allPains(journey)) yield* marks(pain.id, pain.severity);
  for (const action of allActions(journey)) {
    yield* marks(action.id, action.value, action.investment, action.difficulty);
  }
}

/** Shares in percent, but for measures, which their metric bounds. */
export function* sharesOf(journey: Journey): Generator<Stated> {
  for (const { rate, source, from } of journey.paths) {
    if (rate !== undefined) yield { value: rate, source, on: 'statement', owner: from.id ?? journey.id };
  }
  for (const stage of journey.stages) {
    for (const { share, source } of stage.audiences) yield { value: share, source, on: 'statement', owner: stage.id };
  }
  for (const { audience, id } of allActions(journey)) {
    if (audience) yield { value: audience.value, source: audience.source, on: 'statement', owner: id };
  }
  for (const { insteadOf, source, id } of allTouchpoints(journey)) {
    if (insteadOf?.share !== undefined) yield { value: insteadOf.share, source, on: 'owner', owner: id };
  }
}

/** How often something was seen. */
export function* countsOf(journey: Journey): Generator<Stated> {
  for (const { id, evidence } of allPains(journey)) {
    for (const { count, source } of evidence) {
      if (count !== undefined) yield { value: count, source, on: 'statement', owner: id };
    }
  }
}

export function* durationsOf(journey: Journey): Generator<Owned<DurationStatement>> {
  for (const { id, urgent } of containers(journey)) if (urgent) yield { owner: id, statement: urgent };
  for (const { id, time, wait } of allTouchpoints(journey)) {
    if (time) yield { owner: id, statement: time };
    if (wait) yield { owner: id, statement: wait };
  }
  for (const { id, duration } of allActions(journey)) if (duration) yield { owner: id, statement: duration };
  for (const { id, within } of allTriggers(journey)) if (within) yield { owner: id, statement: within };
}

/** The days in a journey, and whether they are of what has happened. */
export function* datesOf(journey: Journey): Generator<Owned<DateStatement> & { happened: boolean }> {
  if (journey.reviewed) yield { owner: journey.id, statement: journey.reviewed, happened: true };
  for (const { owner, statement } of measuresOf(journey))
    if (statement.on) yield { owner, statement: statement.on, happened: true };
  for (const pain of allPains(journey)) {
    for (const { on } of pain.evidence) if (on) yield { owner: pain.id, statement: on, happened: true };
  }
  for (const action of allActions(journey)) {
    if (action.due) yield { owner: action.id, statement: action.due, happened: false };
  }
}
