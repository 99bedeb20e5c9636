import * as l10n from '@vscode/l10n';
import type { EvidenceStrength } from '../analysis/evidence.js';
import type { Pain } from '../model/elements.js';
import { textsOfPart } from '../model/lookup.js';
import { allPains } from '../model/walk.js';
import type { Rule } from './rule.js';
import { insert } from './support/fix-builders.js';
import { displayName, placeholder } from './support/wording.js';

/** One datum is coincidence, two are a pattern, three are a trend (source 004). */
export const thinEvidence: Rule = {
  name: 'thin-evidence',
  group: 'needs',
  sources: ['004'],
  severity: 'hint',
  fix: 'suggested',
  summary: () => l10n.t('A pain has less evidence than the project asks for.'),
  journey(journey, project, report) {
    const { minEvidence } = project.settings;
    const { evidence } = project.analysisOf(journey);
    for (const pain of allPains(journey)) {
      const known = evidence[pain.id];
      if (!known || known.strength >= minEvidence) continue;
      report({
        source: pain.source,
        subject: pain.id,
        message: weigh(pain, known, minEvidence),
        related: pain.evidence.map(({ source }) => ({ source, message: l10n.t('What is known so far') })),
        suppressIfBrokenIn: textsOfPart(pain, journey, project),
        fixes: () => [
          {
            title: l10n.t('Insert evidence'),
            edits: [
              insert(pain.source, `evidence ${placeholder}`, {
                where: 'after',
                statement: pain.evidence.at(-1)?.source,
              }),
            ],
            preferred: true,
          },
        ],
      });
    }
  },
};

function weigh(pain: Pain, { strength, sources, sureness }: EvidenceStrength, wanted: number): string {
  if (strength === 0 && pain.evidence.some(({ how }) => how?.value === 'assumed')) {
    return l10n.t(
      '“{0}” is an assumption: what its lines of `evidence` say is `assumed`. Find out, and say what you saw or were told.',
      displayName(pain),
    );
  }
  if (strength > sources) {
    return sureness === 'pattern'
      ? l10n.t(
          '“{0}” is a pattern, not yet a trend: seen {1} times, where {2} are asked for.',
          displayName(pain),
          strength,
          wanted,
        )
      : l10n.t('“{0}” is a trend: seen {1} times, where {2} are asked for.', displayName(pain), strength, wanted);
  }
  switch (sources) {
    case 0:
      return wanted === 1
        ? l10n.t('“{0}” is an assumption: no line of `evidence`, where one is asked for.', displayName(pain))
        : l10n.t('“{0}” is an assumption: no line of `evidence`, where {1} are asked for.', displayName(pain), wanted);
    case 1:
      return l10n.t(
        '“{0}” may be coincidence: one source of `evidence`, where {1} are asked for.',
        displayName(pain),
        wanted,
      );
    case 2:
      return l10n.t(
        '“{0}” is a pattern, not yet a trend: two sources of `evidence`, where {1} are asked for.',
        displayName(pain),
        wanted,
      );
    default:
      return l10n.t(
        '“{0}” is a trend: {1} sources of `evidence`, where {2} are asked for.',
        displayName(pain),
        sources,
        wanted,
      );
  }
}
