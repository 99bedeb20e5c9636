import * as l10n from '@vscode/l10n';
import type { Band, Journey, Stage } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { nearestPlaces } from '../model/phases.js';
import type { Rule } from './rule.js';
import { preferFirst, replace, setting } from './support/fix-builders.js';

/** A stage in a phase that nothing knows (source 003) lies in no part of the journey, and no rule about phases sees it. */
export const unknownPhase: Rule = {
  name: 'unknown-phase',
  group: 'stages',
  sources: ['003'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('A stage is in a phase that nothing knows.'),
  journey(journey, { settings }, report) {
    for (const stage of journey.stages) {
      const { phaseWord: written, band } = stage;
      if (!written || band !== undefined) continue;
      const { source, value: word } = written;
      const near = nearestPlaces(word, settings.phases);
      report({
        source,
        on: 'statement',
        subject: stage.id,
        message:
          near[0] === undefined
            ? l10n.t('“{0}” is no phase we know: choose one, or add it to the project’s `phases`.', word)
            : l10n.t('“{0}” is no phase we know. Did you mean “{1}”?', word, near[0]),
        suppressIfBrokenIn: [source],
        fixes: () => [
          ...preferFirst(
            near.map<Fix>((phase) => ({
              title: l10n.t('Change to “{0}”', phase),
              edits: [replace(source.uri, source.range, phase)],
            })),
          ),
          {
            title: l10n.t('Add “{0}” to the project’s phases', word),
            edits: [setting(source, 'phases', word, { band: bandBefore(stage, journey) })],
          },
        ],
      });
    }
  },
};

/** The part of the journey that the stages before lie in. */
function bandBefore(stage: Stage, { stages }: Journey): Band {
  const before = stages.slice(0, stages.indexOf(stage));
  return before.findLast(({ band }) => band !== undefined)?.band ?? 'upstream';
}
