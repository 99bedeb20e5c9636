import * as l10n from '@vscode/l10n';
import type { EmotionScale, Feeling, Journey } from '../model/elements.js';
import { formatScore } from '../model/format.js';
import type { Ref, Tally } from '../model/source.js';
import { tallyText } from '../model/sureness.js';
import type { MapContext } from './context.js';

/** The emotion scale of a journey; -2..2 where the one written has no length. */
export function emotionScale(journey: Pick<Journey, 'emotionScale'>): EmotionScale {
  const { low, high } = journey.emotionScale;
  return Number.isFinite(low) && Number.isFinite(high) && low < high ? { low, high } : { low: -2, high: 2 };
}

/** The words a feeling is known by; undefined while the line is half written. */
export function feelingText(feeling: Feeling, context: MapContext, low: number): string | undefined {
  const points = feeling.score ?? feeling.stated;
  const number = points === undefined ? undefined : formatScore(points, { low });
  const label = context.felt(feeling);
  if (label) return number === undefined ? label : `${label} ${number}`;
  return number;
}

/** Where a feeling is known from and how often it was found, in words; empty where nothing says. */
export function feelingSource({ from, count, of }: { from?: Ref } & Tally, context: MapContext): string[] {
  return [
    ...(from ? [l10n.t('from {0}', context.named(from))] : []),
    ...(count === undefined ? [] : [tallyText({ count, ...(of !== undefined && { of }) })]),
  ];
}
