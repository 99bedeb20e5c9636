import * as l10n from '@vscode/l10n';
import { textsOfPart } from '../model/lookup.js';
import { allTriggers } from '../model/walk.js';
import type { Rule } from './rule.js';
import { insert } from './support/fix-builders.js';
import { displayName } from './support/wording.js';

/** “Real time” that nobody measures is any time (source 004). */
export const triggerWithoutDeadline: Rule = {
  name: 'trigger-without-deadline',
  group: 'data',
  sources: ['004'],
  severity: 'info',
  fix: 'suggested',
  summary: () => l10n.t('A trigger does not say how soon it acts.'),
  journey(journey, project, report) {
    for (const trigger of allTriggers(journey)) {
      if (trigger.within) continue;
      const beside = trigger.when
        ? { where: 'after' as const, statement: trigger.when.source }
        : { where: 'before' as const, statement: trigger.do?.source };
      report({
        source: trigger.source,
        subject: trigger.id,
        message: l10n.t('How soon is “{0}”? Say with `within` how much time there is.', displayName(trigger)),
        suppressIfBrokenIn: textsOfPart(trigger, journey, project),
        fixes: () => [
          {
            title: l10n.t('Within 5 minutes, to be set right'),
            edits: [insert(trigger.source, 'within 5 minutes', beside)],
            preferred: true,
          },
        ],
      });
    }
  },
};
