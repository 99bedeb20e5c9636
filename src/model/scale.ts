import type { EmotionScale, Feeling, Journey } from './elements.js';

/** A journey's emotion scale, -2..2 where none is written; bounds written the wrong way round are turned. */
export function scaleOf(journey: Pick<Journey, 'scale'>): EmotionScale {
  const { low, high } = journey.scale ?? { low: -2, high: 2 };
  return low <= high ? { low, high } : { low: high, high: low };
}

/** Whether a score is written that the scale does not have; a scale without room has no say. */
export function isOffScale({ stated }: Pick<Feeling, 'stated'>, journey: Pick<Journey, 'scale'>): boolean {
  const { low, high } = scaleOf(journey);
  return stated !== undefined && low < high && (stated < low || stated > high);
}

/** A label's default score, -2..2, on a scale: linear and unrounded, so that 0 falls on the midpoint. */
export function scoreOn(scale: EmotionScale, score: number): number {
  return scale.low + ((score + 2) / 4) * (scale.high - scale.low);
}

/** A score as a mood of -1..1, 0 at the midpoint of the scale; scores beyond it count as its end. */
export function moodOf(scale: EmotionScale, score: number): number {
  const half = (scale.high - scale.low) / 2;
  if (half === 0) return 0;
  const mood = (score - (scale.low + half)) / half;
  return Math.min(1, Math.max(-1, mood));
}

/** A mood of -1..1 as a score on a scale. */
export function scoreOfMood({ low, high }: EmotionScale, mood: number): number {
  return low + ((mood + 1) / 2) * (high - low);
}
