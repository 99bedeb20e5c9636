import type { EmotionScale, Feeling, Journey, WrittenFeeling, WrittenJourney } from '../elements.js';
import { type Emotion, findEmotion } from '../emotions.js';
import { moodOf, scaleOf, scoreOn } from '../scale.js';
import type { Settings } from '../settings.js';
import { mergeVariant } from './merge-variant.js';

/**
 * A journey as it counts: a variant merged with its base, and feelings scored by the project's emotions and the journey's
 * scale. Pure: what was written stays as it was, and is shared where nothing is added to it.
 */
export function resolveJourney(
  written: WrittenJourney,
  base: WrittenJourney | undefined,
  settings: Pick<Settings, 'emotions'>,
): Journey {
  const { journey, lost } = base ? mergeVariant(base, written) : { journey: written, lost: [] };
  const { variant, emotionScale: _, ...rest } = journey;
  const scale = scaleOf(journey);
  const stages = journey.stages.map((stage) => ({
    ...stage,
    touchpoints: stage.touchpoints.map((touchpoint) => ({
      ...touchpoint,
      feels: touchpoint.feels.map((feeling) => resolveFeeling(feeling, scale, settings.emotions)),
    })),
  }));
  const resolved: Journey = { ...rest, stages, emotionScale: scale };
  if (variant) resolved.variant = lost.length > 0 ? { ...variant, lost } : variant;
  return resolved;
}

function resolveFeeling(feeling: WrittenFeeling, scale: EmotionScale, own: readonly Emotion[]): Feeling {
  const emotion = feeling.label === undefined ? undefined : findEmotion(feeling.label, own);
  const score = feeling.stated ?? (emotion && scoreOn(scale, emotion.score));
  return {
    ...feeling,
    ...(emotion && { emotion: emotion.id }),
    ...(score !== undefined && { score, mood: moodOf(scale, score) }),
  };
}
