import * as l10n from '@vscode/l10n';
import type { Rule } from './rule.js';
import { addOpportunity, hasUnresolvedAnswer, isAnswered, isForOthers } from './support/answered.js';
import { textsOf } from './support/lookup.js';
import { displayName } from './support/wording.js';

/**
 * A need that nobody does anything for (source 000). An answer may stand in any journey of the project. What only those need
 * who do not make this journey, a variant for others, is left alone.
 */
export const needUnanswered: Rule = {
  name: 'need-unanswered',
  severity: 'warning',
  journey(journey, project, report) {
    if (hasUnresolvedAnswer(journey, project)) return;
    for (const need of journey.needs) {
      if (isAnswered(need, journey, project) || isForOthers(need, journey)) continue;
      report({
        source: need.source,
        subject: need.id,
        message: l10n.t(
          'Nothing answers the need “{0}”: add an opportunity, an AI application or an action for it.',
          displayName(need),
        ),
        suppressIfBrokenIn: textsOf(journey, project),
        fixes: addOpportunity(need, journey, 'Need'),
      });
    }
  },
};
