import * as l10n from '@vscode/l10n';
import { allTouchpoints } from '../model/walk.js';
import type { Rule } from './rule.js';
import { append } from './support/fixes.js';
import { blank, called } from './support/words.js';

/** An obstacle put there on purpose has a purpose (source 002): without it, it is only an obstacle. */
export const frictionWithoutReason: Rule = {
  name: 'friction-without-reason',
  severity: 'warning',
  journey(journey, _project, report) {
    for (const touchpoint of allTouchpoints(journey)) {
      for (const { intent, because, source } of touchpoint.frictions) {
        if (intent !== 'intentional' || because !== undefined) continue;
        report({
          source,
          on: 'fact',
          subject: touchpoint.id,
          message: l10n.t('Why make “{0}” harder on purpose? Add `because` and the reason.', called(touchpoint)),
          missingFrom: [source],
          fixes: [{ title: l10n.t('Add a reason'), edits: [append(source, ` because ${blank}`)], preferred: true }],
        });
      }
    }
  },
};
