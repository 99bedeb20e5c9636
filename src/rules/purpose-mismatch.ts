import * as l10n from '@vscode/l10n';
import { formatList } from '../model/format.js';
import { allAis } from '../model/walk.js';
import type { Rule } from './rule.js';
import { forbidden, grantedPurposes } from './support/purposes.js';
import { displayName } from './support/wording.js';

/** A search in one app answered by an advert in another (source 002): data serve only what they were given for. */
export const purposeMismatch: Rule = {
  name: 'purpose-mismatch',
  group: 'data',
  sources: ['002'],
  severity: 'warning',
  fix: 'none',
  summary: () => l10n.t('Data are used for a purpose that their basis does not name.'),
  journey(journey, project, report) {
    for (const ai of allAis(journey)) {
      for (const purpose of ai.for) {
        const data = forbidden(ai.uses, purpose, project);
        if (data.length === 0) continue;
        report({
          source: purpose.source,
          on: 'statement',
          subject: ai.id,
          message: l10n.t(
            '{0} may not be used for “{1}”: get a `basis` that names this purpose, or leave the data out.',
            formatList(data.map((each) => `“${displayName(each)}”`)),
            purpose.text,
          ),
          related: data.map(grantedPurposes),
          suppressIfBrokenIn: data.map((each) => each.source),
        });
      }
    }
  },
};
