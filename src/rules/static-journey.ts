import * as l10n from '@vscode/l10n';
import { customersOf } from '../analysis/customers.js';
import type { Journey } from '../model/elements.js';
import { lookup, textsOf } from '../model/lookup.js';
import { allTouchpoints, allTriggers } from '../model/walk.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** One view agreed inside the company is what is wrong with journeys: each customer makes their own (source 004). */
export const staticJourney: Rule = {
  name: 'static-journey',
  group: 'journey',
  sources: ['004'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('A journey is a single static view: one persona, no variant, trigger or condition.'),
  journey(journey, project, report) {
    if (customersOf(journey, project).length !== 1 || journey.variant || lookup(project).varied.has(journey.id)) return;
    if (!allTriggers(journey).next().done || hasCondition(journey)) return;
    report({
      source: journey.source,
      subject: journey.id,
      message: l10n.t(
        '“{0}” is a single static view: add a second persona, a variant, a trigger or a `when`.',
        displayName(journey),
      ),
      suppressIfBrokenIn: textsOf(journey, project),
    });
  },
};

function hasCondition(journey: Journey): boolean {
  if (journey.paths.some((path) => path.when !== undefined)) return true;
  for (const touchpoint of allTouchpoints(journey)) if (touchpoint.when) return true;
  return false;
}
