import * as l10n from '@vscode/l10n';
import type { Audience, Journey, Stage } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import type { StageFlow } from '../model/flow-types.js';
import type { Project } from '../model/project.js';
import type { Id, Ref } from '../model/source.js';
import { isWithin } from '../model/walk.js';
import type { Rule } from './rule.js';
import { insert, replace } from './support/fix-builders.js';
import { lookup, textsOf } from './support/lookup.js';
import { hasUnknownPath } from './support/paths.js';
import { displayName } from './support/wording.js';

/** How far a stated audience may lie beside the computed one, in points. */
const tolerance = 5;

/** A stated audience that the rates of the paths do not bring there (source 003): one of the two is wrong. */
export const audienceContradictsPaths: Rule = {
  name: 'audience-contradicts-paths',
  severity: 'warning',
  journey(journey, project, report) {
    // Without any rate, nothing is said about how many come.
    if (!journey.paths.some(({ rate }) => rate !== undefined) || hasUnknownPath(journey)) return;
    for (const [index, stage] of journey.stages.entries()) {
      const flow = journey.flow.stages[index];
      if (!flow) continue;
      for (const audience of stage.audiences) {
        const computed = reachFor(audience, flow, journey, project);
        if (computed === undefined || Math.abs(computed - audience.share) <= tolerance + 1e-6) continue;
        const share = Math.round(computed);
        report({
          source: audience.source,
          on: 'statement',
          subject: stage.id,
          message: l10n.t(
            '{0}% are said to reach “{1}”, and the paths bring {2}%: set the audience or the rates right.',
            audience.share,
            displayName(stage),
            share,
          ),
          related: journey.paths
            .filter(({ to, rate }) => to.id === stage.id && rate !== undefined)
            .map(({ source, from, rate }) => ({ source, message: l10n.t('{0}% from {1}', rate ?? 0, from.text) })),
          suppressIfBrokenIn: [...textsOf(journey, project), stage.source],
          fixes: takeOver(share, audience, stage, journey),
        });
      }
    }
  },
};

/** In percent, of those that the audience is about; nothing where they do not make the journey. */
function reachFor(audience: Audience, flow: StageFlow, journey: Journey, project: Project): number | undefined {
  if (audience.for.length === 0) return 100 * flow.reach;
  if (audience.for.some((ref) => ref.id === undefined)) return undefined;
  const personas = new Set(audience.for.flatMap((ref) => travellersIn(ref, journey, project)));
  const reaches = [...personas].flatMap((persona) => flow.reaches[persona] ?? []);
  if (reaches.length === 0) return undefined;
  return (100 * reaches.reduce((sum, reach) => sum + reach, 0)) / reaches.length;
}

/** The travellers of a journey that a persona or segment means. */
function travellersIn({ id }: Ref, journey: Journey, project: Project): Id[] {
  const { personas } = lookup(project);
  return journey.travellers.flatMap(({ persona }) => {
    if (persona.id === undefined) return [];
    const inSegment = personas.get(persona.id)?.segments.some((segment) => segment.id === id);
    return persona.id === id || inSegment ? [persona.id] : [];
  });
}

/** What a variant inherits it says anew, so that its base stays as it is. */
function takeOver(share: number, audience: Audience, stage: Stage, journey: Journey): Fix[] {
  const whom = audience.for.length > 0 ? ` for ${audience.for.map((ref) => ref.text).join(', ')}` : '';
  const text = `audience ${share}%${whom}`;
  const title = l10n.t('Take the computed {0}%', share);
  if (!journey.variant || isWithin(audience.source, journey.source)) {
    return [{ title, edits: [replace(audience.source.uri, audience.source.range, text)], preferred: true }];
  }
  if (stage.audiences.length > 1) return [];
  if (isWithin(stage.source, journey.source)) return [{ title, edits: [insert(stage.source, text)], preferred: true }];
  if (stage.name === undefined) return [];
  return [{ title, edits: [insert(journey.source, `stage ${stage.name} {\n  ${text}\n}`)], preferred: true }];
}
