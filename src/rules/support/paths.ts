import type { Journey } from '../../model/elements.js';
import type { Fix } from '../../model/finding.js';
import type { Step } from '../../model/flow-types.js';
import type { Project } from '../../model/project.js';
import type { Source } from '../../model/source.js';
import { insert } from './fix-builders.js';
import { textsOf } from './lookup.js';

/** Whether some path points at nothing that is declared, so that nobody knows where it leads. */
export function hasUnknownPath(journey: Journey): boolean {
  return journey.paths.some(({ from, to, for: personas }) =>
    [from, to, ...personas].some((ref) => ref.id === undefined),
  );
}

/** The steps that some of those take who come to where it begins; out of a stage that nobody reaches, none. */
export function stepsTaken({ flow }: Journey): Step[] {
  const there = new Map(flow.stages.map((each) => [each.stage, each]));
  return flow.steps.filter(({ from, share, shares }) => {
    const { reach = 0, reaches = {} } = there.get(from) ?? {};
    if (reach <= 0 || share <= 0) return false;
    const personas = Object.entries(shares);
    return personas.length === 0 || personas.some(([persona, own]) => own > 0 && (reaches[persona] ?? 0) > 0);
  });
}

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
