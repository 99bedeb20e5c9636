import * as l10n from '@vscode/l10n';
import type { Rule } from './rule.js';
import { baseOf, journeyWith, textsOf } from './support/lookup.js';
import { called } from './support/words.js';

/** A better future is better than something (source 003): it names the journey of today, and which of its pains it takes away. */
export const futureWithoutPair: Rule = {
  name: 'future-without-pair',
  severity: 'info',
  journey(journey, project, report) {
    const { state, solves } = journey;
    if (state?.value !== 'future') return;
    const place = { source: state.source, on: 'fact' as const, subject: journey.id };
    const missingFrom = textsOf(journey, project);
    if (!state.of) {
      const message = l10n.t('The future of what? Add `of` and the journey of today to “{0}”.', called(journey));
      report({ ...place, message, missingFrom });
      return;
    }
    const pair = journeyWith(state.of.id, journey, project);
    if (!pair || solves.some(({ id }) => id === undefined)) return;
    const base = baseOf(pair, project);
    const owners = base ? [pair.id, base.id] : [pair.id];
    if (solves.some(({ id }) => owners.some((owner) => id?.startsWith(`${owner}/`)))) return;
    report({
      ...place,
      message: l10n.t(
        '“{0}” solves no pain of “{1}”: say with `solves` which it takes away.',
        called(journey),
        called(pair),
      ),
      related: [{ source: pair.source, message: l10n.t('The journey of today') }],
      missingFrom,
    });
  },
};
