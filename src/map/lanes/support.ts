import * as l10n from '@vscode/l10n';
import { workLane } from './work.js';

/** The systems and teams behind what is done. */
export const support = workLane({
  name: 'support',
  title: () => l10n.t({ message: 'Support', comment: ['Lane of the systems behind a touchpoint'] }),
  caption: () => l10n.t('systems behind it'),
  behind: true,
  named: (text) => l10n.t('Support: {0}', text),
});
