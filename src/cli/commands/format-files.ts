import { buffer } from 'node:stream/consumers';
import * as l10n from '@vscode/l10n';
import { createJourneyService } from '../../../language-server/service.js';
import { formatList } from '../../model/format.js';
import { Failure } from '../failure.js';
import { decoded, filesAt, openProjects, shownPath, textOf, uriOf } from '../load.js';
import { writeFile } from '../write-file.js';

export interface FormatCommandOptions {
  /** Nothing is written; what would change is listed. */
  checks: boolean;
  /** `--locale` was written: the project's own language does not count. */
  isLocaleGiven: boolean;
}

/** A file whose formatted text differs from what it holds. */
interface Change {
  file: string;
  text: string;
}

/** Formats files and lists those that changed; the exit code: 1 if only checking, and there are any. */
export async function formatFiles(paths: string[], { checks, isLocaleGiven }: FormatCommandOptions): Promise<0 | 1> {
  const given = await filesAt(paths);
  const { files } = given;
  const { service, settings, isExcluded } = await openProjects(given, isLocaleGiven);
  // What settings exclude must not be formatted, and broken ones do not say what that is.
  for (const file of settings) {
    const [problem] = (await service.check(uriOf(file))).filter(({ severity }) => severity === 'error');
    if (problem) throw new Failure(l10n.t('the settings in {0} cannot be used: {1}', shownPath(file), problem.message));
  }
  const changes: Change[] = [];
  const own = files.filter((file) => !isExcluded(file));
  // Hooks hand over whatever is to be committed.
  if (own.length === 0) return 0;
  // All are read before the first is written: a file that cannot be read leaves the others as they are.
  for (const file of own) {
    const before = await textOf(file, { keepsMark: true });
    const text = service.formatText(before);
    if (text !== before) changes.push({ file, text });
  }
  for (const { file, text } of changes) {
    if (!checks) await writeFile(file, text, shownPath(file));
    process.stdout.write(`${shownPath(file)}\n`);
  }
  process.stdout.write(`${summaryOf(own.length, changes.length, checks)}\n`);
  return checks && changes.length > 0 ? 1 : 0;
}

/** Writes the text of standard input formatted to standard output, or only says by the exit code whether it would change. */
export async function formatStandardInput({ checks }: FormatCommandOptions): Promise<0 | 1> {
  const text = decoded(await buffer(process.stdin), l10n.t('standard input'), true);
  const formatted = createJourneyService().formatText(text);
  if (checks) return formatted === text ? 0 : 1;
  process.stdout.write(formatted);
  return 0;
}

function summaryOf(files: number, changed: number, checks: boolean): string {
  const total = files === 1 ? l10n.t('1 file') : l10n.t('{0} files', files);
  const rest = l10n.t('{0} formatted already', files - changed);
  const count = checks ? l10n.t('{0} would change', changed) : l10n.t('{0} changed', changed);
  return l10n.t('{0}: {1}', total, formatList([count, rest]));
}
