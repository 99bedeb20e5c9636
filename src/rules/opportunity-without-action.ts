import * as l10n from '@vscode/l10n';
import { hasUnresolvedAction, isActedOn } from '../analysis/acted-on.js';
import { textsOf } from '../model/lookup.js';
import { allOpportunities } from '../model/walk.js';
import type { Rule } from './rule.js';
import { addAction } from './support/action-fix.js';
import { displayName } from './support/wording.js';

/** An opportunity found and buried (source 003): no action on it, nor on the need or pain it is for. */
export const opportunityWithoutAction: Rule = {
  name: 'opportunity-without-action',
  group: 'needs',
  sources: ['003'],
  severity: 'info',
  fix: 'suggested',
  summary: () => l10n.t('No action takes up an opportunity.'),
  journey(journey, project, report) {
    if (hasUnresolvedAction(journey, project)) return;
    for (const opportunity of allOpportunities(journey)) {
      const { answers, id } = opportunity;
      if (answers.some((ref) => ref.id === undefined) || isActedOn(id, journey, project)) continue;
      if (answers.some((ref) => isActedOn(ref.id ?? '', journey, project, 'byAi'))) continue;
      report({
        source: opportunity.source,
        subject: id,
        message: l10n.t(
          'Nobody takes up the opportunity “{0}”: add an action that answers it.',
          displayName(opportunity),
        ),
        suppressIfBrokenIn: textsOf(journey, project),
        fixes: () => addAction(opportunity, journey),
      });
    }
  },
};
