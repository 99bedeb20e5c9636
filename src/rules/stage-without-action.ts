import * as l10n from '@vscode/l10n';
import { hasUnresolvedAction, isActedOn } from '../analysis/acted-on.js';
import type { Pain, Stage } from '../model/elements.js';
import { textsOf } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { addAction } from './support/action-fix.js';
import { displayName } from './support/wording.js';

/**
 * A stage that hurts, and nothing is done there (source 003): no action answers any of its pains, an opportunity for one,
 * or delivers an AI application for one.
 */
export const stageWithoutAction: Rule = {
  name: 'stage-without-action',
  group: 'needs',
  sources: ['003'],
  severity: 'info',
  fix: 'suggested',
  summary: () => l10n.t('A stage has pains, and no action is about any of them.'),
  journey(journey, project, report) {
    if (hasUnresolvedAction(journey, project) || project.analysisOf(journey).answers.unresolved) return;
    for (const stage of journey.stages) {
      const pains = painsIn(stage);
      const [worst] = pains;
      if (!worst || pains.some((pain) => isActedOn(pain.id, journey, project, 'byAi', 'byOpportunity'))) continue;
      report({
        source: stage.source,
        subject: stage.id,
        message:
          pains.length === 1
            ? l10n.t('“{0}” hurts, and no action is about its pain: add one.', displayName(stage))
            : l10n.t(
                '“{0}” hurts, and no action is about any of its {1} pains: add one.',
                displayName(stage),
                pains.length,
              ),
        related: pains.map((pain) => ({ source: pain.source, message: l10n.t('The pain “{0}”', displayName(pain)) })),
        suppressIfBrokenIn: textsOf(journey, project),
        fixes: () => addAction(worst, journey),
      });
    }
  },
};

/** The pains of a stage and its touchpoints, the severest first. */
function painsIn(stage: Stage): Pain[] {
  const pains = [...stage.pains, ...stage.touchpoints.flatMap((touchpoint) => touchpoint.pains)];
  return pains.sort((a, b) => (b.severity?.value ?? 0) - (a.severity?.value ?? 0));
}
