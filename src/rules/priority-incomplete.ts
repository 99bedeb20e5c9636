import * as l10n from '@vscode/l10n';
import { flowOf } from '../analysis/flow.js';
import { type Figure, isClosed, neededFigures } from '../analysis/priority.js';
import type { Action, Journey } from '../model/elements.js';
import { formatList } from '../model/format.js';
import { textsOfPart } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import { allActions, elementsById, ownerOf } from '../model/walk.js';
import type { Rule } from './rule.js';
import { insert } from './support/fix-builders.js';
import { displayName } from './support/wording.js';

/** An action still to be done that cannot be ranked is buried among the others (source 003). */
export const priorityIncomplete: Rule = {
  name: 'priority-incomplete',
  group: 'needs',
  sources: ['003'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('An action lacks figures that its rank needs.'),
  journey(journey, project, report) {
    const needed = neededFigures(project.settings.priority);
    for (const action of allActions(journey)) {
      if (isClosed(action)) continue;
      const missing = needed.filter((figure) => action[figure] === undefined);
      if (missing.length === 0) continue;
      report({
        source: action.source,
        subject: action.id,
        message: l10n.t(
          '“{0}” cannot be ranked: add {1}.',
          displayName(action),
          formatList(missing.map((figure) => `\`${figure}\``)),
        ),
        suppressIfBrokenIn: textsOfPart(action, journey, project),
        fixes: () => [
          {
            title: l10n.t('Insert the missing figures, to be set right'),
            edits: [insert(action.source, missing.map((figure) => guess(figure, action, journey, project)).join('\n'))],
            preferred: true,
          },
        ],
      });
    }
  },
};

/** A middling figure; for the audience, those who reach the stage that the action is about. */
function guess(figure: Figure, action: Action, journey: Journey, project: Project): string {
  if (figure === 'duration') return 'duration 1 month';
  if (figure === 'audience') return `audience ${Math.round(reachOf(action, journey, project) * 100)}%`;
  return `${figure} 3`;
}

function reachOf(action: Action, journey: Journey, project: Project): number {
  const byId = elementsById(journey);
  const about = [action, ...action.answers.flatMap((ref) => byId.get(ref.id ?? '') ?? [])];
  const reached = about.flatMap((element) => {
    for (let owner = ownerOf(journey, element); owner; owner = ownerOf(journey, owner)) {
      const stage = owner.id;
      const flow = owner.kind === 'stage' && flowOf(journey, project).stages.find((each) => each.stage === stage);
      if (flow) return [flow.reach];
    }
    return [];
  });
  return reached.length > 0 ? Math.max(...reached) : 1;
}
