import * as l10n from '@vscode/l10n';
import type { FeelingPlace } from '../analysis/feelings.js';
import { isOfCustomers } from '../analysis/whom.js';
import { isInside } from '../model/element-ids.js';
import type { Feeling, Journey, Stage } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { quoteText } from '../model/format.js';
import { textsOfPart } from '../model/lookup.js';
import { isOffScale } from '../model/scale.js';
import type { Ref } from '../model/source.js';
import { isKind } from '../model/walk.js';
import type { Rule } from './rule.js';
import { becauseOf, insert } from './support/fix-builders.js';
import { answerableNames, displayName, freeName, hasText, placeholder } from './support/wording.js';

/** A bad moment that nobody follows up (source 002): no pain, opportunity, AI application or action where it is felt. */
export const negativeEmotionUnanswered: Rule = {
  name: 'negative-emotion-unanswered',
  group: 'feelings',
  sources: ['002'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('Nothing is done at a touchpoint with a negative feeling.'),
  journey(journey, project, report) {
    for (const stage of journey.stages) {
      for (const place of [stage, ...stage.touchpoints]) {
        const at = isKind(place, 'touchpoint') ? place : undefined;
        const bad = place.feels.filter(
          (feeling) =>
            (feeling.mood ?? 0) < 0 &&
            !isOffScale(feeling, journey) &&
            !feeling.because?.cause &&
            isOfCustomers(feeling, journey, project, at),
        );
        const [first, ...others] = bad;
        if (!first || isAnswered(place, stage)) continue;
        report({
          source: first.source,
          on: 'statement',
          subject: place.id,
          message: l10n.t(
            'A bad moment at “{0}”, and nothing comes of it: note the pain, or an opportunity, an AI application or an action for it.',
            displayName(place),
          ),
          related: others.map(({ source }) => ({ source, message: l10n.t('A bad moment too') })),
          suppressIfBrokenIn: [
            first.source,
            ...textsOfPart(place, journey, project),
            ...textsOfPart(stage, journey, project),
          ],
          fixes: () => pain(first, place, journey),
        });
      }
    }
  },
};

/**
 * Touchpoints hold no actions: those of their stage count, but for what was dropped and what is only about other places. For
 * what is felt over a stage as a whole, whatever is done in it counts.
 */
function isAnswered(place: FeelingPlace, stage: Stage): boolean {
  const within = isKind(place, 'stage') ? [place, ...place.touchpoints] : [place];
  if (within.some(hasAnswer)) return true;
  const isElsewhere = ({ id = '' }: Ref) => {
    if (!id.includes('/stage:') || isInside(id, place.id)) return false;
    return !isInside(id, stage.id) || id.includes('/touchpoint:');
  };
  return stage.actions.some(({ status, answers, delivers }) => {
    const about = [...answers, ...delivers];
    return status?.value !== 'dropped' && (about.length === 0 || !about.every(isElsewhere));
  });
}

function hasAnswer(place: FeelingPlace): boolean {
  const assisted = isKind(place, 'touchpoint') ? place.assistedBy.length : 0;
  return place.pains.length + place.opportunities.length + place.ais.length + assisted > 0;
}

/** A pain named by its cause, to which the feeling then points where it gave none. */
function pain(feeling: Feeling, place: FeelingPlace, journey: Journey): Fix[] {
  const { because, source } = feeling;
  const title = l10n.t('Insert a pain');
  if (because?.text !== undefined && hasText(because.text)) {
    const edits = [insert(place.source, `pain ${quoteText(because.text)}`, { where: 'after', statement: source })];
    return [{ title, edits, preferred: true }];
  }
  const name = freeName('Pain', answerableNames(journey));
  const edits = [becauseOf(feeling, name), insert(place.source, `pain ${name} ${placeholder}`)];
  return [{ title, edits, preferred: true }];
}
