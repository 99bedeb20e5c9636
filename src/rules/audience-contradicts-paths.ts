import * as l10n from '@vscode/l10n';
import { hasUnresolvedPath } from '../analysis/flow.js';
import type { Audience, Journey, Stage } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { formatShare } from '../model/format.js';
import { textsOf } from '../model/lookup.js';
import { isWithin } from '../model/walk.js';
import type { Rule } from './rule.js';
import { insert, replace } from './support/fix-builders.js';
import { displayName } from './support/wording.js';

/** How far a stated audience may lie beside the computed one, in points. */
const tolerance = 5;

/** A stated audience that the rates of the paths do not bring there (source 003): one of the two is wrong. */
export const audienceContradictsPaths: Rule = {
  name: 'audience-contradicts-paths',
  group: 'stages',
  sources: ['003'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('The audience of a stage is not the one that the paths bring there.'),
  journey(journey, project, report) {
    // Without any rate, nothing is said about how many come.
    if (!journey.paths.some(({ rate }) => rate !== undefined) || hasUnresolvedPath(journey)) return;
    const { audiences } = project.analysisOf(journey);
    for (const stage of journey.stages) {
      for (const { audience: position, reach: computed } of audiences[stage.id] ?? []) {
        const audience = stage.audiences[position];
        if (!audience || computed === undefined || Math.abs(computed - audience.share) <= tolerance + 1e-6) continue;
        const share = Math.round(computed);
        report({
          source: audience.source,
          on: 'statement',
          subject: stage.id,
          message: l10n.t(
            '{0} are said to reach “{1}”, and the paths bring {2}: set the audience or the rates right.',
            formatShare(audience.share),
            displayName(stage),
            formatShare(share),
          ),
          related: journey.paths
            .filter(({ to, rate }) => to.id === stage.id && rate !== undefined)
            .map(({ source, from, rate }) => ({
              source,
              message: l10n.t('{0} from {1}', formatShare(rate ?? 0), from.text),
            })),
          suppressIfBrokenIn: [...textsOf(journey, project), stage.source],
          fixes: () => takeOver(share, audience, stage, journey),
        });
      }
    }
  },
};

/** What a variant inherits it says anew, so that its base stays as it is. */
function takeOver(share: number, audience: Audience, stage: Stage, journey: Journey): Fix[] {
  const whom = audience.for.length > 0 ? ` for ${audience.for.map((ref) => ref.text).join(', ')}` : '';
  const text = `audience ${share}%${whom}`;
  const title = l10n.t('Take the computed {0}', formatShare(share));
  if (!journey.variant || isWithin(audience.source, journey.source)) {
    return [{ title, edits: [replace(audience.source.uri, audience.source.range, text)], preferred: true }];
  }
  if (stage.audiences.length > 1) return [];
  if (isWithin(stage.source, journey.source)) return [{ title, edits: [insert(stage.source, text)], preferred: true }];
  if (stage.name === undefined) return [];
  return [{ title, edits: [insert(journey.source, `stage ${stage.name} {\n  ${text}\n}`)], preferred: true }];
}
