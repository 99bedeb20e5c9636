import * as l10n from '@vscode/l10n';
import { flowOf, hasUnresolvedPath } from '../analysis/flow.js';
import { formatNumber } from '../model/format.js';
import { textsOf } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** The stage where most of all who start leave (source 003). */
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
        'The bottleneck: of 100 who start, {0} leave the journey at “{1}”. Look here first for causes.',
        formatNumber(100 * flow.left, 0),
        displayName(stage),
      ),
      related: journey.paths
        .filter(({ from, to }) => from.id === stage.id && to.id === 'exit')
        .map(({ source }) => ({ source, message: l10n.t('Who leaves here') })),
      suppressIfBrokenIn: textsOf(journey, project),
    });
  },
};
