import * as l10n from '@vscode/l10n';

/** A list as a sentence holds it, parted as the reader's language does it: `A, B`. */
export function formatList(words: Iterable<string>): string {
  return [...words].join(l10n.t({ message: ', ', comment: ['Between the items of a list in a sentence'] }));
}

/** A choice as a sentence holds it: `A, B or C`. */
export function formatChoice(words: readonly string[]): string {
  return joined(words, l10n.t(' or '));
}

/** Several as a sentence holds them: `A, B and C`. */
export function formatAll(words: readonly string[]): string {
  return joined(words, l10n.t(' and '));
}

function joined(words: readonly string[], before: string): string {
  const [last, ...others] = [...words].reverse();
  if (last === undefined) return '';
  return others.length > 0 ? formatList(others.reverse()) + before + last : last;
}
