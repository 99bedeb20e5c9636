import * as l10n from '@vscode/l10n';
import { formatList } from '../model/format.js';
import { lookup } from '../model/lookup.js';
import { allAis } from '../model/walk.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** Who owns the data owns the journey (source 000): a partner or a platform can turn this application off. Reported once per application. */
export const aiOnForeignData: Rule = {
  name: 'ai-on-foreign-data',
  group: 'ai',
  sources: ['000'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('An AI application depends on data that a partner or platform owns.'),
  journey(journey, project, report) {
    for (const ai of allAis(journey)) {
      const foreign = ai.uses.flatMap((ref) => {
        const data = lookup(project).data.get(ref.id ?? '');
        const { owner } = data ?? {};
        return data && (owner?.value === 'partner' || owner?.value === 'platform') ? [{ ref, data, owner }] : [];
      });
      const [first] = foreign;
      if (!first) continue;
      const names = formatList(foreign.map(({ data }) => `“${displayName(data)}”`));
      report({
        source: first.ref.source,
        on: 'statement',
        subject: ai.id,
        message: dependence(displayName(ai), names, new Set(foreign.map(({ owner }) => owner.value))),
        related: foreign.map(({ owner: { source } }) => ({ source, message: l10n.t('The owner of the data') })),
      });
    }
  },
};

function dependence(ai: string, data: string, owners: ReadonlySet<string>): string {
  if (owners.size > 1) return l10n.t('“{0}” depends on {1}, which others own: what if they keep them?', ai, data);
  return owners.has('partner')
    ? l10n.t('“{0}” depends on {1}, which a partner owns: what if the partner keeps them?', ai, data)
    : l10n.t('“{0}” depends on {1}, which a platform owns: what if the platform keeps them?', ai, data);
}
