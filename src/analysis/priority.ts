import { durationScore, isLength } from '../model/durations.js';
import type { Action, Journey } from '../model/elements.js';
import type { Settings } from '../model/settings.js';
import type { Id, NumberStatement } from '../model/source.js';
import { allActions } from '../model/walk.js';

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** What ranks an action. */
export const figures = ['audience', 'value', 'investment', 'difficulty', 'duration'] as const;
export type Figure = (typeof figures)[number];

/** The figures that an action needs to be ranked: those that the settings do not leave out. */
export function neededFigures(weights: Settings['priority']): Figure[] {
  return figures.filter((figure) => weights[figure] > 0);
}

/**
 * Score of an action, or nothing where one of its five figures is missing that the weights do not leave out:
 *
 *     benefit = audience^a × (value / 5)^v          audience as a share 0..1, value 1..5
 *     cost    = (i × investment + d × difficulty + t × duration score) / (i + d + t)       each 1..5
 *     score   = round(100 × benefit / cost)
 *
 * a, v, i, d and t are the weights of the settings, all 1 by default: the exponents of a product and the weights of a
 * mean, so that 0 leaves a figure out and 2 counts it twice. With i, d and t all 0 the cost is 1. Figures outside their
 * range, which `value-out-of-range` reports, count as its nearest bound.
 */
export function priorityScore(action: Action, weights: Settings['priority']): number | undefined {
  const { duration } = action;
  if (neededFigures(weights).some((figure) => action[figure] === undefined)) return undefined;
  if (duration && weights.duration > 0 && !isLength(duration.duration)) return undefined;
  const counted = countedFigures(action);
  const benefit = (counted.audience / 100) ** weights.audience * (counted.value / 5) ** weights.value;
  const total = weights.investment + weights.difficulty + weights.duration;
  const cost =
    total > 0
      ? (weights.investment * counted.investment +
          weights.difficulty * counted.difficulty +
          weights.duration * counted.duration) /
        total
      : 1;
  return Math.round((100 * benefit) / cost);
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

/** How an action ranks. */
export interface Priority {
  /** round(100 × benefit / cost), see `priorityScore`. */
  score: number;
  /** 1 is first; equal scores share a rank (1, 2, 2, 4). */
  rank: number;
  /** The figures as they count: those outside their range as its nearest bound, a duration by its score. */
  figures: Record<Figure, number>;
}

/** Whether nothing is to be done any more: the action was done or dropped. */
export function isClosed({ status }: Pick<Action, 'status'>): boolean {
  return status?.value === 'done' || status?.value === 'dropped';
}

/**
 * How the actions still to be done of a journey rank, its own and its stages', by action; those that lack a figure are left
 * out.
 */
export function prioritiesOf(
  journey: Pick<Journey, 'actions' | 'stages'>,
  weights: Settings['priority'],
): Record<Id, Priority> {
  const scored: { action: Action; score: number }[] = [];
  for (const action of allActions(journey)) {
    const score = isClosed(action) ? undefined : priorityScore(action, weights);
    if (score !== undefined) scored.push({ action, score });
  }
  scored.sort((a, b) => b.score - a.score);
  const priorities: Record<Id, Priority> = {};
  let rank = 0;
  for (const [index, { action, score }] of scored.entries()) {
    if (index === 0 || score !== scored[index - 1]?.score) rank = index + 1;
    priorities[action.id] = { score, rank, figures: countedFigures(action) };
  }
  return priorities;
}
