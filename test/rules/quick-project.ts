import type { Project } from '../../src/model/project.js';
import { projectOf, type Texts } from '../build.js';

export { asFiles } from '../build.js';

/** The day on which all rule tests judge. */
export const TODAY = '2026-11-15';

/** The project that the texts make, on the day of the rule tests. */
export async function quickProject(texts: Texts): Promise<Project> {
  return { ...(await projectOf(texts)), today: TODAY };
}
