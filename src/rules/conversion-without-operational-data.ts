import * as l10n from '@vscode/l10n';
import { textsOf } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { recordsAny } from './support/recorded.js';
import { displayName } from './support/wording.js';

/** How many go on is counted, not felt (source 002): rates without O-data are the team's guess. */
export const conversionWithoutOperationalData: Rule = {
  name: 'conversion-without-operational-data',
  group: 'metrics',
  sources: ['002'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('A journey has rates, and records no operational data.'),
  journey(journey, project, report) {
    const first = journey.paths.find((path) => path.rate !== undefined);
    if (!first || recordsAny(journey, 'operational', project)) return;
    report({
      source: journey.source,
      subject: journey.id,
      message: l10n.t(
        '“{0}” says how many go which way, and nobody counts them: let a touchpoint `records` operational data.',
        displayName(journey),
      ),
      related: [{ source: first.source, message: l10n.t('The first rate claimed') }],
      suppressIfBrokenIn: textsOf(journey, project),
    });
  },
};
