import type { Journey } from '../../model/elements.js';
import { lookup } from '../../model/lookup.js';
import type { Project } from '../../model/project.js';
import type { Data } from '../../model/shared-elements.js';
import type { Ref } from '../../model/source.js';
import { allTouchpoints } from '../../model/walk.js';

/** Whether some touchpoint records data of a kind, or of a kind that nobody can tell. */
export function recordsAny(journey: Journey, nature: NonNullable<Data['nature']>, project: Project): boolean {
  for (const { records } of allTouchpoints(journey)) if (isAny(records, nature, project)) return true;
  return false;
}

/**
 * Whether some of these data are of a kind, or of a kind that nobody can tell: a name that nothing declares, or data that say
 * neither `operational` nor `experience`.
 */
export function isAny(refs: readonly Ref[], nature: NonNullable<Data['nature']>, project: Project): boolean {
  const { data } = lookup(project);
  return refs.some(({ id }) => {
    const found = data.get(id ?? '')?.nature;
    return found === undefined || found === nature;
  });
}
