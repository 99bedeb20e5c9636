import * as l10n from '@vscode/l10n';
import { scaleOf } from '../model/scale.js';
import { allTouchpoints } from '../model/walk.js';
import type { Rule } from './rule.js';
import { replace } from './support/fixes.js';
import { feelsLine } from './support/words.js';

/** A score that the journey's scale does not have would be drawn off the map. */
export const scoreOutOfScale: Rule = {
  name: 'score-out-of-scale',
  severity: 'error',
  journey(journey, _project, report) {
    const { low, high } = scaleOf(journey);
    // A scale without room is a mistake of its own, see `value-out-of-range`.
    if (low === high) return;
    for (const touchpoint of allTouchpoints(journey)) {
      for (const feeling of touchpoint.feels) {
        const { stated, source } = feeling;
        if (stated === undefined || (stated >= low && stated <= high)) continue;
        const bound = stated < low ? low : high;
        const { scale } = journey;
        report({
          source,
          on: 'fact',
          subject: touchpoint.id,
          message: l10n.t('{0} is not on the scale of {1} to {2}: take {3}.', stated, low, high, bound),
          related: scale ? [{ source: scale.source, message: l10n.t('The scale of this journey') }] : [],
          fixes: [
            {
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
