import * as l10n from '@vscode/l10n';
import { flowOf, hasUnresolvedPath, stepsTaken } from '../analysis/flow.js';
import type { Journey } from '../model/elements.js';
import { textsOf } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** No journey is a straight line (source 003): from every stage some turn back, leave or start again. */
export const linearJourney: Rule = {
  name: 'linear-journey',
  group: 'stages',
  sources: ['003'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('In a journey nobody ever turns back, leaves or starts again.'),
  journey(journey, project, report) {
    if (journey.stages.length < 2 || hasUnresolvedPath(journey) || turns(journey, project)) return;
    report({
      source: journey.source,
      subject: journey.id,
      message: l10n.t(
        'Nobody in “{0}” ever turns back, leaves or starts again: add a `path` to an earlier stage, to `exit` or to `restart`, with the share that takes it, such as `20%`.',
        displayName(journey),
      ),
      suppressIfBrokenIn: textsOf(journey, project),
    });
  },
};

/** Whether any share goes back, away, or to the start. Those who are lost have left, if without a word. */
function turns(journey: Journey, project: Project): boolean {
  const index = new Map(journey.stages.map((stage, at) => [stage.id, at]));
  return stepsTaken(flowOf(journey, project)).some(({ from, to }) => {
    if (to === 'end') return false;
    const next = index.get(to);
    return next === undefined || next <= (index.get(from) ?? -1);
  });
}
