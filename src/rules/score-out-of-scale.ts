import * as l10n from '@vscode/l10n';
import { feelingPlaces } from '../analysis/feelings.js';
import { findEmotion } from '../model/emotions.js';
import { isOffScale, moodOf, scaleOf, scoreOn } from '../model/scale.js';
import type { Rule } from './rule.js';
import { replace } from './support/fix-builders.js';
import { feelsLine } from './support/wording.js';

/** A score that the journey's scale does not have would be drawn off the map. */
export const scoreOutOfScale: Rule = {
  name: 'score-out-of-scale',
  group: 'feelings',
  sources: [],
  severity: 'error',
  fix: 'safe',
  summary: () => l10n.t('A score lies outside the journey’s scale.'),
  journey(journey, { settings }, report) {
    // A scale without room is an error of its own, see `value-out-of-range`.
    const scale = scaleOf(journey);
    const { low, high } = scale;
    for (const place of feelingPlaces(journey)) {
      for (const feeling of place.feels) {
        const { label, stated, source } = feeling;
        if (stated === undefined || !isOffScale(feeling, journey)) continue;
        const emotion = label === undefined ? undefined : findEmotion(label, settings.emotions);
        const usual = emotion && scoreOn(scale, emotion.score);
        const bound = stated < low ? low : high;
        // Where the word says the opposite, the end of the scale would be as wrong.
        const isOpposite = usual !== undefined && moodOf(scale, usual) * moodOf(scale, bound) < 0;
        const { stated: _, ...unscored } = feeling;
        report({
          source,
          on: 'statement',
          subject: place.id,
          message: l10n.t(
            '{0} is not on the scale of {1} to {2}: take {3}.',
            stated,
            low,
            high,
            isOpposite ? usual : bound,
          ),
          related: journey.scale
            ? [{ source: journey.scale.source, message: l10n.t('The scale of this journey') }]
            : [],
          fixes: () => [
            isOpposite
              ? {
                  title: l10n.t('Use the score of “{0}”, {1}', label ?? '', usual),
                  edits: [replace(source.uri, source.range, feelsLine(unscored))],
                  preferred: true,
                }
              : {
                  title: l10n.t('Change the score to {0}', bound),
                  edits: [replace(source.uri, source.range, feelsLine({ ...feeling, stated: bound }))],
                  preferred: true,
                },
          ],
        });
      }
    }
  },
};
