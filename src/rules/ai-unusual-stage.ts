import * as l10n from '@vscode/l10n';
import { aiKind } from '../model/ai-kinds.js';
import { formatList } from '../model/format.js';
import { bandOf, placeOfStage, placeTitle } from '../model/phases.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** An AI application in another part of the journey than where its kind usually helps (source 003). */
export const aiUnusualStage: Rule = {
  name: 'ai-unusual-stage',
  group: 'ai',
  sources: ['003'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('An AI application stands where its kind does not usually help.'),
  journey(journey, { settings }, report) {
    for (const stage of journey.stages) {
      const { band } = stage;
      if (!band) continue;
      for (const ai of [...stage.ais, ...stage.touchpoints.flatMap((touchpoint) => touchpoint.ais)]) {
        const kind = ai.aiKind && aiKind(ai.aiKind.value, settings.aiKinds);
        if (!ai.aiKind || !kind || kind.phases.length === 0) continue;
        if (kind.phases.some((phase) => bandOf(phase) === band)) continue;
        report({
          source: ai.aiKind.source,
          on: 'statement',
          subject: ai.id,
          message: l10n.t(
            '“{0}” is of the kind `{1}`, which usually helps at {2}; “{3}” is {4}. Is it in the right place?',
            displayName(ai),
            ai.aiKind.value,
            formatList(kind.phases.map(placeTitle), 'or'),
            displayName(stage),
            placeOfStage(stage) ?? band,
          ),
          related: [{ source: stage.source, message: l10n.t('The stage it is at') }],
        });
      }
    }
  },
};
