import * as l10n from '@vscode/l10n';
import { workLane } from './work.js';

/** What customers see being done for them. */
export const onstage = workLane({
  name: 'onstage',
  title: () => l10n.t('Onstage'),
  caption: () => l10n.t('what they see us do'),
  named: (text) => l10n.t('Onstage: {0}', text),
});
