import * as l10n from '@vscode/l10n';
import type { Phase } from '../model/elements.js';
import { quoteText } from '../model/format.js';
import { textsOf } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { insert } from './support/fix-builders.js';
import { displayName } from './support/wording.js';

/** A journey needs stages to travel through. */
export const journeyWithoutStages: Rule = {
  name: 'journey-without-stages',
  group: 'journey',
  sources: ['003'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('A journey has no stages.'),
  journey(journey, project, report) {
    if (journey.stages.length > 0) return;
    report({
      source: journey.source,
      subject: journey.id,
      message: l10n.t(
        'The journey “{0}” has no stages: add the steps the customer goes through.',
        displayName(journey),
      ),
      suppressIfBrokenIn: textsOf(journey, project),
      fixes: () => [
        {
          title: l10n.t('Insert the usual stages'),
          edits: [insert(journey.source, usualStages().join('\n\n'))],
          preferred: true,
        },
      ],
    });
  },
};

function usualStages(): string[] {
  const stages: [string, Phase][] = [
    [l10n.t('The need arises'), 'awareness'],
    [l10n.t('Looks for a way'), 'consideration'],
    [l10n.t('Decides'), 'decision'],
    [l10n.t('Enjoys it'), 'use'],
  ];
  return stages.map(([title, phase]) => `stage ${quoteText(title)} ${phase} {\n  touchpoint "…"\n}`);
}
