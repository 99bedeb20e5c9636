import type { Journey } from '../../model/elements.js';
import { lookup } from '../../model/lookup.js';
import type { Project } from '../../model/project.js';
import type { Data } from '../../model/shared-elements.js';
import { allTouchpoints } from '../../model/walk.js';

/**
 * Whether some touchpoint records data of a kind, or of a kind that nobody can tell: a name that nothing declares, or
 * data that say neither `operational` nor `experience`.
 */
export function recordsAny(journey: Journey, nature: NonNullable<Data['nature']>, project: Project): boolean {
  const { data } = lookup(project);
  for (const touchpoint of allTouchpoints(journey)) {
    for (const ref of touchpoint.records) {
      const found = data.get(ref.id ?? '')?.nature;
      if (found === undefined || found === nature) return true;
    }
  }
  return false;
}
