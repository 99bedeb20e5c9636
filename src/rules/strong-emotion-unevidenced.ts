import * as l10n from '@vscode/l10n';
import { feelingPlaces } from '../analysis/feelings.js';
import { isOfCustomers } from '../analysis/whom.js';
import { textsOf } from '../model/lookup.js';
import { isOffScale } from '../model/scale.js';
import { isKind } from '../model/walk.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** A mood of -1 or 1 is an end of the scale; moods are computed. */
const extreme = 1 - 1e-9;

/** The strongest feelings are the easiest to invent (source 004): an end of the scale, and nobody asked or counted. */
export const strongEmotionUnevidenced: Rule = {
  name: 'strong-emotion-unevidenced',
  group: 'feelings',
  sources: ['004'],
  severity: 'hint',
  fix: 'none',
  summary: () => l10n.t('A strong feeling has no evidence.'),
  journey(journey, project, report) {
    const support = project.analysisOf(journey).feelings;
    for (const place of feelingPlaces(journey)) {
      const at = isKind(place, 'touchpoint') ? place : undefined;
      const claims = place.feels.filter(
        (feeling, index) =>
          Math.abs(feeling.mood ?? 0) >= extreme &&
          support[place.id]?.[index] === 'assumed' &&
          !isOffScale(feeling, journey) &&
          isOfCustomers(feeling, journey, project, at),
      );
      const [first, ...others] = claims;
      if (!first) continue;
      report({
        source: first.source,
        on: 'statement',
        subject: place.id,
        message: claims.some(({ mood = 0 }) => mood < 0)
          ? l10n.t(
              'How do you know they feel so strongly at “{0}”? Record experience data there, or add evidence to a pain.',
              displayName(place),
            )
          : l10n.t(
              'How do you know they feel so strongly at “{0}”? Record experience data there, or take a milder word.',
              displayName(place),
            ),
        related: others.map(({ source }) => ({ source, message: l10n.t('Another strong feeling here') })),
        suppressIfBrokenIn: [place.source, ...textsOf(journey, project)],
      });
    }
  },
};
