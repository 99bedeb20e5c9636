import * as l10n from '@vscode/l10n';
import { allPains } from '../model/walk.js';
import type { Rule } from './rule.js';
import { addOpportunity, hasUnresolvedAnswer, isAnswered, isForOthers } from './support/answered.js';
import { textsOf } from './support/lookup.js';
import { displayName } from './support/wording.js';

/**
 * A pain found and left alone (source 003). An answer may stand in any journey of the project. What hurts only those who do
 * not make this journey, a variant for others, is left alone.
 */
export const painUnanswered: Rule = {
  name: 'pain-unanswered',
  severity: 'warning',
  journey(journey, project, report) {
    // An answer to a name that nothing declares may be meant for any of the pains.
    if (hasUnresolvedAnswer(journey, project)) return;
    for (const pain of allPains(journey)) {
      if (isAnswered(pain, journey, project) || isForOthers(pain, journey)) continue;
      report({
        source: pain.source,
        subject: pain.id,
        message: l10n.t(
          'Nothing answers the pain “{0}”: add an opportunity, an AI application or an action for it.',
          displayName(pain),
        ),
        suppressIfBrokenIn: textsOf(journey, project),
        fixes: addOpportunity(pain, journey, 'Pain'),
      });
    }
  },
};
