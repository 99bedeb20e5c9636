import * as l10n from '@vscode/l10n';
import type { Feeling, Touchpoint } from '../model/types.js';
import { allTouchpoints } from '../model/walk.js';
import type { Fix, Rule } from './rule.js';
import { isForOthers } from './support/answered.js';
import { becauseOf, preferFirst } from './support/fixes.js';
import { blank, called, says } from './support/words.js';

/** A bad feeling whose cause nobody names cannot be mended (source 002). */
export const negativeEmotionWithoutCause: Rule = {
  name: 'negative-emotion-without-cause',
  severity: 'warning',
  journey(journey, _project, report) {
    for (const touchpoint of allTouchpoints(journey)) {
      for (const feeling of touchpoint.feels) {
        const { because, mood = 0 } = feeling;
        if (mood >= 0 || because?.pain || says(because?.text) || isForOthers(feeling, journey, touchpoint)) continue;
        report({
          source: feeling.source,
          on: 'fact',
          subject: touchpoint.id,
          message: feeling.label
            ? l10n.t('Why {0} at “{1}”? Add `because` and the cause.', feeling.label, called(touchpoint))
            : l10n.t('Why does “{0}” feel bad? Add `because` and the cause.', called(touchpoint)),
          missingFrom: [feeling.source],
          fixes: causes(feeling, touchpoint),
        });
      }
    }
  },
};

/** The pains of the touchpoint first, then words of one's own. */
function causes(feeling: Feeling, { pains }: Touchpoint): Fix[] {
  const known = pains.flatMap<Fix>((pain) =>
    pain.name === undefined
      ? []
      : [{ title: l10n.t('Because of “{0}”', called(pain)), edits: [becauseOf(feeling, pain.name)] }],
  );
  const own: Fix = { title: l10n.t('Add a cause'), edits: [becauseOf(feeling, blank)] };
  return preferFirst([...known.slice(0, 3), own]);
}
