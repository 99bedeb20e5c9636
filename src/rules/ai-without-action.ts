import * as l10n from '@vscode/l10n';
import { hasUnresolvedAction, isActedOn } from '../analysis/acted-on.js';
import { textsOf } from '../model/lookup.js';
import { allAis } from '../model/walk.js';
import type { Rule } from './rule.js';
import { addAction } from './support/action-fix.js';
import { displayName } from './support/wording.js';

/** An AI application that somebody still has to build or strengthen, and no action that does (source 003). */
export const aiWithoutAction: Rule = {
  name: 'ai-without-action',
  group: 'ai',
  sources: ['003'],
  severity: 'info',
  fix: 'suggested',
  summary: () => l10n.t('No action delivers an AI application that is still to come.'),
  journey(journey, project, report) {
    if (hasUnresolvedAction(journey, project)) return;
    for (const ai of allAis(journey)) {
      const status = ai.status?.value;
      if (status !== 'idea' && status !== 'planned' && status !== 'strengthen') continue;
      if (isActedOn(ai.id, journey, project)) continue;
      report({
        source: ai.source,
        subject: ai.id,
        message:
          status === 'strengthen'
            ? l10n.t('“{0}” is to be strengthened, and no action does it: add one that delivers it.', displayName(ai))
            : l10n.t('“{0}” is not there yet, and no action brings it: add one that delivers it.', displayName(ai)),
        suppressIfBrokenIn: textsOf(journey, project),
        fixes: () => addAction(ai, journey),
      });
    }
  },
};
