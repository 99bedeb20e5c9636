import * as l10n from '@vscode/l10n';
import type { Rule } from './rule.js';
import { append } from './support/fix-builders.js';
import { displayName } from './support/wording.js';

/** Data kept for ever were never given for ever (source 002). */
export const retentionMissing: Rule = {
  name: 'retention-missing',
  group: 'data',
  sources: ['002'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('A lawful basis does not say how long data are kept.'),
  project(project, report) {
    for (const data of project.data) {
      for (const { basis, keep, source } of data.bases) {
        if (basis === 'none' || keep) continue;
        report({
          source,
          on: 'statement',
          subject: data.id,
          message: l10n.t('How long may “{0}” be kept? Add `keep` and a time.', displayName(data)),
          suppressIfBrokenIn: [source],
          fixes: () => [
            {
              title: l10n.t('Keep it for 12 months, to be set right'),
              edits: [append(source, ' keep 12 months')],
              preferred: true,
            },
          ],
        });
      }
    }
  },
};
