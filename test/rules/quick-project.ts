import type { EditSet } from '../../src/model/edits.js';
import type { Project } from '../../src/model/project.js';
import { projectOf, services, type Texts } from '../build.js';
import { edited, editWriter } from '../edits.js';

export { asFiles } from '../build.js';

/** The day on which all rule tests check. */
export const TODAY = '2026-11-15';

/** The project that the texts make, on the day of the rule tests. */
export async function quickProject(texts: Texts): Promise<Project> {
  return { ...(await projectOf(texts)), today: TODAY };
}

/** The files of the project built last after a fix, by file name. */
export async function afterFix(files: Record<string, string>, fix: EditSet): Promise<Record<string, string>> {
  const { edit, refused } = await editWriter(services()).write(fix);
  if (!edit) throw new Error(`The fix is refused: ${refused}.`);
  const nameOf = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1);
  const changed = edited(edit, (uri) => files[nameOf(uri)] ?? '');
  return { ...files, ...Object.fromEntries(Object.entries(changed).map(([uri, text]) => [nameOf(uri), text])) };
}
