import * as l10n from '@vscode/l10n';
import { workLane } from './work.js';

/** What is done for them out of their sight. */
export const backstage = workLane({
  name: 'backstage',
  title: () => l10n.t('Backstage'),
  caption: () => l10n.t('what they do not see'),
  behind: true,
  named: (text) => l10n.t('Backstage: {0}', text),
});
