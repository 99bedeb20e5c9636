import * as l10n from '@vscode/l10n';
import { usualAiKinds } from '../model/ai-kinds.js';
import type { Stage } from '../model/elements.js';
import { formatList } from '../model/format.js';
import { textsOfPart } from '../model/lookup.js';
import type { Settings } from '../model/settings.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** A question to go through the stages with (source 003): could AI help here? Asked only where settings want it. */
export const stageWithoutAi: Rule = {
  name: 'stage-without-ai',
  group: 'ai',
  sources: ['003'],
  severity: 'off',
  fix: 'none',
  summary: () => l10n.t('A stage has no AI application.'),
  journey(journey, project, report) {
    for (const stage of journey.stages) {
      if (stage.details || hasAi(stage)) continue;
      report({
        source: stage.source,
        subject: stage.id,
        message: question(stage, project.settings),
        suppressIfBrokenIn: textsOfPart(stage, journey, project),
      });
    }
  },
};

function hasAi({ ais, touchpoints }: Stage): boolean {
  return ais.length > 0 || touchpoints.some((each) => each.ais.length + each.assistedBy.length > 0);
}

function question(stage: Stage, { aiKinds }: Settings): string {
  const place = stage.phase ?? stage.band;
  const usual = place ? usualAiKinds(place, aiKinds).slice(0, 3) : [];
  return usual.length > 0
    ? l10n.t(
        'Could AI help in “{0}”? Others use {1} here. If a need or a pain asks for it, add an `ai`.',
        displayName(stage),
        formatList(usual.map((kind) => `\`${kind.id}\``)),
      )
    : l10n.t('Could AI help in “{0}”? If a need or a pain asks for it, add an `ai`.', displayName(stage));
}
