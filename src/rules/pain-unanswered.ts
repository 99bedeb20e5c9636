import * as l10n from '@vscode/l10n';
import { textsOf } from '../model/lookup.js';
import { allPains } from '../model/walk.js';
import type { Rule } from './rule.js';
import { addOpportunity } from './support/opportunity-fix.js';
import { displayName } from './support/wording.js';

/**
 * A pain found and left alone (source 003). An answer may stand in any journey of the project. What hurts only those who do
 * not make this journey, a variant for others, is left alone.
 */
export const painUnanswered: Rule = {
  name: 'pain-unanswered',
  group: 'needs',
  sources: ['003'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('Nothing answers a pain.'),
  journey(journey, project, report) {
    const unanswered = new Set(project.analysisOf(journey).answers.unanswered);
    for (const pain of allPains(journey)) {
      if (!unanswered.has(pain.id)) continue;
      report({
        source: pain.source,
        subject: pain.id,
        message: l10n.t(
          'Nothing answers the pain “{0}”: add an opportunity, an AI application or an action for it.',
          displayName(pain),
        ),
        suppressIfBrokenIn: textsOf(journey, project),
        fixes: () => addOpportunity(pain, journey, 'Pain'),
      });
    }
  },
};
