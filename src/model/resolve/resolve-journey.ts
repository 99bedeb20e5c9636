import type {
  EmotionScale,
  Feeling,
  Journey,
  Stage,
  WrittenFeeling,
  WrittenJourney,
  WrittenStage,
} from '../elements.js';
import { type Emotion, findEmotion } from '../emotions.js';
import { findPlace, type OwnPhase } from '../phases.js';
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
  settings: Pick<Settings, 'emotions' | 'phases'>,
): Journey {
  const { journey, lost } = base ? mergeVariant(base, written) : { journey: written, lost: [] };
  const { variant, emotionScale: _, ...rest } = journey;
  const scale = scaleOf(journey);
  const feelings = (feels: readonly WrittenFeeling[]) =>
    feels.map((feeling) => resolveFeeling(feeling, scale, settings.emotions));
  const stages = journey.stages.map((stage) => ({
    ...stage,
    ...placed(stage, settings.phases),
    feels: feelings(stage.feels),
    touchpoints: stage.touchpoints.map((touchpoint) => ({
      ...touchpoint,
      feels: feelings(touchpoint.feels),
    })),
  }));
  const resolved: Journey = { ...rest, stages, emotionScale: scale };
  if (variant) resolved.variant = lost.length > 0 ? { ...variant, lost } : variant;
  return resolved;
}

/** The phase and band of a stage. */
function placed({ phaseWord }: WrittenStage, own: readonly OwnPhase[]): Pick<Stage, 'phase' | 'band' | 'phaseTitles'> {
  const place = phaseWord && findPlace(phaseWord.value, own);
  if (!place) return {};
  const { phase, band, titles } = place;
  return { band, ...(phase !== undefined && { phase }), ...(titles && { phaseTitles: titles }) };
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
