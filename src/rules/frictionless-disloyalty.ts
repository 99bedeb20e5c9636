import * as l10n from '@vscode/l10n';
import type { Stage } from '../model/elements.js';
import { textsOf } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { displayName, hasText } from './support/wording.js';

/**
 * Where buying takes no effort, nobody remembers whom they bought from (source 002): an automated path into a decision or
 * purchase, and nothing that touches anybody in the two stages it joins.
 */
export const frictionlessDisloyalty: Rule = {
  name: 'frictionless-disloyalty',
  group: 'feelings',
  sources: ['002'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('An automated purchase leaves nothing to remember.'),
  journey(journey, project, report) {
    const stages = new Map(journey.stages.map((stage) => [stage.id, stage]));
    for (const { automated, from, to, source } of journey.paths) {
      const start = stages.get(from.id ?? '');
      const end = stages.get(to.id ?? '');
      if (!automated || !start || end?.band !== 'core' || touches(start) || touches(end)) continue;
      report({
        source,
        on: 'statement',
        subject: end.id,
        message: l10n.t(
          '“{0}” comes by itself, and nothing around it is remembered: add an `aha`, a feeling that a touchpoint `evokes`, or an emotional one.',
          displayName(end),
        ),
        suppressIfBrokenIn: textsOf(journey, project),
      });
    }
  },
};

function touches({ touchpoints }: Stage): boolean {
  return touchpoints.some(
    ({ level, ahas, evokes, momentsOfTruth, frictions }) =>
      level?.value === 'emotional' ||
      ahas.length + evokes.length + momentsOfTruth.length > 0 ||
      frictions.some(({ intent, because }) => intent === 'intentional' && hasText(because)),
  );
}
