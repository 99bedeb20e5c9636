import * as l10n from '@vscode/l10n';
import type { Step } from '../analysis/flow.js';
import { flowOf, hasUnresolvedPath, stepsTaken } from '../analysis/flow.js';
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
    const leadsOn = ({ to, share }: Step) => to !== 'lost' && share > 0;
    const written = new Set(
      flowOf(journey, project)
        .steps.filter(leadsOn)
        .map(({ from }) => from),
    );
    const taken = new Set(
      stepsTaken(flowOf(journey, project))
        .filter(leadsOn)
        .map(({ from }) => from),
    );
    for (const [index, stage] of journey.stages.slice(0, -1).entries()) {
      // Where nobody comes, what is written counts: somebody may yet.
      const isReached = (flowOf(journey, project).stages[index]?.reach ?? 0) > 0;
      if ((isReached ? taken : written).has(stage.id)) continue;
      report({
        source: stage.source,
        subject: stage.id,
        message: l10n.t(
          'Nothing leads on, back or out of “{0}”, and whoever arrives is lost: say where they go.',
          displayName(stage),
        ),
        suppressIfBrokenIn: textsOf(journey, project),
        fixes: () =>
          stage.name === undefined ? [] : addPath(journey, l10n.t('Say that they leave'), `path ${stage.name} -> exit`),
      });
    }
  },
};
