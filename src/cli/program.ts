import * as l10n from '@vscode/l10n';
import { Command } from 'commander';
import stringWidth from 'string-width';
import packageJson from '../../package.json' with { type: 'json' };
import { fileEndings } from '../export/exporter-registry.js';
import { formatList } from '../model/format.js';
import { refusalOf } from './commander-errors.js';
import { type CheckOptions, check } from './commands/check.js';
import { type ExportOptions, exportMap } from './commands/export.js';
import { type FormatCommandOptions, formatFiles, formatStandardInput } from './commands/format-files.js';
import { reporterNames, reporters } from './reporters/reporter-registry.js';

/** What holds for every command. */
export interface DisplayLanguage {
  /** Language tag in lower case. */
  language: string;
  /** `--locale` was written: the project's own language does not count. */
  isLocaleGiven: boolean;
}

/** The `journey` command with its help in the reader's language. Exit code 0: no error found, 1: errors found, 2: could not run. */
export function programFor(reader: DisplayLanguage): Command {
  const program = new Command('journey');
  program
    .configureHelp({ styleTitle: headingOf, displayWidth: stringWidth, subcommandTerm: termOf })
    .configureOutput({ outputError: (text, write) => write(`journey: ${refusalOf(text)}\n`) })
    .showHelpAfterError(l10n.t('(add --help for the options)'))
    .exitOverride()
    .description(l10n.t('Checks, formats and draws customer journeys written as text.'))
    .usage(`${l10n.t('[options]')} ${l10n.t('[command]')}`)
    .version(packageJson.version, '-V, --version', l10n.t('say the version number'))
    .helpOption('-h, --help', l10n.t('say how a command is used'))
    .helpCommand(false)
    .option(
      '--locale <tag>',
      l10n.t('language of messages and maps: en, zh-cn or th; else that of the project, else that of the environment'),
    );

  program
    .command('check')
    .usage(`${l10n.t('[options]')} <path...>`)
    .description(l10n.t('check journey files and say what to fix'))
    .argument('<path...>', l10n.t('files, or folders to look for *.journey in'))
    .option(
      '--format <format>',
      l10n.t('{0}; {1} unless told otherwise', formatList(reporterNames, 'or'), reporters[0].name),
    )
    .action(async (paths: string[], { format = reporters[0].name }: Partial<CheckOptions>) => {
      process.exitCode = await check(paths, { format, ...reader });
    });

  program
    .command('format')
    .usage(`${l10n.t('[options]')} [path...]`)
    .description(l10n.t('format journey files'))
    .argument('[path...]', l10n.t('files, or folders to look for *.journey in'))
    .option('--check', l10n.t('write nothing; list the files that would change, and exit with 1 if there are any'))
    .option('--stdin', l10n.t('read a text from standard input, and write it formatted to standard output'))
    .action(async (paths: string[], { check: checks = false, stdin = false }: { check?: boolean; stdin?: boolean }) => {
      // In the parser's own words, as of any command.
      if (!stdin && paths.length === 0) program.error("error: missing required argument 'path'");
      if (stdin && paths.length > 0)
        program.error(`error: too many arguments for 'format'. Expected 0 arguments but got 1: ${paths[0]}.`);
      const options: FormatCommandOptions = { checks, isLocaleGiven: reader.isLocaleGiven };
      process.exitCode = stdin ? await formatStandardInput(options) : await formatFiles(paths, options);
    });

  program
    .command('export')
    .usage(`${l10n.t('[options]')} <file>`)
    .description(l10n.t('draw the map of a journey'))
    .argument('<file>', l10n.t('a journey file'))
    .requiredOption(
      '-o, --output <file>',
      l10n.t('where to write it: a name that ends in {0}', formatList(fileEndings, 'or')),
    )
    .option('--journey <name>', l10n.t('which journey or variant of the file; else the first that is not abstract'))
    .option('--no-fonts', l10n.t('embed no fonts: smaller, and texts are fitted to their room in any font'))
    .action(async (file: string, options: Omit<ExportOptions, keyof DisplayLanguage>) => {
      process.exitCode = await exportMap(file, { ...options, ...reader });
    });

  program
    .command('help')
    .usage(l10n.t('[command]'))
    .description(l10n.t('say how a command is used'))
    .argument('[command]')
    .action((name?: string) => {
      if (name === undefined) return program.help();
      const command = program.commands.find((each) => each.name() === name);
      // In the parser's own words, as of any command that is not there.
      return command ? command.help() : program.error(`error: unknown command '${name}'`);
    });

  return program;
}

/** How a command is called, in the list of commands. */
function termOf(command: Command): string {
  return `${command.name()} ${command.usage()}`;
}

/** The heading of a part of the help. */
function headingOf(heading: string): string {
  switch (heading) {
    case 'Usage:':
      return l10n.t('Usage:');
    case 'Arguments:':
      return l10n.t('Arguments:');
    case 'Options:':
      return l10n.t('Options:');
    case 'Commands:':
      return l10n.t('Commands:');
    default:
      return heading;
  }
}
