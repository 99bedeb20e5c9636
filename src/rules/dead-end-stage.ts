import * as l10n from '@vscode/l10n';
import type { Rule } from './rule.js';
import { addPath, hasUnknownPath, pathTexts } from './support/ways.js';
import { called } from './support/words.js';

/** Everything that arrives at a stage before the last is lost without a word (source 003). */
export const deadEndStage: Rule = {
  name: 'dead-end-stage',
  severity: 'warning',
  journey(journey, project, report) {
    if (hasUnknownPath(journey)) return;
    const leaving = new Set(
      journey.flow.steps.filter((step) => step.to !== 'lost' && step.share > 0).map(({ from }) => from),
    );
    for (const stage of journey.stages.slice(0, -1)) {
      if (leaving.has(stage.id)) continue;
      report({
        source: stage.source,
        subject: stage.id,
        message: l10n.t(
          'Nothing leads on, back or out of “{0}”, and whoever arrives is lost: say where they go.',
          called(stage),
        ),
        missingFrom: pathTexts(journey, project),
        fixes:
          stage.name === undefined ? [] : addPath(journey, l10n.t('Say that they leave'), `path ${stage.name} -> exit`),
      });
    }
  },
};
