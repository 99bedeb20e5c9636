import * as l10n from '@vscode/l10n';
import type { Journey } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { textsOf } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { insert } from './support/fix-builders.js';
import { displayName } from './support/wording.js';

/**
 * A journey ends with enjoying what was bought (source 000). A stage after the last core one that names no phase may be
 * that; a part of another journey ends where it hands over.
 */
export const endsAtPurchase: Rule = {
  name: 'ends-at-purchase',
  group: 'journey',
  sources: ['000'],
  severity: 'info',
  fix: 'suggested',
  summary: () => l10n.t('A journey ends with the purchase.'),
  journey(journey, project, report) {
    const { stages } = journey;
    const lastCore = stages.findLastIndex((stage) => stage.band === 'core');
    const core = stages[lastCore];
    if (!core || journey.partOf || stages.some((stage) => stage.band === 'downstream')) return;
    if (stages.slice(lastCore + 1).some((stage) => !stage.band)) return;
    report({
      source: journey.source,
      subject: journey.id,
      message: l10n.t('“{0}” ends when it is bought: add a downstream stage that shows its use.', displayName(journey)),
      related: [{ source: core.source, message: l10n.t('The purchase') }],
      suppressIfBrokenIn: textsOf(journey, project),
      fixes: () => downstreamStage(journey),
    });
  },
};

function downstreamStage(journey: Journey): Fix[] {
  const last = journey.stages.at(-1);
  // In a variant a new stage has to name the one after which it stands.
  if (!last || (journey.variant && last.name === undefined)) return [];
  const place = journey.variant ? ` after ${last.name}` : '';
  const text = `stage "…" use${place} {\n  touchpoint "…"\n}`;
  const edit = insert(journey.source, text, { where: 'after', statement: last.source });
  return [{ title: l10n.t('Insert a use stage'), edits: [edit], preferred: true }];
}
