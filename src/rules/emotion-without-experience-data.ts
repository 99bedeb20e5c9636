import * as l10n from '@vscode/l10n';
import { feelingPlaces } from '../analysis/feelings.js';
import { isOfCustomers } from '../analysis/whom.js';
import { textsOf } from '../model/lookup.js';
import { isKind } from '../model/walk.js';
import type { Rule } from './rule.js';
import { isAny, recordsAny } from './support/recorded.js';
import { displayName } from './support/wording.js';

/** What people feel can only be known by asking them (source 002): without X-data the curve is the team's guess. */
export const emotionWithoutExperienceData: Rule = {
  name: 'emotion-without-experience-data',
  group: 'feelings',
  sources: ['002'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('A journey has feelings, and records no experience data.'),
  journey(journey, project, report) {
    const feelings = feelingPlaces(journey).flatMap((place) => {
      const at = isKind(place, 'touchpoint') ? place : undefined;
      return place.feels.filter((feeling) => isOfCustomers(feeling, journey, project, at));
    });
    const [first] = feelings;
    if (!first || recordsAny(journey, 'experience', project)) return;
    if (
      isAny(
        feelings.flatMap(({ from }) => from ?? []),
        'experience',
        project,
      )
    )
      return;
    report({
      source: journey.source,
      subject: journey.id,
      message: l10n.t(
        '“{0}” says what people feel, and nobody asks them: let a touchpoint `records` experience data, such as a survey.',
        displayName(journey),
      ),
      related: [{ source: first.source, message: l10n.t('The first feeling claimed') }],
      suppressIfBrokenIn: textsOf(journey, project),
    });
  },
};
