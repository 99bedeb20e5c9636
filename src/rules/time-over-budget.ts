import * as l10n from '@vscode/l10n';
import { formatDuration, formatSeconds, isLength, toSeconds } from '../model/durations.js';
import type { Touchpoint } from '../model/elements.js';
import type { Related } from '../model/finding.js';
import { containers } from '../model/walk.js';
import type { Rule } from './rule.js';
import { textsOf } from './support/lookup.js';
import { criticalPath, hasUnresolvedTiming } from './support/time-spent.js';
import { displayName } from './support/wording.js';

/** Five steps while a life is at stake (source 002): an urgent stretch takes longer than it may. */
export const timeOverBudget: Rule = {
  name: 'time-over-budget',
  severity: 'warning',
  journey(journey, project, report) {
    for (const container of containers(journey)) {
      const { urgent } = container;
      if (!urgent || !isLength(urgent.duration) || hasUnresolvedTiming(container)) continue;
      const { seconds, touchpoints } = criticalPath(container, journey);
      if (seconds <= toSeconds(urgent.duration) * (1 + 1e-9)) continue;
      report({
        source: urgent.source,
        on: 'statement',
        subject: container.id,
        message: l10n.t(
          '“{0}” takes {1}; the limit is {2}: take steps out, shorten waits, or do them side by side.',
          displayName(container),
          formatSeconds(seconds, urgent.duration.unit),
          formatDuration(urgent.duration),
        ),
        related: touchpoints.map(spent),
        suppressIfBrokenIn: textsOf(journey, project),
      });
    }
  },
};

function spent({ source, time, wait }: Touchpoint): Related {
  const times = time && isLength(time.duration) && formatDuration(time.duration);
  const waits = wait && isLength(wait.duration) && formatDuration(wait.duration);
  if (times && waits) return { source, message: l10n.t('{0}, after a wait of {1}', times, waits) };
  return { source, message: times || l10n.t('A wait of {0}', waits || '') };
}
