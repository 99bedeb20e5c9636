import * as l10n from '@vscode/l10n';
import { formatList } from '../../model/format.js';
import { Failure } from '../failure.js';
import { filesAt, load, shown } from '../load.js';
import { type FileFindings, summaryOf } from '../reporters/report.js';
import { reporterNames, reporters } from '../reporters/reporter-registry.js';

export interface CheckOptions {
  format: string;
  /** `--locale` was written: the project's own language does not count. */
  isLocaleGiven: boolean;
}

/**
 * Checks files; the exit code: 1 if there is an error among the findings.
 * @throws Failure where there is no such format, or a file cannot be read
 */
export async function check(paths: string[], options: CheckOptions): Promise<0 | 1> {
  const reporter = reporters.find(({ name }) => name === options.format);
  if (!reporter) {
    const known = formatList(reporterNames, 'or');
    throw new Failure(l10n.t('“{0}” is no format. Use --format with {1}.', options.format, known));
  }
  const given = await filesAt(paths);
  const { service, files, settings } = await load(given, options.isLocaleGiven);
  const checked: FileFindings[] = [];
  for (const uri of settings) {
    const findings = await service.check(uri);
    if (findings.length > 0) checked.push({ file: shown(uri), findings, isSettings: true });
  }
  // Hooks hand over whatever is to be committed: of files that are excluded there is nothing to say.
  const isNothing = files.length + checked.length + given.folders.length === 0;
  if (isNothing && reporter.isForPeople) return 0;
  for (const uri of files) checked.push({ file: shown(uri), findings: await service.check(uri) });
  process.stdout.write(reporter.report(checked));
  return summaryOf(checked).errors > 0 ? 1 : 0;
}
