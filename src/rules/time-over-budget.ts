import * as l10n from '@vscode/l10n';
import { formatSeconds, isLength, toSeconds } from '../model/durations.js';
import type { Element, Touchpoint } from '../model/elements.js';
import type { Related } from '../model/finding.js';
import { formatDuration } from '../model/format.js';
import { textsOf } from '../model/lookup.js';
import { containers, elementsById, isKind } from '../model/walk.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** Five steps while a life is at stake (source 002): an urgent stretch takes longer than it may. */
export const timeOverBudget: Rule = {
  name: 'time-over-budget',
  group: 'stages',
  sources: ['002'],
  severity: 'warning',
  fix: 'none',
  summary: () => l10n.t('An urgent stretch takes longer than it may.'),
  journey(journey, project, report) {
    const { timings } = project.analysisOf(journey);
    const byId = elementsById(journey);
    for (const container of containers(journey)) {
      const { urgent } = container;
      const timing = timings[container.id];
      if (!urgent || !timing || timing.unresolved || !isLength(urgent.duration)) continue;
      const { seconds, touchpoints } = timing;
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
        related: touchpoints.flatMap((id) => spentAt(byId.get(id))),
        suppressIfBrokenIn: textsOf(journey, project),
      });
    }
  },
};

function spentAt(element: Element | undefined): Related[] {
  return isKind(element, 'touchpoint') ? [spent(element)] : [];
}

function spent({ source, time, wait }: Touchpoint): Related {
  const times = time && isLength(time.duration) && formatDuration(time.duration);
  const waits = wait && isLength(wait.duration) && formatDuration(wait.duration);
  if (times && waits) return { source, message: l10n.t('{0}, after a wait of {1}', times, waits) };
  return { source, message: times || l10n.t('A wait of {0}', waits || '') };
}
