#!/usr/bin/env node
import * as l10n from '@vscode/l10n';
import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { type CheckOptions, check } from './check.js';
import { type ExportOptions, exportMap } from './export.js';
import { Failure } from './failure.js';
import { localeOf, speak } from './locale.js';

/** The `journey` command. Exit code 0: no error found, 1: errors found, 2: could not run. */
const program = new Command('journey')
  .description('Checks and draws customer journeys written as text.')
  .version(packageJson.version)
  .option('--locale <tag>', 'language of messages and maps: en, zh-cn or th; else that of the environment')
  .hook('preAction', () => speak(locale()))
  .exitOverride()
  .showHelpAfterError('(add --help for the options)');

/** The reader's language. */
function locale(): string {
  return localeOf(program.opts<{ locale?: string }>().locale, process.env);
}

function isLocaleGiven(): boolean {
  return program.opts<{ locale?: string }>().locale !== undefined;
}

program
  .command('check')
  .description('judge journey files, and say what to mend')
  .argument('<path...>', 'files, or folders to look for *.journey in')
  .option('--format <format>', 'pretty or json', 'pretty')
  .action(async (paths: string[], options: CheckOptions) => {
    process.exitCode = await check(paths, { ...options, isLocaleGiven: isLocaleGiven() });
  });

program
  .command('export')
  .description('draw the map of a journey')
  .argument('<file>', 'a journey file')
  .requiredOption('-o, --output <file>', 'where to write it: a name that ends in .svg')
  .option('--journey <name>', 'which journey or variant of the file; else the first that is not abstract')
  .action(async (file: string, options: ExportOptions) => {
    process.exitCode = await exportMap(file, { ...options, language: locale(), isLocaleGiven: isLocaleGiven() });
  });

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  const message =
    error instanceof Failure
      ? error.message
      : l10n.t(
          'Unexpected failure, please report it: {0}',
          error instanceof Error ? (error.stack ?? error.message) : String(error),
        );
  process.stderr.write(`journey: ${message}\n`);
  process.exitCode = 2;
});
