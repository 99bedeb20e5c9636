import * as l10n from '@vscode/l10n';
import { isForOthers } from '../analysis/audience.js';
import { isInside } from '../model/element-ids.js';
import type { Feeling, Journey, Stage, Touchpoint } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { quoteText } from '../model/format.js';
import { textsOfPart } from '../model/lookup.js';
import { isOffScale } from '../model/scale.js';
import type { Ref } from '../model/source.js';
import type { Rule } from './rule.js';
import { becauseOf, insert } from './support/fix-builders.js';
import { answerableNames, displayName, freeName, hasText, placeholder } from './support/wording.js';

/** A bad moment that nobody follows up (source 002): no pain, opportunity, AI application or action at it. */
export const negativeEmotionUnanswered: Rule = {
  name: 'negative-emotion-unanswered',
  group: 'feelings',
  sources: ['002'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('Nothing is done at a touchpoint with a negative feeling.'),
  journey(journey, project, report) {
    for (const stage of journey.stages) {
      for (const touchpoint of stage.touchpoints) {
        const bad = touchpoint.feels.filter(
          (feeling) =>
            (feeling.mood ?? 0) < 0 &&
            !isOffScale(feeling, journey) &&
            !feeling.because?.cause &&
            !isForOthers(feeling, journey, touchpoint),
        );
        const [first, ...others] = bad;
        if (!first || isAnswered(touchpoint, stage)) continue;
        report({
          source: first.source,
          on: 'statement',
          subject: touchpoint.id,
          message: l10n.t(
            'A bad moment at “{0}”, and nothing comes of it: note the pain, or an opportunity, an AI application or an action for it.',
            displayName(touchpoint),
          ),
          related: others.map(({ source }) => ({ source, message: l10n.t('A bad moment too') })),
          suppressIfBrokenIn: [
            first.source,
            ...textsOfPart(touchpoint, journey, project),
            ...textsOfPart(stage, journey, project),
          ],
          fixes: () => pain(first, touchpoint, journey),
        });
      }
    }
  },
};

/** Touchpoints hold no actions: those of their stage count, but for what was dropped and what is only about other places. */
function isAnswered(touchpoint: Touchpoint, stage: Stage): boolean {
  const { pains, opportunities, ais, assistedBy } = touchpoint;
  if (pains.length + opportunities.length + ais.length + assistedBy.length > 0) return true;
  const isElsewhere = ({ id = '' }: Ref) => {
    if (!id.includes('/stage:') || isInside(id, touchpoint.id)) return false;
    return !isInside(id, stage.id) || id.includes('/touchpoint:');
  };
  return stage.actions.some(({ status, answers, delivers }) => {
    const about = [...answers, ...delivers];
    return status?.value !== 'dropped' && (about.length === 0 || !about.every(isElsewhere));
  });
}

/** A pain named by its cause, to which the feeling then points where it gave none. */
function pain(feeling: Feeling, touchpoint: Touchpoint, journey: Journey): Fix[] {
  const { because, source } = feeling;
  const title = l10n.t('Insert a pain');
  if (because?.text !== undefined && hasText(because.text)) {
    const edits = [insert(touchpoint.source, `pain ${quoteText(because.text)}`, { where: 'after', statement: source })];
    return [{ title, edits, preferred: true }];
  }
  const name = freeName('Pain', answerableNames(journey));
  const edits = [becauseOf(feeling, name), insert(touchpoint.source, `pain ${name} ${placeholder}`)];
  return [{ title, edits, preferred: true }];
}
