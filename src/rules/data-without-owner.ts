import * as l10n from '@vscode/l10n';
import type { DataOwner } from '../model/shared-elements.js';
import type { Rule } from './rule.js';
import { insert, preferFirst } from './support/fix-builders.js';
import { displayName } from './support/wording.js';

/** Who owns the data decides who owns the journey (source 000). */
export const dataWithoutOwner: Rule = {
  name: 'data-without-owner',
  group: 'data',
  sources: ['000'],
  severity: 'info',
  fix: 'suggested',
  summary: () => l10n.t('Data have no owner.'),
  project(project, report) {
    for (const data of project.data) {
      if (data.owner) continue;
      report({
        source: data.source,
        subject: data.id,
        message: l10n.t('Whose is “{0}”? Say with `owner`: customer, company, partner or platform.', displayName(data)),
        suppressIfBrokenIn: [data.source],
        fixes: () =>
          preferFirst(
            owners().map(([owner, title]) => ({
              title,
              edits: [insert(data.source, `owner ${owner}`, { where: 'before', statement: undefined })],
            })),
          ),
      });
    }
  },
};

function owners(): [DataOwner, string][] {
  return [
    ['customer', l10n.t('It is the customer’s')],
    ['company', l10n.t('It is the company’s')],
    ['partner', l10n.t('It is a partner’s')],
    ['platform', l10n.t('It is a platform’s')],
  ];
}
