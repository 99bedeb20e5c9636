import * as l10n from '@vscode/l10n';
import { flowOf, hasUnresolvedPath } from '../analysis/flow.js';
import { formatPercent } from '../model/format.js';
import { textsOf } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** The stage that loses the largest part of those who reach it (source 003). */
export const bottleneck: Rule = {
  name: 'bottleneck',
  group: 'stages',
  sources: ['003'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('This stage loses more people than any other.'),
  journey(journey, project, report) {
    const { bottleneck: id, stages } = flowOf(journey, project);
    const stage = journey.stages.find((each) => each.id === id);
    const flow = stages.find((each) => each.stage === id);
    if (!stage || !flow || hasUnresolvedPath(journey)) return;
    report({
      source: stage.source,
      subject: stage.id,
      message: l10n.t(
        'The bottleneck: of those who reach “{0}”, {1} leave the journey there in the end. Look here first for causes.',
        displayName(stage),
        formatPercent(flow.loss),
      ),
      related: journey.paths
        .filter(({ from, to }) => from.id === stage.id && to.id === 'exit')
        .map(({ source }) => ({ source, message: l10n.t('Who leaves here') })),
      suppressIfBrokenIn: textsOf(journey, project),
    });
  },
};
