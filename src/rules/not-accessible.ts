import * as l10n from '@vscode/l10n';
import { textsOf } from '../model/lookup.js';
import { allTouchpoints } from '../model/walk.js';
import type { Rule } from './rule.js';
import { displayName, hasText } from './support/wording.js';

/** What suits everybody comes first (source 002): nothing says how people with limited sight, hearing or mobility get through. */
export const notAccessible: Rule = {
  name: 'not-accessible',
  group: 'journey',
  sources: ['002'],
  severity: 'hint',
  fix: 'none',
  summary: () => l10n.t('No touchpoint of a journey says whom it is accessible to.'),
  journey(journey, project, report) {
    let touchpoints = 0;
    for (const { accessible } of allTouchpoints(journey)) {
      if (accessible.some(({ text }) => hasText(text))) return;
      touchpoints++;
    }
    if (touchpoints === 0) return;
    report({
      source: journey.source,
      subject: journey.id,
      message: l10n.t(
        'Can everybody make the journey “{0}”? Say with `accessible` at a touchpoint how people with limited sight, hearing or mobility do.',
        displayName(journey),
      ),
      suppressIfBrokenIn: textsOf(journey, project),
    });
  },
};
