import * as l10n from '@vscode/l10n';
import type { Id, Ref } from '../model/source.js';
import type { Rule } from './rule.js';
import { dataUse } from './support/data-use.js';
import { hasSyntaxErrors, mayBeMisspelt } from './support/syntax-errors.js';
import { displayName } from './support/wording.js';

/** Take no more than you need (source 002): operational data that a touchpoint records and nothing ever reads. */
export const collectedButUnused: Rule = {
  name: 'collected-but-unused',
  group: 'data',
  sources: ['002'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('Operational data are recorded, and used by nothing.'),
  project(project, report) {
    // Their use may be written in words that could not be read.
    if (hasSyntaxErrors(project)) return;
    const used = new Set<Id>(project.metrics.flatMap((metric) => metric.from?.id ?? []));
    const recorded = new Map<Id, Ref>();
    for (const journey of project.journeys) {
      const own = dataUse(journey);
      for (const id of own.used) used.add(id);
      if (journey.draft) continue;
      for (const [id, ref] of own.recorded) if (!recorded.has(id)) recorded.set(id, ref);
    }
    for (const data of project.data) {
      const ref = recorded.get(data.id);
      if (data.nature !== 'operational' || !ref || used.has(data.id)) continue;
      if (data.system || data.sharedWith.length > 0 || mayBeMisspelt(data, project)) continue;
      report({
        source: data.source,
        subject: data.id,
        message: l10n.t('“{0}” is recorded and used by nothing: say who or what needs it, or stop.', displayName(data)),
        related: [{ source: ref.source, message: l10n.t('Recorded here') }],
      });
    }
  },
};
