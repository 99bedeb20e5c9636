import type { Journey, Touchpoint } from '../model/elements.js';
import type { Project } from '../model/project.js';
import type { Id } from '../model/source.js';
import { countedPersonas, isStaff } from './customers.js';
import { flowOf } from './flow.js';
import type { Passage } from './passage.js';
import { type PassedStage, stagePassages } from './stage-passages.js';
import { overfullAmong, touchpointPassages } from './touchpoint-shares.js';

/** A stage on the route of one persona, with the touchpoints that are open to them. */
export interface StagePassage extends PassedStage {
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
 * The route of a persona, or of all. The main line goes through the touchpoints and stages that most live. Touchpoints that are
 * not open to the persona are not on the route. Staff are where the customers are.
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
