import * as l10n from '@vscode/l10n';
import { type FeelingPlace, feelingPlaces } from '../analysis/feelings.js';
import { isOfCustomers } from '../analysis/whom.js';
import type { Feeling } from '../model/elements.js';
import { findEmotion } from '../model/emotions.js';
import type { Fix } from '../model/finding.js';
import { isOffScale } from '../model/scale.js';
import type { Settings } from '../model/settings.js';
import { isKind } from '../model/walk.js';
import type { Rule } from './rule.js';
import { becauseOf, preferFirst } from './support/fix-builders.js';
import { displayName, hasText, placeholder } from './support/wording.js';

/** A bad feeling whose cause nobody names cannot be put right (source 002). */
export const negativeEmotionWithoutCause: Rule = {
  name: 'negative-emotion-without-cause',
  group: 'feelings',
  sources: ['002'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('A negative feeling has no cause.'),
  journey(journey, project, report) {
    for (const place of feelingPlaces(journey)) {
      const at = isKind(place, 'touchpoint') ? place : undefined;
      for (const feeling of place.feels) {
        const { because, mood = 0 } = feeling;
        if (mood >= 0 || isOffScale(feeling, journey)) continue;
        if (because?.cause || hasText(because?.text) || !isOfCustomers(feeling, journey, project, at)) continue;
        report({
          source: feeling.source,
          on: 'statement',
          subject: place.id,
          message: isBadWord(feeling, project.settings)
            ? l10n.t('Why do people feel {0} at “{1}”? Add `because` and the cause.', feeling.label, displayName(place))
            : l10n.t('Why do people feel bad at “{0}”? Add `because` and the cause.', displayName(place)),
          suppressIfBrokenIn: [feeling.source],
          fixes: () => causes(feeling, place),
        });
      }
    }
  },
};

/** Whether the label says that they feel bad, and not the score alone. */
function isBadWord(feeling: Feeling, { emotions }: Settings): feeling is Feeling & { label: string } {
  return feeling.label !== undefined && (findEmotion(feeling.label, emotions)?.score ?? 0) < 0;
}

/** The pains there first, then a text. */
function causes(feeling: Feeling, { pains }: FeelingPlace): Fix[] {
  const known = pains.flatMap<Fix>((pain) =>
    pain.name === undefined
      ? []
      : [{ title: l10n.t('Because of “{0}”', displayName(pain)), edits: [becauseOf(feeling, pain.name)] }],
  );
  const own: Fix = { title: l10n.t('Add a cause'), edits: [becauseOf(feeling, placeholder)] };
  return preferFirst([...known.slice(0, 3), own]);
}
