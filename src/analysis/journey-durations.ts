import { type Length, lengthOf, spanOf, sumOf } from '../model/durations.js';
import type { Journey } from '../model/elements.js';
import type { Project } from '../model/project.js';
import type { Id } from '../model/source.js';
import { flowOf, type Step } from './flow.js';
import { mainSeams, type PersonaRoute, routesThrough } from './main-line.js';
import type { MeasureSeries } from './measures.js';
import { shareOf } from './stage-passages.js';
import { spentIn, waitOf } from './time-spent.js';

/** How long a journey takes by what most live: of several personas from the shortest to the longest. */
export interface JourneyDurations {
  /** The whole main line, with the waits between its stages; absent where nothing on it says how long it takes. */
  whole?: Length;
  /** Of how many stages of the main line something of that is said; a whole of which some say nothing takes longer. */
  coverage: { told: number; of: number };
  /** Each stage of which that is said. One that is beside the main line counts in no whole. */
  stages: Record<Id, Length>;
  /** The waits between two stages of the main line, by index into `journey.paths`. */
  waits: { path: number; length: Length }[];
  /** The lengths of time that were measured at each journey, stage and touchpoint, as indexes into `measures`. */
  measured: Record<Id, number[]>;
}

/** How long the stages of a journey and the whole take, and what was measured. */
export function durationsOf(journey: Journey, project: Project, measures: readonly MeasureSeries[]): JourneyDurations {
  const lived = routesThrough(journey, project).map((route) => alongMainLine(route, journey, project));
  const stages: Record<Id, Length> = {};
  for (const [index, { id }] of journey.stages.entries()) {
    const length = spanOf(lived.map((each) => each.stages[index]));
    if (length) stages[id] = length;
  }
  const main = journey.stages.filter((_, index) => lived.some((each) => each.isMain[index]));
  const waits = new Map(lived.flatMap((each) => each.waits.map((wait) => [wait.path, wait])));
  const whole = spanOf(lived.map((each) => each.whole));
  return {
    ...(whole && { whole }),
    coverage: { told: main.filter(({ id }) => Object.hasOwn(stages, id)).length, of: main.length },
    stages,
    waits: [...waits.values()].sort((a, b) => a.path - b.path),
    measured: measuredLengths(measures),
  };
}

interface Lived {
  whole?: Length | undefined;
  /** In the order of the journey's. */
  stages: (Length | undefined)[];
  isMain: boolean[];
  waits: JourneyDurations['waits'];
}

function alongMainLine(route: PersonaRoute, journey: Journey, project: Project): Lived {
  const stages = journey.stages.map((stage, index) => {
    const main = new Set(route.stages[index]?.touchpoints.flatMap(({ id, isMain }) => (isMain ? [id] : [])));
    return spentIn(
      stage,
      stage.touchpoints.filter(({ id }) => main.has(id)),
    );
  });
  const waits = mainSteps(route, flowOf(journey, project).steps).flatMap(({ path }) => {
    const length = path === undefined ? undefined : waitOf(path, journey);
    return path === undefined || !length ? [] : [{ path, length }];
  });
  const isMain = journey.stages.map((_, index) => route.stages[index]?.isMain === true);
  const whole = sumOf([...stages.filter((_, index) => isMain[index]), ...waits.map(({ length }) => length)]);
  return { whole, stages, isMain, waits };
}

/** The steps from each stage of the main line to its next one that most take; of equal ones the first. */
function mainSteps(route: PersonaRoute, steps: readonly Step[]): Step[] {
  return mainSeams(route).flatMap(([from, to]) => {
    const between = steps.filter((step) => step.from === from && step.to === to && shareOf(step, route.persona) > 0);
    const most = Math.max(...between.map((step) => shareOf(step, route.persona)));
    return between.find((step) => shareOf(step, route.persona) === most) ?? [];
  });
}

function measuredLengths(measures: readonly MeasureSeries[]): Record<Id, number[]> {
  const measured: Record<Id, number[]> = {};
  for (const [index, { container, latest }] of measures.entries()) {
    if (latest.value.kind !== 'duration' || !lengthOf(latest.value)) continue;
    const known = measured[container];
    if (known) known.push(index);
    else measured[container] = [index];
  }
  return measured;
}
