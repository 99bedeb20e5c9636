import * as l10n from '@vscode/l10n';
import { textsOf } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { ownerFixes } from './support/owners.js';
import { displayName } from './support/wording.js';

/** A journey crosses departments, and each looks after its part (source 001): somebody has to look after the whole. */
export const journeyWithoutOwner: Rule = {
  name: 'journey-without-owner',
  group: 'journey',
  sources: ['001'],
  severity: 'info',
  fix: 'suggested',
  summary: () => l10n.t('A journey has no owner.'),
  journey(journey, project, report) {
    if (journey.owner) return;
    report({
      source: journey.source,
      subject: journey.id,
      message: l10n.t('Nobody looks after “{0}” as a whole: say with `owner` which team does.', displayName(journey)),
      suppressIfBrokenIn: textsOf(journey, project),
      fixes: () => ownerFixes(journey, journey.source, journey, project),
    });
  },
};
