import * as l10n from '@vscode/l10n';
import { textsOfPart } from '../model/lookup.js';
import { allActions } from '../model/walk.js';
import type { Rule } from './rule.js';
import { ownerFixes } from './support/owners.js';
import { displayName } from './support/wording.js';

/** What is everybody's is nobody's (source 003): an action that is not dropped needs a team that carries it out. */
export const actionWithoutOwner: Rule = {
  name: 'action-without-owner',
  group: 'needs',
  sources: ['003'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('An action has no owner.'),
  journey(journey, project, report) {
    for (const action of allActions(journey)) {
      if (action.owner || action.status?.value === 'dropped') continue;
      report({
        source: action.source,
        subject: action.id,
        message: l10n.t('Nobody carries out “{0}”: say with `owner` which team does.', displayName(action)),
        suppressIfBrokenIn: textsOfPart(action, journey, project),
        fixes: () => ownerFixes(action, action.source, journey, project),
      });
    }
  },
};
