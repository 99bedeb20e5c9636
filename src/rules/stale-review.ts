import * as l10n from '@vscode/l10n';
import { formatDuration } from '../model/format.js';
import type { Rule } from './rule.js';
import { dayBefore } from './support/dates.js';
import { replace } from './support/fix-builders.js';
import { displayName } from './support/wording.js';

/** A map that nobody has looked at for too long describes customers who are gone (source 001). */
export const staleReview: Rule = {
  name: 'stale-review',
  group: 'journey',
  sources: ['001'],
  severity: 'info',
  fix: 'suggested',
  summary: () => l10n.t('A journey was not reviewed for longer than the project allows.'),
  journey(journey, { today, settings }, report) {
    const { reviewed } = journey;
    const limit = dayBefore(today, settings.staleAfter);
    if (!reviewed?.valid || limit === undefined || reviewed.date >= limit) return;
    report({
      source: reviewed.source,
      on: 'statement',
      subject: journey.id,
      message: l10n.t(
        '“{0}” was last reviewed on {1}, more than {2} ago: go through it again, then set the day.',
        displayName(journey),
        reviewed.date,
        formatDuration(settings.staleAfter),
      ),
      // A day that is half-written may be meant as another.
      suppressIfBrokenIn: [reviewed.source],
      fixes: () => [
        {
          title: l10n.t('Reviewed today ({0})', today),
          edits: [replace(reviewed.source.uri, reviewed.source.range, today)],
          preferred: true,
        },
      ],
    });
  },
};
