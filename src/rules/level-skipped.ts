import * as l10n from '@vscode/l10n';
import type { Level, Touchpoint } from '../model/elements.js';
import { textsOf } from '../model/lookup.js';
import { allTouchpoints } from '../model/walk.js';
import type { Rule } from './rule.js';

/** What each level of the experience pyramid stands on (source 002): one of these, the nearest first. */
const below: Record<Level, readonly Level[]> = {
  humanised: [],
  customised: ['humanised'],
  personalised: ['customised', 'humanised'],
  emotional: ['humanised'],
};

/** A level of the experience pyramid with nothing under it. Said once for each level, where it first stands. */
export const levelSkipped: Rule = {
  name: 'level-skipped',
  group: 'feelings',
  sources: ['002'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('A level of the pyramid stands without the one below it.'),
  journey(journey, project, report) {
    const first = new Map<Level, Touchpoint>();
    for (const touchpoint of allTouchpoints(journey)) {
      const level = touchpoint.level?.value;
      if (level && !first.has(level)) first.set(level, touchpoint);
    }
    for (const [value, { level, id }] of first) {
      if (!level || below[value].length === 0 || below[value].some((lower) => first.has(lower))) continue;
      report({
        source: level.source,
        on: 'statement',
        subject: id,
        message:
          value === 'personalised'
            ? l10n.t('Personalised, and no touchpoint of the journey is humanised or customised: build from below.')
            : value === 'customised'
              ? l10n.t('Customised, and no touchpoint of the journey is humanised: build from below.')
              : l10n.t('Emotional, and no touchpoint of the journey is humanised: build from below.'),
        suppressIfBrokenIn: textsOf(journey, project),
      });
    }
  },
};
