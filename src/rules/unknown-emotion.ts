import * as l10n from '@vscode/l10n';
import { feelingPlaces } from '../analysis/feelings.js';
import type { Feeling } from '../model/elements.js';
import { nearestEmotions } from '../model/emotions.js';
import type { Fix } from '../model/finding.js';
import type { Settings } from '../model/settings.js';
import type { Rule } from './rule.js';
import { preferFirst, replace, setting } from './support/fix-builders.js';
import { displayName, feelsLine } from './support/wording.js';

/** A feeling that no vocabulary knows (source 002) has no score, and the curve has a gap there. */
export const unknownEmotion: Rule = {
  name: 'unknown-emotion',
  group: 'feelings',
  sources: ['002'],
  severity: 'hint',
  fix: 'suggested',
  summary: () => l10n.t('A feeling is in no vocabulary.'),
  journey(journey, { settings }, report) {
    for (const place of feelingPlaces(journey)) {
      for (const feeling of place.feels) {
        const { label, stated, emotion, source } = feeling;
        if (label === undefined || emotion !== undefined) continue;
        report({
          source,
          on: 'statement',
          subject: place.id,
          message: message(
            label,
            displayName(place),
            stated !== undefined,
            nearestEmotions(label, settings.emotions)[0],
          ),
          suppressIfBrokenIn: [source],
          fixes: () => words(feeling, label, settings),
        });
      }
    }
  },
};

function message(label: string, place: string, isScored: boolean, near: string | undefined): string {
  if (near !== undefined)
    return isScored
      ? l10n.t('“{0}” at “{1}” is no emotion we know. Did you mean “{2}”?', label, place, near)
      : l10n.t('“{0}” at “{1}” is no emotion we know, and is not drawn. Did you mean “{2}”?', label, place, near);
  return isScored
    ? l10n.t(
        '“{0}” at “{1}” is no emotion we know: take another word, or add it to the project’s `emotions`.',
        label,
        place,
      )
    : l10n.t(
        '“{0}” at “{1}” is no emotion we know, and is not drawn: take another word, give it a score, or add it to the project’s `emotions`.',
        label,
        place,
      );
}

/** The nearest words we know, then the project’s own vocabulary, with the score given here on the usual scale of -2 to 2. */
function words(feeling: Feeling, label: string, { emotions }: Settings): Fix[] {
  const { source, mood } = feeling;
  const near = nearestEmotions(label, emotions).map<Fix>((word) => ({
    title: l10n.t('Change to “{0}”', word),
    edits: [replace(source.uri, source.range, feelsLine({ ...feeling, label: word }))],
  }));
  const own: Fix = {
    title: l10n.t('Add “{0}” to the project’s emotions', label),
    edits: [setting(source, 'emotions', label, 2 * (mood ?? 0))],
  };
  return [...preferFirst(near), own];
}
