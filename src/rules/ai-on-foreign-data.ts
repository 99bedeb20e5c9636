import * as l10n from '@vscode/l10n';
import { allAis } from '../model/walk.js';
import type { Rule } from './rule.js';
import { lookup } from './support/lookup.js';
import { called } from './support/words.js';

/** Who owns the data owns the journey (source 000): a partner or a platform can turn this application off. */
export const aiOnForeignData: Rule = {
  name: 'ai-on-foreign-data',
  severity: 'info',
  journey(journey, project, report) {
    for (const ai of allAis(journey)) {
      for (const ref of ai.uses) {
        const data = lookup(project).data.get(ref.id ?? '');
        const owner = data?.owner;
        if (!owner || (owner.value !== 'partner' && owner.value !== 'platform')) continue;
        report({
          source: ref.source,
          on: 'fact',
          subject: ai.id,
          message:
            owner.value === 'partner'
              ? l10n.t('“{0}” depends on “{1}”, which a partner owns: what if they keep it?', called(ai), called(data))
              : l10n.t('“{0}” depends on “{1}”, which a platform owns: what if it keeps it?', called(ai), called(data)),
          related: [{ source: owner.source, message: l10n.t('The owner of the data') }],
        });
      }
    }
  },
};
