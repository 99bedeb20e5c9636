import * as l10n from '@vscode/l10n';
import type { Journey } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { textsOf } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { insert } from './support/fix-builders.js';
import { displayName } from './support/wording.js';

/**
 * A journey starts where the need germinates (sources 000, 001). A first stage that names no phase may be that place; a
 * part of another journey starts where it takes over.
 */
export const startsLate: Rule = {
  name: 'starts-late',
  group: 'journey',
  sources: ['000', '001'],
  severity: 'info',
  fix: 'suggested',
  summary: () => l10n.t('A journey starts when the need is already there.'),
  journey(journey, project, report) {
    const [first] = journey.stages;
    if (!first?.band || journey.partOf || journey.stages.some((stage) => stage.band === 'upstream')) return;
    report({
      source: journey.source,
      subject: journey.id,
      message: l10n.t(
        '“{0}” starts when the need is already there: add an upstream stage that shows how it arises.',
        displayName(journey),
      ),
      related: [{ source: first.source, message: l10n.t('The first stage') }],
      suppressIfBrokenIn: textsOf(journey, project),
      fixes: () => upstreamStage(journey),
    });
  },
};

function upstreamStage(journey: Journey): Fix[] {
  const [first] = journey.stages;
  // In a variant a new stage has to name the one before which it stands.
  if (!first || (journey.variant && first.name === undefined)) return [];
  const place = journey.variant ? ` before ${first.name}` : '';
  const text = `stage "…" awareness${place} {\n  touchpoint "…"\n}`;
  const edit = insert(journey.source, text, { where: 'before', statement: first.source });
  return [{ title: l10n.t('Insert an awareness stage'), edits: [edit], preferred: true }];
}
