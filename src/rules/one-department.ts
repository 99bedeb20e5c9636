import * as l10n from '@vscode/l10n';
import { textsOf } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** A map made by one team shows that team's view (source 003). Not a word where nobody says who mapped it. */
export const oneDepartment: Rule = {
  name: 'one-department',
  group: 'journey',
  sources: ['003'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('A journey was mapped by one team alone.'),
  journey(journey, project, report) {
    const [first, ...others] = journey.mappedBy;
    if (!first || first.id === undefined || others.some((ref) => ref.id !== first.id)) return;
    const team = project.teams.find((each) => each.id === first.id);
    report({
      source: first.source,
      on: 'statement',
      subject: journey.id,
      message: l10n.t(
        'Only “{0}” has mapped this journey: invite the departments that will have to act on it.',
        team ? displayName(team) : first.text,
      ),
      related: team ? [{ source: team.source, message: l10n.t('The only team') }] : [],
      suppressIfBrokenIn: textsOf(journey, project),
    });
  },
};
