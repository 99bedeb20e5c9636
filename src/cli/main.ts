#!/usr/bin/env node
import * as l10n from '@vscode/l10n';
import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { loadTranslations, localeOf } from './display-language.js';
import { Failure } from './failure.js';
import { programFor } from './program.js';
import { watchStandardOutput } from './standard-output.js';

/** The entry of the `journey` command: finds the reader's language, so that even its help is in it, and runs. */
async function main(): Promise<void> {
  watchStandardOutput();
  loadTranslations(localeOf(undefined, process.env));
  const given = localeOption(process.argv);
  const language = localeOf(given, process.env);
  if (!loadTranslations(language) && given !== undefined) {
    loadTranslations('en');
    process.stderr.write(`journey: ${l10n.t('there is no translation into {0}: messages are in English.', given)}\n`);
  }
  checkNode();
  await programFor({ language, isLocaleGiven: given !== undefined }).parseAsync();
}

/** An older Node would fail later, with a worse message. */
function checkNode(): void {
  const needed = Number.parseInt(packageJson.engines.node.replace(/\D+/, ''), 10);
  const { node } = process.versions;
  if (Number.parseInt(node, 10) < needed)
    throw new Failure(l10n.t('it needs Node {0} or newer, and this is Node {1}.', needed, node));
}

/** `--locale`, wherever it stands among what the commands will read. */
function localeOption(argv: string[]): string | undefined {
  const program = new Command()
    .option('--locale <tag>')
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  try {
    return program.parse(argv).opts<{ locale?: string }>().locale;
  } catch {
    // What is wrong with the arguments the real reading says.
    return undefined;
  }
}

main().catch((error: unknown) => {
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
