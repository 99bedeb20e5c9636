import * as l10n from '@vscode/l10n';

/** One datum is coincidence, two are a pattern, three and more a trend; none leaves an assumption (source 004). */
export type Sureness = 'assumed' | 'coincidence' | 'pattern' | 'trend';

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
