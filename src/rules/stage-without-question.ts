import * as l10n from '@vscode/l10n';
import { textsOfPart } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { insert } from './support/fix-builders.js';
import { displayName, hasText, placeholder } from './support/wording.js';

/** Nobody asked what the customer asks at a stage (source 003); one that another journey shows in detail asks there. */
export const stageWithoutQuestion: Rule = {
  name: 'stage-without-question',
  group: 'stages',
  sources: ['003'],
  severity: 'info',
  fix: 'suggested',
  summary: () => l10n.t('A stage has no question of the customer.'),
  journey(journey, project, report) {
    for (const stage of journey.stages) {
      if (stage.questions.some(({ text }) => hasText(text)) || stage.details) continue;
      report({
        source: stage.source,
        subject: stage.id,
        message: l10n.t('What does the customer ask in “{0}”? Add a `question` in their words.', displayName(stage)),
        suppressIfBrokenIn: textsOfPart(stage, journey, project),
        fixes: () => [
          {
            title: l10n.t('Insert a question'),
            edits: [
              insert(stage.source, `question ${placeholder}`, {
                where: 'before',
                statement: stage.touchpoints[0]?.source,
              }),
            ],
            preferred: true,
          },
        ],
      });
    }
  },
};
