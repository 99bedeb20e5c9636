import * as l10n from '@vscode/l10n';
import { textsOfPart } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { insert } from './support/fix-builders.js';
import { displayName } from './support/wording.js';

/** A stage where nothing happens (source 001); one that another journey shows in detail is not empty. */
export const stageWithoutTouchpoint: Rule = {
  name: 'stage-without-touchpoint',
  group: 'stages',
  sources: ['001'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('A stage has no touchpoint.'),
  journey(journey, project, report) {
    for (const stage of journey.stages) {
      if (stage.touchpoints.length > 0 || stage.details) continue;
      report({
        source: stage.source,
        subject: stage.id,
        message: l10n.t(
          'Nothing happens in “{0}”: add the touchpoints where the customer meets you.',
          displayName(stage),
        ),
        suppressIfBrokenIn: textsOfPart(stage, journey, project),
        fixes: () => [
          { title: l10n.t('Insert a touchpoint'), edits: [insert(stage.source, 'touchpoint "…"')], preferred: true },
        ],
      });
    }
  },
};
