import type { Feeling, Journey } from '../model/elements.js';
import { type Scale, scaleOf } from '../model/scale.js';
import type { MapContext } from './context.js';

/** A number short enough for a label: at most two decimals. */
export function short(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '–';
}

/** A share 0..1 as a whole percentage; what is little but not nothing says so. */
export function share(value: number): string {
  const percent = Number.isFinite(value) ? value * 100 : 0;
  if (percent > 0 && percent < 1) return '<1%';
  return `${Math.round(percent)}%`;
}

/** The emotion scale of a journey; -2..2 where the one written has no length. */
export function emotionScale(journey: Pick<Journey, 'scale'>): Scale {
  const { low, high } = scaleOf(journey);
  return Number.isFinite(low) && Number.isFinite(high) && low < high ? { low, high } : { low: -2, high: 2 };
}

/** A score as people write it on this scale: with its sign where the scale has a negative side. */
export function score(value: number, low: number): string {
  if (low >= 0 || value === 0) return short(value);
  // An en dash, for the fonts at hand lack the minus sign, and a hyphen is too short to be seen.
  return value < 0 ? `–${short(-value)}` : `+${short(value)}`;
}

/** The words a feeling is known by; undefined while the line is half written. */
export function feelingText(feeling: Feeling, context: MapContext, low: number): string | undefined {
  const points = feeling.score ?? feeling.stated;
  const number = points === undefined ? undefined : score(points, low);
  const label = context.felt(feeling);
  if (label) return number === undefined ? label : `${label} ${number}`;
  return number;
}
