import * as l10n from '@vscode/l10n';
import type { Feeling, Touchpoint } from '../../model/elements.js';
import { formatList, formatScore } from '../../model/format.js';
import type { MapContext } from '../context.js';
import { emotionLane } from '../emotions/emotion-lane.js';
import { words } from '../map-texts.js';
import type { Lane } from './lane.js';
import { touchpointRows } from './rows.js';

/** What everyone feels along the way, a curve for each persona. */
export const emotions: Lane<'emotions'> = {
  name: 'emotions',
  title: () => l10n.t('Emotions'),
  caption: () => l10n.t('and why'),
  draw: emotionLane,
  rows: (subject, context) =>
    touchpointRows(subject, (touchpoint) =>
      touchpoint.feels.map((feeling) => ({ text: feltSentence(feeling, touchpoint, context), id: touchpoint.id })),
    ),
};

function feltSentence(feeling: Feeling, touchpoint: Touchpoint, context: MapContext): string {
  const { stated, score, for: whom, because } = feeling;
  const who = whom.length === 0 ? words.everyone() : formatList(whom.map((ref) => context.named(ref)));
  const points = score ?? stated;
  const felt = [
    context.felt(feeling),
    points === undefined ? undefined : formatScore(points, context.journey.emotionScale),
  ]
    .filter((part) => part !== undefined)
    .join(' ');
  const cause = because?.cause ? context.named(because.cause) : because?.text;
  const sentence = l10n.t('{0}: {1} feels {2}', context.title(touchpoint), who, felt);
  return cause ? l10n.t('{0} because {1}', sentence, cause) : sentence;
}
