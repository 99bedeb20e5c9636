import type { Journey } from '../../model/elements.js';
import type { Fix } from '../../model/finding.js';
import { insert } from './fix-builders.js';

/** A fix that writes a path. None in a variant: its first path would replace all of its base's. */
export function addPath(journey: Journey, title: string, text: string): Fix[] {
  if (journey.variant) return [];
  const last = journey.paths.at(-1) ?? journey.stages.at(-1);
  return [
    { title, edits: [insert(journey.source, text, { where: 'after', statement: last?.source })], preferred: true },
  ];
}
