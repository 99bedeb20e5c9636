import * as l10n from '@vscode/l10n';
import { aiKind, nearestAiKinds } from '../model/ai-kinds.js';
import type { Fix } from '../model/finding.js';
import { allAis } from '../model/walk.js';
import type { Rule } from './rule.js';
import { preferFirst, replace, setting } from './support/fix-builders.js';
import { displayName } from './support/wording.js';

/** A kind of AI application that no catalogue knows (source 003): nobody can say where it helps, or whether it talks. */
export const unknownAiKind: Rule = {
  name: 'unknown-ai-kind',
  group: 'ai',
  sources: ['003'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('A kind of AI application is in no catalogue.'),
  journey(journey, { settings }, report) {
    for (const ai of allAis(journey)) {
      const written = ai.aiKind;
      if (!written || aiKind(written.value, settings.aiKinds)) continue;
      const { source, value: word } = written;
      const near = nearestAiKinds(word, settings.aiKinds);
      report({
        source,
        on: 'statement',
        subject: ai.id,
        message:
          near[0] === undefined
            ? l10n.t(
                '“{0}” is no kind of AI application we know: choose one, or add it to the project’s `aiKinds`.',
                word,
              )
            : l10n.t('“{0}” is no kind of AI application we know. Did you mean “{1}”?', word, near[0]),
        suppressIfBrokenIn: [source],
        fixes: () => [
          ...preferFirst(
            near.map<Fix>((kind) => ({
              title: l10n.t('Change to “{0}”', kind),
              edits: [replace(source.uri, source.range, kind)],
            })),
          ),
          {
            title: l10n.t('Add “{0}” to the project’s AI kinds', word),
            edits: [setting(source, 'aiKinds', word, { titles: { en: displayName(ai) } })],
          },
        ],
      });
    }
  },
};
