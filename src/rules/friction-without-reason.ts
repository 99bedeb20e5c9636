import * as l10n from '@vscode/l10n';
import type { ModelEdit } from '../model/edits.js';
import type { Friction } from '../model/elements.js';
import { quoteText } from '../model/format.js';
import { allTouchpoints } from '../model/walk.js';
import type { Rule } from './rule.js';
import { append, replace } from './support/fix-builders.js';
import { displayName, hasText, placeholder } from './support/wording.js';

/** An obstacle put there on purpose has a purpose (source 002): without it, it is only an obstacle. */
export const frictionWithoutReason: Rule = {
  name: 'friction-without-reason',
  group: 'feelings',
  sources: ['002'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('An intentional friction has no reason.'),
  journey(journey, _project, report) {
    for (const touchpoint of allTouchpoints(journey)) {
      for (const friction of touchpoint.frictions) {
        const { intent, because, source } = friction;
        if (intent !== 'intentional' || hasText(because)) continue;
        report({
          source,
          on: 'statement',
          subject: touchpoint.id,
          message: l10n.t('Why make “{0}” harder on purpose? Add `because` and the reason.', displayName(touchpoint)),
          suppressIfBrokenIn: [source],
          fixes: () => [{ title: l10n.t('Add a reason'), edits: [giveReason(friction)], preferred: true }],
        });
      }
    }
  },
};

function giveReason({ intent, text, because, source }: Friction): ModelEdit {
  const reason = ` because ${placeholder}`;
  if (because === undefined) return append(source, reason);
  return replace(source.uri, source.range, `friction ${intent} ${quoteText(text)}${reason}`);
}
