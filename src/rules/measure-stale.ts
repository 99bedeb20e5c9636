import * as l10n from '@vscode/l10n';
import { formatDuration } from '../model/format.js';
import { lookup, textsOf } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { dayBefore } from './support/dates.js';
import { displayName } from './support/wording.js';

/** A figure of long ago says how it was, not how it is (source 001). */
export const measureStale: Rule = {
  name: 'measure-stale',
  group: 'metrics',
  sources: ['001'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('The latest value of a metric is older than the project allows.'),
  journey(journey, project, report) {
    const { staleAfter } = project.settings;
    const limit = dayBefore(project.today, staleAfter);
    if (limit === undefined) return;
    for (const { container, latest, dated } of project.analysisOf(journey).measures) {
      const metric = lookup(project).metrics.get(latest.metric.id ?? '');
      if (!metric || !dated || !latest.on || latest.on.date >= limit) continue;
      report({
        source: latest.source,
        on: 'statement',
        subject: container,
        message: l10n.t(
          '“{0}” was last measured on {1}, more than {2} ago: measure it again.',
          displayName(metric),
          latest.on.date,
          formatDuration(staleAfter),
        ),
        // A newer one may stand in words that could not be read.
        suppressIfBrokenIn: textsOf(journey, project),
      });
    }
  },
};
