import type { Journey, Touchpoint } from '../model/elements.js';
import type { Project } from '../model/project.js';
import type { Id } from '../model/source.js';
import { countedPersonas, isStaff } from './customers.js';
import { type Flow, flowOf, type Step } from './flow.js';
import { isMost, type Passage } from './passage.js';
import { overfullAmong, touchpointPassages } from './touchpoint-shares.js';

/** A stage on the route of one persona, with the touchpoints that are open to them. */
export interface StagePassage extends Passage {
  touchpoints: Passage[];
}

/** The route of one persona through a journey: what most of them live, and what some do beside it. */
export interface PersonaRoute {
  /** Absent for the anonymous traveller of a journey for nobody in particular, and where all are meant. */
  persona?: Id;
  /** In the order of the journey's. */
  stages: StagePassage[];
}

/**
 * The route of a persona, or of all. The main line goes through the touchpoints that most live and through the stages through
 * which at least half of those who come after have gone. Touchpoints that are not open to the persona are not on the route.
 * Staff are where the customers are.
 */
export function routeOf(journey: Journey, project: Project, persona: Id | undefined): PersonaRoute {
  const passed = stagePassages(journey, flowOf(journey, project), persona);
  const stages = journey.stages.map((stage, index) => ({
    id: stage.id,
    isMain: true,
    ...passed[index],
    touchpoints: touchpointPassages(stage, (touchpoint) => isOpenTo(touchpoint, persona, project)),
  }));
  return persona === undefined ? { stages } : { persona, stages };
}

/** The routes of all who count, each by itself; a group travels together, and nobody in particular alone. */
export function routesThrough(journey: Journey, project: Project): PersonaRoute[] {
  return travelling(journey, project).map((persona) => routeOf(journey, project, persona));
}

function travelling(journey: Journey, project: Project): (Id | undefined)[] {
  const personas = journey.group ? [] : countedPersonas(journey, project);
  return personas.length > 0 ? personas : [undefined];
}

/** Each stage of the main line with the next one. */
export function mainSeams({ stages }: PersonaRoute): [from: Id, to: Id][] {
  const main = stages.filter(({ isMain }) => isMain).map(({ id }) => id);
  return main.slice(1).map((to, index) => [main[index] ?? to, to]);
}

/** The share of a persona, or of all, that takes a step. */
export function shareOf({ share, shares }: Step, persona: Id | undefined): number {
  return shares[persona ?? ''] ?? share;
}

/** Of those who come after each stage: who went through it, and who past it. */
function stagePassages(
  { stages }: Pick<Journey, 'stages'>,
  flow: Flow,
  persona: Id | undefined,
): Pick<Passage, 'share' | 'isMain'>[] {
  const indexOf = new Map(stages.map(({ id }, index) => [id, index]));
  const visits = flow.stages.map(({ visits, visitsBy }) => visitsBy[persona ?? ''] ?? visits);
  const through = stages.map(() => 0);
  // What flows past a stage, as differences from one stage to the next.
  const past = new Array<number>(stages.length + 1).fill(0);
  for (const step of flow.steps) {
    const { from, to } = step;
    const start = indexOf.get(from) ?? 0;
    const end = to === 'end' ? stages.length : (indexOf.get(to) ?? -1);
    if (end <= start) continue;
    const amount = (visits[start] ?? 0) * shareOf(step, persona);
    through[start] = (through[start] ?? 0) + amount;
    past[start + 1] = (past[start + 1] ?? 0) + amount;
    past[end] = (past[end] ?? 0) - amount;
  }
  let passing = 0;
  return stages.map((_, index) => {
    passing += past[index] ?? 0;
    const own = through[index] ?? 0;
    const all = own + Math.max(0, passing);
    if (all <= 1e-9) return { isMain: (visits[index] ?? 0) > 1e-9 };
    return { share: own / all, isMain: isMost(own / all) };
  });
}

/**
 * Whether a persona does what is done `by` some; by nobody in particular, all do. What only customers do is open to the staff
 * who serve them.
 */
function isOpenTo({ by }: Touchpoint, persona: Id | undefined, project: Project): boolean {
  if (by.length === 0 || persona === undefined) return true;
  if (by.some(({ id }) => id === persona || id === undefined)) return true;
  return isStaff({ id: persona }, project) && !by.some((ref) => isStaff(ref, project));
}

/**
 * Alternatives that share out more than all of the same people, each lot once, with their sum in percent. A share that is more
 * than all by itself is not told again.
 */
export function overfullAlternatives(journey: Journey, project: Project): { touchpoints: Touchpoint[]; sum: number }[] {
  const found = new Map<string, { touchpoints: Touchpoint[]; sum: number }>();
  const inQuestion = journey.stages.filter(({ touchpoints }) => overfullAmong(touchpoints).length > 0);
  if (inQuestion.length === 0) return [];
  for (const persona of travelling(journey, project)) {
    for (const { touchpoints } of inQuestion) {
      const open = touchpoints.filter((touchpoint) => isOpenTo(touchpoint, persona, project));
      for (const each of overfullAmong(open)) {
        const isShare = each.touchpoints.every(({ insteadOf }) => Math.abs((insteadOf?.share ?? 0) - 50) <= 50);
        if (isShare) found.set(each.touchpoints.map(({ id }) => id).join(' '), each);
      }
    }
  }
  return [...found.values()];
}
