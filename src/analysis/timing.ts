import { isLength, toSeconds } from '../model/durations.js';
import type { Journey, Stage, Touchpoint } from '../model/elements.js';
import type { Project } from '../model/project.js';
import type { DurationStatement, Id } from '../model/source.js';
import { type ContainerElement, containers, isKind } from '../model/walk.js';
import { flowOf } from './flow.js';
import { type ParallelGroup, parallelGroupsOf } from './parallel-groups.js';

/** How long a journey, stage or touchpoint takes. */
export interface Timing {
  /** Length of the critical path. */
  seconds: number;
  /** The touchpoints that take time on it, in order. */
  touchpoints: Id[];
  /** It is not clear what replaces or accompanies what, as a name there is declared by nothing. */
  unresolved: boolean;
}

/** How long each journey, stage and touchpoint that is `urgent within` a time takes, by id. */
export function timingsOf(journey: Journey, project: Project): Record<Id, Timing> {
  const timings: Record<Id, Timing> = {};
  for (const container of containers(journey)) {
    if (!container.urgent) continue;
    const { seconds, touchpoints } = criticalPath(container, journey, project);
    const unresolved = hasUnresolvedTiming(container);
    timings[container.id] = { seconds, touchpoints: touchpoints.map(({ id }) => id), unresolved };
  }
  return timings;
}

interface CriticalPath {
  seconds: number;
  touchpoints: Touchpoint[];
}

const nowhere: CriticalPath = { seconds: 0, touchpoints: [] };

/** Whether it is not clear what replaces or accompanies what. */
function hasUnresolvedTiming(container: ContainerElement): boolean {
  return touchpointsOf(container).some(
    ({ insteadOf, alongside }) =>
      (insteadOf && insteadOf.touchpoint.id === undefined) || (alongside && alongside.id === undefined),
  );
}

function touchpointsOf(container: ContainerElement): Touchpoint[] {
  if (isKind(container, 'touchpoint')) return [container];
  return isKind(container, 'stage') ? container.touchpoints : container.stages.flatMap((stage) => stage.touchpoints);
}

/**
 * The path that takes longest, of all personas: touchpoint after touchpoint, of those that replace each other or happen side
 * by side the longest, none that is optional; stage after stage, never back. A group that travels together waits for each.
 */
function criticalPath(container: ContainerElement, journey: Journey, project: Project): CriticalPath {
  if (isKind(container, 'touchpoint')) return pathOf(container);
  const personas = new Set(journey.group ? [] : journey.travellers.flatMap(({ persona }) => persona.id ?? []));
  const whoms = personas.size > 0 ? [...personas] : [undefined];
  return longest(
    whoms.map((persona) =>
      isKind(container, 'stage') ? throughStage(container, persona) : throughJourney(journey, persona, project),
    ),
  );
}

function throughStage(stage: Stage, persona: Id | undefined): CriticalPath {
  const needed = stage.touchpoints.filter(({ optional, by }) => !optional && isFor(by, persona));
  return inTurn(parallelGroupsOf(needed).map(throughGroup));
}

function isFor(by: Touchpoint['by'], persona: Id | undefined): boolean {
  return persona === undefined || by.length === 0 || by.some((ref) => ref.id === persona);
}

function throughGroup(group: ParallelGroup): CriticalPath {
  return longest(group.map(pathOf));
}

function pathOf(touchpoint: Touchpoint): CriticalPath {
  const { time, wait } = touchpoint;
  const seconds = secondsOf(time) + secondsOf(wait);
  return seconds > 0 ? { seconds, touchpoints: [touchpoint] } : nowhere;
}

function secondsOf(statement: DurationStatement | undefined): number {
  return statement && isLength(statement.duration) ? toSeconds(statement.duration) : 0;
}

/** From the first stage on along the steps that somebody takes. */
function throughJourney(journey: Journey, persona: Id | undefined, project: Project): CriticalPath {
  const { stages } = journey;
  const indexOf = new Map(stages.map((stage, index) => [stage.id, index]));
  const onward = stages.map((): number[] => []);
  for (const { from, to, share, shares } of flowOf(journey, project).steps) {
    const start = indexOf.get(from) ?? 0;
    const end = indexOf.get(to) ?? -1;
    const taken = persona === undefined ? share : (shares[persona] ?? 0);
    if (end > start && taken > 0) onward[start]?.push(end);
  }
  const rest = new Map<number, CriticalPath>();
  for (const [index, stage] of [...stages.entries()].reverse()) {
    const next = longest((onward[index] ?? []).flatMap((each) => rest.get(each) ?? []));
    rest.set(index, inTurn([throughStage(stage, persona), next]));
  }
  return rest.get(0) ?? nowhere;
}

function longest(paths: readonly CriticalPath[]): CriticalPath {
  return paths.reduce((best, way) => (way.seconds > best.seconds ? way : best), nowhere);
}

function inTurn(paths: readonly CriticalPath[]): CriticalPath {
  return {
    seconds: paths.reduce((sum, { seconds }) => sum + seconds, 0),
    touchpoints: paths.flatMap(({ touchpoints }) => touchpoints),
  };
}
