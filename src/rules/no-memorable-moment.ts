import * as l10n from '@vscode/l10n';
import { textsOf } from '../model/lookup.js';
import { allTouchpoints } from '../model/walk.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** Nothing in the journey that anybody would tell others about (source 002). A journey without touchpoints is not there yet. */
export const noMemorableMoment: Rule = {
  name: 'no-memorable-moment',
  group: 'feelings',
  sources: ['002'],
  severity: 'hint',
  fix: 'none',
  summary: () => l10n.t('A journey has neither an `aha` nor a `moment of truth`.'),
  journey(journey, project, report) {
    const touchpoints = [...allTouchpoints(journey)];
    const isMemorable = touchpoints.some((each) => each.ahas.length + each.momentsOfTruth.length > 0);
    if (touchpoints.length === 0 || isMemorable) return;
    report({
      source: journey.source,
      subject: journey.id,
      message: l10n.t(
        'What in “{0}” will people tell others about? Mark it as `aha`, or as `moment of truth`.',
        displayName(journey),
      ),
      suppressIfBrokenIn: textsOf(journey, project),
    });
  },
};
