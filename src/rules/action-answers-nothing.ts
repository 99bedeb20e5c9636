import * as l10n from '@vscode/l10n';
import { textsOfPart } from '../model/lookup.js';
import { allActions } from '../model/walk.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** A measure that no customer asked for (source 003). One that delivers an AI application answers what that answers. */
export const actionAnswersNothing: Rule = {
  name: 'action-answers-nothing',
  group: 'needs',
  sources: ['003'],
  severity: 'warning',
  fix: 'none',
  summary: () => l10n.t('An action answers nothing, and delivers nothing.'),
  journey(journey, project, report) {
    for (const action of allActions(journey)) {
      if (action.answers.length + action.delivers.length > 0 || action.status?.value === 'dropped') continue;
      report({
        source: action.source,
        subject: action.id,
        message: l10n.t(
          'What is “{0}” good for? Say with `answers` which need, pain or opportunity it is about.',
          displayName(action),
        ),
        suppressIfBrokenIn: textsOfPart(action, journey, project),
      });
    }
  },
};
