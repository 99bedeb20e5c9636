import * as l10n from '@vscode/l10n';
import { feelingPlaces } from '../analysis/feelings.js';
import { findEmotion } from '../model/emotions.js';
import { isOffScale, moodOf, scaleOf, scoreOn } from '../model/scale.js';
import type { Rule } from './rule.js';
import { replace } from './support/fix-builders.js';
import { displayName, feelsLine } from './support/wording.js';

/** A word on one side of neutral and a score on the other (source 002): one of the two is a slip. */
export const scoreContradictsLabel: Rule = {
  name: 'score-contradicts-label',
  group: 'feelings',
  sources: ['002'],
  severity: 'info',
  fix: 'safe',
  summary: () => l10n.t('The word of a feeling and its score say opposite things.'),
  journey(journey, { settings }, report) {
    const scale = scaleOf(journey);
    for (const place of feelingPlaces(journey)) {
      for (const feeling of place.feels) {
        const { label, stated, mood, source, ...rest } = feeling;
        const emotion = label === undefined ? undefined : findEmotion(label, settings.emotions);
        if (!emotion || label === undefined || stated === undefined || mood === undefined) continue;
        // A score that cannot be is said to be so, and no more.
        if (isOffScale(feeling, journey)) continue;
        const usual = scoreOn(scale, emotion.score);
        if (moodOf(scale, usual) * mood >= 0) continue;
        report({
          source,
          on: 'statement',
          subject: place.id,
          message: l10n.t(
            'At “{0}” the word “{1}” ({2}) and the score {3} say opposite things: take the score away, or change the word.',
            displayName(place),
            label,
            usual,
            stated,
          ),
          suppressIfBrokenIn: [source],
          fixes: () => [
            {
              title: l10n.t('Use the score of “{0}”, {1}', label, usual),
              edits: [replace(source.uri, source.range, feelsLine({ ...rest, source, label }))],
              preferred: true,
            },
          ],
        });
      }
    }
  },
};
