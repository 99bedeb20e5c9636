import * as l10n from '@vscode/l10n';
import type { Journey, Stage, Touchpoint } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { formatList } from '../model/format.js';
import { lookup, textsOfPart } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Data } from '../model/shared-elements.js';
import type { Ref } from '../model/source.js';
import { allAis, elementsById, isKind } from '../model/walk.js';
import type { Reporter, Rule } from './rule.js';
import { insert, replace } from './support/fix-builders.js';
import { displayName } from './support/wording.js';

/**
 * People want to be asked first (source 002): personalising over their heads, and AI on data that are theirs, need a
 * lawful basis for that data. Personalising that names no data at all is a warning.
 */
export const personalisedWithoutConsent: Rule = {
  name: 'personalised-without-consent',
  group: 'data',
  sources: ['002'],
  severity: 'error',
  fix: 'suggested',
  summary: () => l10n.t('Something is personalised with data that have no lawful basis.'),
  journey(journey, project, report) {
    for (const stage of journey.stages) {
      for (const touchpoint of stage.touchpoints) checkLevel(journey, stage, touchpoint, project, report);
    }
    for (const ai of allAis(journey)) {
      for (const ref of ai.uses) {
        const data = lookup(project).data.get(ref.id ?? '');
        if (data?.owner?.value !== 'customer' || hasBasis(data)) continue;
        report({
          source: ref.source,
          on: 'statement',
          subject: ai.id,
          message: l10n.t(
            '“{0}” belongs to the customer and nothing permits “{1}” to use it: give the data a `basis`.',
            displayName(data),
            displayName(ai),
          ),
          related: [{ source: data.source, message: l10n.t('The data without a lawful basis') }],
          suppressIfBrokenIn: [data.source],
          fixes: () => permit([data], ai.for),
        });
      }
    }
  },
};

function checkLevel(journey: Journey, stage: Stage, touchpoint: Touchpoint, project: Project, report: Reporter): void {
  const { level } = touchpoint;
  if (level?.value !== 'personalised' || level.by !== 'company') return;
  const used = usedAt(journey, stage, touchpoint);
  const place = { source: level.source, on: 'statement' as const, subject: touchpoint.id };
  if (used.length === 0) {
    report({
      ...place,
      severity: 'warning',
      message: l10n.t(
        '“{0}” is personalised from data that nobody names: say what it `records`.',
        displayName(touchpoint),
      ),
      suppressIfBrokenIn: textsOfPart(touchpoint, journey, project),
    });
    return;
  }
  const { data } = lookup(project);
  const known = new Set(used.flatMap((ref) => data.get(ref.id ?? '') ?? []));
  const unlawful = [...known].filter((each) => !hasBasis(each));
  if (unlawful.length === 0) return;
  report({
    ...place,
    message: l10n.t(
      '“{0}” is personalised over the customer’s head: nothing permits the use of {1}. Give the data a `basis`.',
      displayName(touchpoint),
      formatList(unlawful.map((each) => `“${displayName(each)}”`)),
    ),
    related: unlawful.map(({ source }) => ({ source, message: l10n.t('The data without a lawful basis') })),
    suppressIfBrokenIn: unlawful.map((each) => each.source),
    fixes: () => permit(unlawful, []),
  });
}

/** Data in use at a touchpoint: recorded there, or used by an AI application at it, over its stage, or assisting it. */
function usedAt(journey: Journey, stage: Stage, touchpoint: Touchpoint): Ref[] {
  const byId = elementsById(journey);
  const ais = new Set([...touchpoint.ais, ...stage.ais]);
  for (const ref of touchpoint.assistedBy) {
    const ai = byId.get(ref.id ?? '');
    if (isKind(ai, 'ai')) ais.add(ai);
    // Nobody knows what an AI application uses that is not declared: it counts as named.
    else return [ref];
  }
  return [...touchpoint.records, ...[...ais].flatMap((ai) => ai.uses)];
}

function hasBasis(data: Data): boolean {
  return data.bases.some(({ basis }) => basis !== 'none');
}

/** Writes a consent for the purposes at hand. */
function permit(unlawful: readonly Data[], purposes: readonly Ref[]): Fix[] {
  const names = [...new Set(purposes.map((ref) => ref.text))];
  const text = ['basis consent', ...(names.length > 0 ? [`for ${names.join(', ')}`] : []), 'keep 12 months'].join(' ');
  return [
    {
      title: l10n.t(
        'Once the customer has agreed, write down the consent to {0}',
        formatList(unlawful.map((each) => `“${displayName(each)}”`)),
      ),
      edits: unlawful.map((each) => {
        const [none] = each.bases;
        return none ? replace(none.source.uri, none.source.range, text) : insert(each.source, text);
      }),
      preferred: true,
    },
  ];
}
