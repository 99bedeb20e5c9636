import { isLength, type Length, sumOf, toSeconds } from '../model/durations.js';
import type { Journey, Stage, Touchpoint } from '../model/elements.js';
import type { Project } from '../model/project.js';
import type { DurationStatement, Id } from '../model/source.js';
import { type ContainerElement, containers, isKind } from '../model/walk.js';
import { flowOf } from './flow.js';
import { mainSeams, type PersonaRoute, routesThrough, type StagePassage } from './main-line.js';
import { parallelGroupsOf } from './parallel-groups.js';
import { shareOf } from './stage-passages.js';
import { spentAt, spentOverall, waitOf } from './time-spent.js';

/** How long a journey, stage or touchpoint takes where it takes longest. */
export interface Timing {
  /** Length of the critical path: a limit has to hold for its upper end. Absent where nothing on it takes time. */
  length?: Length;
  /** The touchpoints that take time on it, and the stages that say it of themselves, in order. */
  parts: Id[];
  /** The paths on it that have a wait, as indexes into `journey.paths`. */
  waits: number[];
  /** It is not clear what replaces or accompanies what, as a name there is declared by nothing. */
  unresolved: boolean;
}

/** Whether what is `urgent within` a time takes longer than that; nobody knows while a name in it is unresolved. */
export function isOverLimit(timing: Timing | undefined, { duration }: DurationStatement): boolean {
  if (!timing?.length || timing.unresolved || !isLength(duration)) return false;
  return timing.length.high > toSeconds(duration) * (1 + 1e-9);
}

/** How long each journey, stage and touchpoint that is `urgent within` a time takes, by id. */
export function timingsOf(journey: Journey, project: Project): Record<Id, Timing> {
  const timings: Record<Id, Timing> = {};
  for (const container of containers(journey)) {
    if (!container.urgent) continue;
    timings[container.id] = {
      ...criticalPath(container, journey, project),
      unresolved: hasUnresolvedTiming(container),
    };
  }
  return timings;
}

type CriticalPath = Omit<Timing, 'unresolved'>;

const nowhere: CriticalPath = { parts: [], waits: [] };

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
 * by side the longest, none that most leave out; stage after stage, never back, with the waits of the main line. A group that
 * travels together waits for each.
 */
function criticalPath(container: ContainerElement, journey: Journey, project: Project): CriticalPath {
  if (isKind(container, 'touchpoint')) return pathOf(container.id, spentAt(container));
  return longest(
    routesThrough(journey, project).map((route) => {
      if (isKind(container, 'journey')) return throughJourney(journey, route, project);
      return throughStage(container, passageOf(container, route));
    }),
  );
}

function passageOf({ id }: Stage, { stages }: PersonaRoute): StagePassage | undefined {
  return stages.find((each) => each.id === id);
}

function throughStage(stage: Stage, passage: StagePassage | undefined): CriticalPath {
  const open = new Map(passage?.touchpoints.map((each) => [each.id, each]));
  const needed = stage.touchpoints.filter(({ id, optional }) => open.has(id) && (!optional || open.get(id)?.isMain));
  return inTurn([
    pathOf(stage.id, spentOverall(stage)),
    ...parallelGroupsOf(needed).map((group) => longest(group.map((each) => pathOf(each.id, spentAt(each, stage))))),
  ]);
}

function pathOf(id: Id, length: Length | undefined): CriticalPath {
  return length && length.high > 0 ? { length, parts: [id], waits: [] } : nowhere;
}

/** From the first stage on along the steps that somebody takes. */
function throughJourney(journey: Journey, route: PersonaRoute, project: Project): CriticalPath {
  const { stages } = journey;
  const indexOf = new Map(stages.map((stage, index) => [stage.id, index]));
  const seams = new Set(mainSeams(route).map(([from, to]) => `${from} ${to}`));
  const onward = stages.map((): { end: number; wait: CriticalPath }[] => []);
  for (const step of flowOf(journey, project).steps) {
    const start = indexOf.get(step.from) ?? 0;
    const end = indexOf.get(step.to) ?? -1;
    if (end <= start || shareOf(step, route.persona) <= 0) continue;
    const isMain = seams.has(`${step.from} ${step.to}`);
    onward[start]?.push({ end, wait: isMain && step.path !== undefined ? waiting(step.path, journey) : nowhere });
  }
  const rest = new Map<number, CriticalPath>();
  for (const [index, stage] of [...stages.entries()].reverse()) {
    const next = longest((onward[index] ?? []).map(({ end, wait }) => inTurn([wait, rest.get(end) ?? nowhere])));
    rest.set(index, inTurn([throughStage(stage, route.stages[index]), next]));
  }
  return rest.get(0) ?? nowhere;
}

function waiting(path: number, journey: Journey): CriticalPath {
  const length = waitOf(path, journey);
  return length ? { length, parts: [], waits: [path] } : nowhere;
}

function longest(paths: readonly CriticalPath[]): CriticalPath {
  const high = ({ length }: CriticalPath) => length?.high ?? 0;
  return paths.reduce((best, path) => (high(path) > high(best) ? path : best), nowhere);
}

function inTurn(paths: readonly CriticalPath[]): CriticalPath {
  const length = sumOf(paths.map((path) => path.length));
  return {
    ...(length && { length }),
    parts: paths.flatMap(({ parts }) => parts),
    waits: paths.flatMap(({ waits }) => waits),
  };
}
