import * as l10n from '@vscode/l10n';
import { flowOf, hasUnresolvedPath, isTaken, type Step, stepsTaken } from '../analysis/flow.js';
import type { Journey, Stage } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { textsOf } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { addPath } from './support/paths.js';
import { displayName } from './support/wording.js';

/** Everything that arrives at a stage before the last is lost without a word (source 003). */
export const deadEndStage: Rule = {
  name: 'dead-end-stage',
  group: 'stages',
  sources: ['003'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('From a stage before the last, nobody goes on.'),
  journey(journey, project, report) {
    if (hasUnresolvedPath(journey)) return;
    const flow = flowOf(journey, project);
    const leadsOn = (step: Step) => step.to !== 'lost' && isTaken(step);
    const written = new Set(flow.steps.filter(leadsOn).map(({ from }) => from));
    const taken = new Set(
      stepsTaken(flow)
        .filter(leadsOn)
        .map(({ from }) => from),
    );
    for (const [index, stage] of journey.stages.slice(0, -1).entries()) {
      // Where nobody comes, what is written counts: somebody may yet.
      const isReached = (flow.stages[index]?.reach ?? 0) > 0;
      if ((isReached ? taken : written).has(stage.id)) continue;
      report({
        source: stage.source,
        subject: stage.id,
        message: l10n.t(
          'Nothing leads on, back or out of “{0}”, and whoever arrives is lost: say where they go.',
          displayName(stage),
        ),
        suppressIfBrokenIn: textsOf(journey, project),
        fixes: () => leaving(stage, journey),
      });
    }
  },
};

/** All that no rate sends elsewhere; without one, the path would say that some leave, and lose the others. */
function leaving({ id, name }: Stage, journey: Journey): Fix[] {
  if (name === undefined) return [];
  const rated = journey.paths.reduce((sum, { from, rate = 0 }) => sum + (from.id === id ? rate : 0), 0);
  return addPath(journey, l10n.t('Say that they leave'), `path ${name} -> exit ${Math.max(0, 100 - rated)}%`);
}
