import * as l10n from '@vscode/l10n';
import { allTriggers } from '../model/walk.js';
import type { Rule } from './rule.js';
import { forbidden, grantedPurposes } from './support/purposes.js';
import { displayName } from './support/wording.js';

/** Acting at once on data that were given for something else (source 002): fast, and unlawful. */
export const triggerWithoutBasis: Rule = {
  name: 'trigger-without-basis',
  group: 'data',
  sources: ['002'],
  severity: 'error',
  fix: 'none',
  summary: () => l10n.t('A trigger acts for a purpose that its data do not permit.'),
  journey(journey, project, report) {
    for (const trigger of allTriggers(journey)) {
      const purpose = trigger.do?.for;
      const on = trigger.when?.on;
      const [data] = purpose && on ? forbidden([on], purpose, project) : [];
      if (!data || !purpose) continue;
      report({
        source: purpose.source,
        on: 'statement',
        subject: trigger.id,
        message: l10n.t(
          '“{0}” acts on “{1}” for “{2}”, which its data do not permit: get a `basis` that names this purpose.',
          displayName(trigger),
          displayName(data),
          purpose.text,
        ),
        related: [grantedPurposes(data)],
        suppressIfBrokenIn: [data.source],
      });
    }
  },
};
