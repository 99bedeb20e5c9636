import * as l10n from '@vscode/l10n';
import { formatNumber } from './format.js';
import type { Tally } from './source.js';

/** One datum is coincidence, two are a pattern, three and more a trend; none leaves an assumption (source 004). */
export type Sureness = 'assumed' | 'coincidence' | 'pattern' | 'trend';

/** How sure, with what was counted: `trend · 6 of 8`, `pattern · 2 sources`. */
export function surenessText(sureness: Sureness, sources: number, largest: Tally | undefined): string {
  const word = surenessTitle(sureness);
  if (sureness === 'assumed') return word;
  const { count = 0, of } = largest ?? {};
  if (count > sources || (of !== undefined && count === sources)) {
    return `${word} · ${tallyText({ count, ...(of !== undefined && { of }) })}`;
  }
  return `${word} · ${sources === 1 ? l10n.t('1 source') : l10n.t('{0} sources', formatNumber(sources))}`;
}

/** How sure, in the reader's words. */
export function surenessTitle(sureness: Sureness): string {
  switch (sureness) {
    case 'assumed':
      return l10n.t('assumed');
    case 'coincidence':
      return l10n.t('coincidence');
    case 'pattern':
      return l10n.t('pattern');
    case 'trend':
      return l10n.t('trend');
  }
}

/** How often something was found: `seen 6 times`, `6 of 8`. */
export function tallyText({ count = 0, of }: Tally): string {
  return of === undefined
    ? l10n.t('seen {0} times', formatNumber(count))
    : l10n.t('{0} of {1}', formatNumber(count), formatNumber(of));
}
