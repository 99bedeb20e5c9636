import { durationScore, isLength } from '../model/durations.js';
import type { Action, Journey } from '../model/elements.js';
import { elementOf } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Settings } from '../model/settings.js';
import type { Id, NumberStatement } from '../model/source.js';
import { allActions, elementsById, isKind } from '../model/walk.js';

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** What ranks an action. */
export const figures = ['audience', 'value', 'investment', 'difficulty', 'duration'] as const;
export type Figure = (typeof figures)[number];

/** The figures that an action needs to be ranked: those that the settings do not leave out. */
export function neededFigures(weights: Settings['priority']): Figure[] {
  return figures.filter((figure) => weights[figure] > 0);
}

/** What the score of an action comes of. */
export interface PriorityParts {
  /** round(100 × benefit / cost). */
  score: number;
  benefit: number;
  cost: number;
  /** The figures as they count: those outside their range as its nearest bound, a duration by the score of its upper end. */
  figures: Record<Figure, number>;
  /** The highest severity, 1 to 5, written on a pain that the action answers; 1 where none is. */
  severity: number;
}

/** How an action ranks. */
export interface Priority extends PriorityParts {
  /** 1 is first; equal scores share a rank (1, 2, 2, 4). */
  rank: number;
  /** Where it is listed, from 1: of equal scores first what brings more benefit, then what is due earlier, then as written. */
  place: number;
}

/**
 * The score of an action with its parts, or nothing where one of its five figures is missing that the weights do not leave out:
 *
 *     benefit = audience^a × (value / 5)^v × (1 + w × (severity - 1) / 4)                 audience as a share 0..1, value 1..5
 *     cost    = (i × investment + d × difficulty + t × duration score) / (i + d + t)       each 1..5
 *     score   = round(100 × benefit / cost)
 *
 * a, v, i, d, t and w are the weights of the settings, all 1 by default but w, which is 0: the exponents of a product and the
 * weights of a mean, so that 0 leaves a figure out and 2 counts it twice. With i, d and t all 0 the cost is 1. Figures outside
 * their range, which `value-out-of-range` reports, count as its nearest bound.
 */
export function priorityParts(action: Action, weights: Settings['priority'], severity = 1): PriorityParts | undefined {
  const { duration } = action;
  if (neededFigures(weights).some((figure) => action[figure] === undefined)) return undefined;
  if (duration && weights.duration > 0 && !isLength(duration.duration)) return undefined;
  const counted = countedFigures(action);
  const { audience, value, investment, difficulty } = counted;
  const urgency = 1 + (weights.severity * (severity - 1)) / 4;
  const benefit = (audience / 100) ** weights.audience * (value / 5) ** weights.value * urgency;
  const total = weights.investment + weights.difficulty + weights.duration;
  const spent = weights.investment * investment + weights.difficulty * difficulty + weights.duration * counted.duration;
  const cost = total > 0 ? spent / total : 1;
  return { score: Math.round((100 * benefit) / cost), benefit, cost, figures: counted, severity };
}

/**
 * The figures of an action as they count: the audience in percent, the others from 1 to 5, a duration by its score. What is
 * missing has the weight 0 in a score, and counts for nothing.
 */
function countedFigures({ audience, value, investment, difficulty, duration }: Action): Record<Figure, number> {
  const mark = (statement: NumberStatement | undefined) => clamp(statement?.value ?? 1, 1, 5);
  return {
    audience: clamp(audience?.value ?? 100, 0, 100),
    value: mark(value),
    investment: mark(investment),
    difficulty: mark(difficulty),
    duration: duration ? durationScore(duration.duration) : 1,
  };
}

/** Whether nothing is to be done any more: the action was done or dropped. */
export function isClosed({ status }: Pick<Action, 'status'>): boolean {
  return status?.value === 'done' || status?.value === 'dropped';
}

/**
 * How the actions still to be done of a journey rank, its own and its stages', by action, in the order of their places; those
 * that lack a figure are left out.
 */
export function prioritiesOf(journey: Journey, project: Project): Record<Id, Priority> {
  const weights = project.settings.priority;
  const scored: { action: Action; parts: PriorityParts }[] = [];
  for (const action of allActions(journey)) {
    const parts = isClosed(action) ? undefined : priorityParts(action, weights, severityOf(action, journey, project));
    if (parts) scored.push({ action, parts });
  }
  scored.sort(
    (a, b) =>
      b.parts.score - a.parts.score ||
      b.parts.benefit - a.parts.benefit ||
      compareDays(dueOf(a.action), dueOf(b.action)),
  );
  const priorities: Record<Id, Priority> = {};
  let rank = 0;
  for (const [index, { action, parts }] of scored.entries()) {
    if (index === 0 || parts.score !== scored[index - 1]?.parts.score) rank = index + 1;
    priorities[action.id] = { ...parts, rank, place: index + 1 };
  }
  return priorities;
}

/** The highest severity written on a pain that an action answers. */
function severityOf({ answers }: Action, journey: Journey, project: Project): number {
  const marks = answers.flatMap(({ id }) => {
    const pain = id === undefined ? undefined : (elementsById(journey).get(id) ?? elementOf(id, project));
    return isKind(pain, 'pain') && pain.severity ? clamp(pain.severity.value, 1, 5) : [];
  });
  return Math.max(1, ...marks);
}

/** What has no day comes last. */
function dueOf({ due }: Action): string {
  return due?.valid ? due.date : '9999-12-31';
}

function compareDays(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
