import { feelingPlaces } from '../../analysis/feelings.js';
import type { Journey } from '../../model/elements.js';
import type { DateStatement, Duration, Id, NumberStatement, Ref, Source, Tally, Value } from '../../model/source.js';
import { allActions, allGains, allPains, allTouchpoints, containers, elementsIn, isKind } from '../../model/walk.js';

/** Whose something is, and where it stands. */
interface Owned {
  owner: Id;
  source: Source;
}

/** A figure, where it stands, and whose it is. */
export interface Stated extends Owned {
  value: number;
  /** Whether the figure is a statement of its own, or part of its owner's first line. */
  on: 'statement' | 'owner';
}

/** A value in the unit of a metric. */
export interface StatedValue extends Owned {
  metric: Ref;
  value: Value;
  /** A change, which may be downwards, and as large as the metric's range. */
  isChange?: boolean;
}

/** What was measured, what it is held against, and what is hoped for. */
export function* valuesOf(journey: Journey): Generator<StatedValue> {
  for (const container of containers(journey)) {
    for (const { metric, value, against, source } of container.measures) {
      yield { metric, value, source, owner: container.id };
      if (against) yield { metric, value: against, source, owner: container.id };
    }
  }
  for (const action of allActions(journey)) {
    for (const { metric, value, by, source } of action.expects)
      yield { metric, value, source, owner: action.id, isChange: by };
  }
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
  for (const { insteadOf, optionalShare, source, id } of allTouchpoints(journey)) {
    for (const value of [insteadOf?.share, optionalShare])
      if (value !== undefined) yield { value, source, on: 'owner', owner: id };
  }
}

/** How often something was seen, and of how many asked. */
export function* talliesOf(journey: Journey): Generator<Owned & { tally: Tally }> {
  for (const { id, evidence } of [...allPains(journey), ...allGains(journey)])
    for (const { source, ...tally } of evidence) yield { tally, source, owner: id };
  for (const { id, feels } of feelingPlaces(journey))
    for (const { source, ...tally } of feels) yield { tally, source, owner: id };
}

/** A length of time, with the words before it in its statement. */
export interface StatedDuration extends Owned {
  duration: Duration;
  words: string;
}

export function* durationsOf(journey: Journey): Generator<StatedDuration> {
  for (const element of elementsIn(journey)) {
    const stated: Record<string, { duration: Duration; source: Source } | undefined> = {};
    if (isKind(element, 'journey') || isKind(element, 'stage') || isKind(element, 'touchpoint'))
      stated['urgent within'] = element.urgent;
    if (isKind(element, 'stage') || isKind(element, 'touchpoint')) {
      stated.time = element.time;
      stated.wait = element.wait;
    }
    if (isKind(element, 'action')) stated.duration = element.duration;
    if (isKind(element, 'trigger')) stated.within = element.within;
    for (const [words, statement] of Object.entries(stated))
      if (statement) yield { ...statement, words: `${words} `, owner: element.id };
  }
  for (const { after, from } of journey.paths) if (after) yield { ...after, words: '', owner: from.id ?? journey.id };
}

/** The days in a journey, and whether they are of what has happened. */
export function* datesOf(journey: Journey): Generator<Owned & { statement: DateStatement; happened: boolean }> {
  const dated = (owner: Id, statement: DateStatement, happened = true) => ({
    owner,
    statement,
    source: statement.source,
    happened,
  });
  if (journey.reviewed) yield dated(journey.id, journey.reviewed);
  for (const container of containers(journey))
    for (const { on } of container.measures) if (on) yield dated(container.id, on);
  for (const { id, evidence } of [...allPains(journey), ...allGains(journey)])
    for (const { on } of evidence) if (on) yield dated(id, on);
  for (const { id, due } of allActions(journey)) if (due) yield dated(id, due, false);
}
