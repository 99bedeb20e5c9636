import * as l10n from '@vscode/l10n';
import { Failure } from '../failure.js';
import { filesAt, load, shown } from '../load.js';
import { json } from '../reporters/json.js';
import { pretty } from '../reporters/pretty.js';
import { type FileFindings, type Reporter, summaryOf } from '../reporters/report.js';

export interface CheckOptions {
  format: string;
  /** `--locale` was written: the project's own language does not count. */
  isLocaleGiven: boolean;
}

/** How the outcome can be written, by the value of `--format`. */
const reporters: ReadonlyMap<string, Reporter> = new Map([
  ['pretty', pretty],
  ['json', json],
]);

/**
 * Checks files; the exit code: 1 if there is an error among the findings.
 * @throws Failure where there is no such format, or a file cannot be read
 */
export async function check(paths: string[], options: CheckOptions): Promise<0 | 1> {
  const reporter = reporters.get(options.format);
  if (!reporter) {
    throw new Failure(l10n.t('“{0}” is no format. Use --format pretty or --format json.', options.format));
  }
  const { service, files, settings } = await load(await filesAt(paths), options.isLocaleGiven);
  const checked: FileFindings[] = [];
  for (const uri of settings) {
    const findings = await service.check(uri);
    if (findings.length > 0) checked.push({ file: shown(uri), findings, isSettings: true });
  }
  // Hooks hand over whatever is to be committed: of what is excluded there is nothing to say.
  if (files.length + checked.length === 0 && options.format === 'pretty') return 0;
  for (const uri of files) checked.push({ file: shown(uri), findings: await service.check(uri) });
  process.stdout.write(reporter(checked));
  return summaryOf(checked).errors > 0 ? 1 : 0;
}
