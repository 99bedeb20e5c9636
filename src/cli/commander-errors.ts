import * as l10n from '@vscode/l10n';

/** The argument parser's errors, which it says in English alone, in the reader's language. */
const REFUSALS: [RegExp, (...parts: string[]) => string][] = [
  [
    /^unknown option '(.*)'\n\(Did you mean (.*)\?\)$/s,
    (option, near) => l10n.t('there is no option {0}. Did you mean {1}?', option, near),
  ],
  [/^unknown option '(.*)'$/s, (option) => l10n.t('there is no option {0}.', option)],
  [
    /^unknown command '(.*)'\n\(Did you mean (.*)\?\)$/s,
    (command, near) => l10n.t('there is no command {0}. Did you mean {1}?', command, near),
  ],
  [/^unknown command '(.*)'$/s, (command) => l10n.t('there is no command {0}.', command)],
  [/^missing required argument '(.*)'$/s, (argument) => l10n.t('say which {0}.', argument)],
  [/^option '(.*)' argument missing$/s, (option) => l10n.t('the option {0} needs a value.', option)],
  [/^required option '(.*)' not specified$/s, (option) => l10n.t('the option {0} is needed.', option)],
  [/^too many arguments.* but got \d+: (.*)\.$/s, (given) => l10n.t('too many arguments: {0}.', given)],
];

/** What the argument parser refuses, as the reader reads it; in its own words where we have no translation. */
export function refusalOf(error: string): string {
  const text = error.replace(/^error: /, '').trim();
  for (const [pattern, say] of REFUSALS) {
    const found = pattern.exec(text);
    if (found) return say(...found.slice(1));
  }
  return text;
}
