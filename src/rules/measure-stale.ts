import * as l10n from '@vscode/l10n';
import { formatDuration } from '../model/durations.js';
import type { Rule } from './rule.js';
import { dayBefore } from './support/dates.js';
import { seriesOf } from './support/last-measures.js';
import { lookup, textsOf } from './support/lookup.js';
import { displayName } from './support/wording.js';

/** A figure of long ago says how it was, not how it is (source 001). */
export const measureStale: Rule = {
  name: 'measure-stale',
  severity: 'info',
  journey(journey, project, report) {
    const { staleAfter } = project.settings;
    const limit = dayBefore(project.today, staleAfter);
    if (limit === undefined) return;
    for (const { owner, last, dated } of seriesOf(journey)) {
      const metric = lookup(project).metrics.get(last.metric.id ?? '');
      if (!metric || !dated || !last.on || last.on.date >= limit) continue;
      report({
        source: last.source,
        on: 'statement',
        subject: owner,
        message: l10n.t(
          '“{0}” was last measured on {1}, more than {2} ago: measure it again.',
          displayName(metric),
          last.on.date,
          formatDuration(staleAfter),
        ),
        // A newer one may stand in words that could not be read.
        suppressIfBrokenIn: textsOf(journey, project),
      });
    }
  },
};
