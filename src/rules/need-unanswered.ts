import * as l10n from '@vscode/l10n';
import { textsOf } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { addOpportunity } from './support/opportunity-fix.js';
import { displayName } from './support/wording.js';

/**
 * A need that nobody does anything for (source 000). An answer may stand in any journey of the project. What only those need
 * who do not make this journey, a variant for others, is left alone.
 */
export const needUnanswered: Rule = {
  name: 'need-unanswered',
  group: 'needs',
  sources: ['000'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('Nothing answers a need.'),
  journey(journey, project, report) {
    const unanswered = new Set(project.analysisOf(journey).answers.unanswered);
    for (const need of journey.needs) {
      if (!unanswered.has(need.id)) continue;
      report({
        source: need.source,
        subject: need.id,
        message: l10n.t(
          'Nothing answers the need “{0}”: add an opportunity, an AI application or an action for it.',
          displayName(need),
        ),
        suppressIfBrokenIn: textsOf(journey, project),
        fixes: () => addOpportunity(need, journey, 'Need'),
      });
    }
  },
};
