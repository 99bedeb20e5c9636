import * as l10n from '@vscode/l10n';
import type { Feeling, Journey, Touchpoint } from '../model/elements.js';
import type { Project } from '../model/project.js';
import { isOffScale } from '../model/scale.js';
import type { Ref } from '../model/source.js';
import { allTouchpoints, elementsById, isKind } from '../model/walk.js';
import type { Rule } from './rule.js';
import { isForOthers } from './support/answered.js';
import { lookup, textsOf } from './support/lookup.js';
import { displayName } from './support/wording.js';

/** A mood of -1 or 1 is an end of the scale; moods are computed. */
const extreme = 1 - 1e-9;

/** The strongest feelings are the easiest to invent (source 004): an end of the scale, and nobody asked or counted. */
export const strongEmotionUnevidenced: Rule = {
  name: 'strong-emotion-unevidenced',
  severity: 'hint',
  journey(journey, project, report) {
    for (const touchpoint of allTouchpoints(journey)) {
      const strong = touchpoint.feels.filter(
        (feeling) => Math.abs(feeling.mood ?? 0) >= extreme && !isOffScale(feeling, journey),
      );
      if (strong.length === 0 || isWitnessed(touchpoint, project)) continue;
      const claims = strong.filter((feeling) => !hasEvidence(feeling, journey) && !isForOthers(feeling, journey));
      const [first, ...others] = claims;
      if (!first) continue;
      report({
        source: first.source,
        on: 'statement',
        subject: touchpoint.id,
        message: claims.some(({ mood = 0 }) => mood < 0)
          ? l10n.t(
              'How do you know they feel so strongly at “{0}”? Record experience data there, or add evidence to a pain.',
              displayName(touchpoint),
            )
          : l10n.t(
              'How do you know they feel so strongly at “{0}”? Record experience data there, or take a milder word.',
              displayName(touchpoint),
            ),
        related: others.map(({ source }) => ({ source, message: l10n.t('Another strong feeling here') })),
        suppressIfBrokenIn: [touchpoint.source, ...textsOf(journey, project)],
      });
    }
  },
};

/** Somebody counted or asked there: evidence for one of its pains, experience data recorded or measured. */
function isWitnessed({ pains, records, measures }: Touchpoint, project: Project): boolean {
  const { metrics } = lookup(project);
  const asked = (ref: Ref | undefined) => ref !== undefined && isExperience(ref, project);
  return (
    pains.some(({ evidence }) => evidence.length > 0) ||
    records.some(asked) ||
    measures.some(({ metric }) => asked(metrics.get(metric.id ?? '')?.from))
  );
}

/** Data that nothing declares, or of which nothing says what they are, may be experience data. */
function isExperience({ id }: Ref, project: Project): boolean {
  return lookup(project).data.get(id ?? '')?.nature !== 'operational';
}

/** The pain it is because of is proved elsewhere, or not declared. */
function hasEvidence({ because }: Feeling, journey: Journey): boolean {
  if (!because?.pain) return false;
  const pain = elementsById(journey).get(because.pain.id ?? '');
  return isKind(pain, 'pain') ? pain.evidence.length > 0 : true;
}
