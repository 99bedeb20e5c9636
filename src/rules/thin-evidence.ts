import * as l10n from '@vscode/l10n';
import type { Pain } from '../model/elements.js';
import { fold } from '../model/spelling.js';
import { allPains } from '../model/walk.js';
import type { Rule } from './rule.js';
import { insert } from './support/fix-builders.js';
import { textsOfPart } from './support/lookup.js';
import { displayName, placeholder } from './support/wording.js';

/**
 * One datum is coincidence, two are a pattern, three are a trend (source 004). Sources count: neither how often each was
 * seen, nor how many lines were written down from it.
 */
export const thinEvidence: Rule = {
  name: 'thin-evidence',
  severity: 'hint',
  journey(journey, project, report) {
    const { minEvidence } = project.settings;
    for (const pain of allPains(journey)) {
      const sources = sourcesOf(pain);
      if (sources >= minEvidence) continue;
      report({
        source: pain.source,
        subject: pain.id,
        message: weigh(pain, sources, minEvidence),
        related: pain.evidence.map(({ source }) => ({ source, message: l10n.t('What is known so far') })),
        suppressIfBrokenIn: textsOfPart(pain, journey, project),
        fixes: [
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

/** Lines of one datum, and lines that say the same, are of one source. */
function sourcesOf({ evidence }: Pain): number {
  return new Set(evidence.map(({ from, text }) => from?.id ?? `"${fold(text).replace(/\s+/g, ' ').trim()}"`)).size;
}

function weigh(pain: Pain, sources: number, wanted: number): string {
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
