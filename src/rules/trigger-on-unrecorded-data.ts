import * as l10n from '@vscode/l10n';
import { lookup } from '../model/lookup.js';
import { allTouchpoints, allTriggers } from '../model/walk.js';
import type { Rule } from './rule.js';
import { recordedAnywhere } from './support/data-use.js';
import { hasSyntaxErrors, mayBeMisspelt } from './support/syntax-errors.js';
import { displayName } from './support/wording.js';

/**
 * A trigger that waits for data which no touchpoint of the project records has nothing on the map to set it off (source
 * 004). Data that lie in a system may come into being there: network alarms, billing runs.
 */
export const triggerOnUnrecordedData: Rule = {
  name: 'trigger-on-unrecorded-data',
  group: 'data',
  sources: ['004'],
  severity: 'warning',
  fix: 'none',
  summary: () => l10n.t('A trigger waits for data that no touchpoint records.'),
  journey(journey, project, report) {
    for (const trigger of allTriggers(journey)) {
      const on = trigger.when?.on;
      const data = lookup(project).data.get(on?.id ?? '');
      if (!on || !data || data.system || recordedAnywhere(project).has(data.id)) continue;
      if (hasSyntaxErrors(project) || mayBeMisspelt(data, project)) continue;
      if ([...allTouchpoints(journey)].some(({ records }) => records.some((ref) => ref.id === undefined))) continue;
      report({
        source: on.source,
        on: 'statement',
        subject: trigger.id,
        message: l10n.t(
          '“{0}” waits for “{1}”, which no touchpoint records: add `records {2}` where it comes into being.',
          displayName(trigger),
          displayName(data),
          on.text,
        ),
        related: [{ source: data.source, message: l10n.t('The data that nobody records') }],
      });
    }
  },
};
