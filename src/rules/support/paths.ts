import type { Journey } from '../../model/elements.js';
import type { Fix } from '../../model/finding.js';
import { textsOf } from '../../model/lookup.js';
import type { Project } from '../../model/project.js';
import type { Source } from '../../model/source.js';
import { insert } from './fix-builders.js';

/** Where a path that seems to be missing may be written in words that could not be read. */
export function pathTexts(journey: Journey, project: Project): Source[] {
  return textsOf(journey, project);
}

/** A fix that writes a path. None in a variant: its first path would replace all of its base's. */
export function addPath(journey: Journey, title: string, text: string): Fix[] {
  if (journey.variant) return [];
  const last = journey.paths.at(-1) ?? journey.stages.at(-1);
  return [
    { title, edits: [insert(journey.source, text, { where: 'after', statement: last?.source })], preferred: true },
  ];
}
