import { computeFlow } from '../../analysis/flow.js';
import { rankActions } from '../../analysis/priority.js';
import type { Feeling, Journey } from '../elements.js';
import { type Emotion, findEmotion } from '../emotions.js';
import { moodOf, type Scale, scaleOf, scoreOn } from '../scale.js';
import type { Settings } from '../settings.js';
import { allTouchpoints } from '../walk.js';

/** Fills what follows from the text of one journey, variants being merged already: moods, flow and priorities. */
export function completeJourney(journey: Journey, settings: Settings): void {
  const scale = scaleOf(journey);
  for (const touchpoint of allTouchpoints(journey)) {
    for (const feeling of touchpoint.feels) completeFeeling(feeling, scale, settings.emotions);
  }
  journey.flow = computeFlow(journey);
  rankActions(journey, settings.priority);
}

function completeFeeling(feeling: Feeling, scale: Scale, own: readonly Emotion[] | undefined): void {
  delete feeling.emotion;
  delete feeling.score;
  delete feeling.mood;
  const emotion = feeling.label === undefined ? undefined : findEmotion(feeling.label, own);
  if (emotion) feeling.emotion = emotion.id;
  const score = feeling.stated ?? (emotion && scoreOn(scale, emotion.score));
  if (score === undefined) return;
  feeling.score = score;
  feeling.mood = moodOf(scale, score);
}
