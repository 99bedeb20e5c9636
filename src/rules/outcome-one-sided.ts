import * as l10n from '@vscode/l10n';
import { textsOf } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { insert } from './support/fix-builders.js';
import { displayName, placeholder } from './support/wording.js';

/** Value is made by two (source 004): what the customer wants, and what the company gets out of it. */
export const outcomeOneSided: Rule = {
  name: 'outcome-one-sided',
  group: 'journey',
  sources: ['004'],
  severity: 'info',
  fix: 'suggested',
  summary: () => l10n.t('A journey says what one side gets out of it, and not the other.'),
  journey(journey, project, report) {
    const [goal] = journey.goals;
    const [outcome] = journey.outcomes;
    const said = goal ?? outcome;
    if (!said || (goal && outcome)) return;
    report({
      source: journey.source,
      subject: journey.id,
      message: goal
        ? l10n.t(
            '“{0}” says what the customer wants; add an `outcome` for what the company gains.',
            displayName(journey),
          )
        : l10n.t('“{0}” says what the company gains; add a `goal` for what the customer wants.', displayName(journey)),
      related: [
        {
          source: said.source,
          message: goal ? l10n.t('The customer’s side') : l10n.t('The company’s side'),
        },
      ],
      suppressIfBrokenIn: textsOf(journey, project),
      fixes: () => [
        {
          title: goal ? l10n.t('Insert an outcome') : l10n.t('Insert a goal'),
          edits: [
            insert(journey.source, `${goal ? 'outcome' : 'goal'} ${placeholder}`, {
              where: goal ? 'after' : 'before',
              statement: said.source,
            }),
          ],
          preferred: true,
        },
      ],
    });
  },
};
