import * as l10n from '@vscode/l10n';
import { isClosed } from '../analysis/priority.js';
import { textsOfPart } from '../model/lookup.js';
import { allActions } from '../model/walk.js';
import type { Rule } from './rule.js';
import { daysSince } from './support/dates.js';
import { displayName } from './support/wording.js';

/** A measure whose day has passed, and that is neither done nor dropped (source 003). */
export const actionOverdue: Rule = {
  name: 'action-overdue',
  group: 'needs',
  sources: ['003'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('An action is due, and not done.'),
  journey(journey, project, report) {
    for (const action of allActions(journey)) {
      const { due } = action;
      if (!due?.valid || due.date >= project.today || isClosed(action)) continue;
      const days = daysSince(due.date, project.today);
      if (days <= 0) continue;
      report({
        source: due.source,
        on: 'statement',
        subject: action.id,
        message:
          days === 1
            ? l10n.t('“{0}” was due yesterday: set its `status`, or a new day.', displayName(action))
            : l10n.t('“{0}” was due {1} days ago: set its `status`, or a new day.', displayName(action), days),
        // Its status may stand in words that could not be read.
        suppressIfBrokenIn: textsOfPart(action, journey, project),
      });
    }
  },
};
