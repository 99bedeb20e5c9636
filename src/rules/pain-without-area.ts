import * as l10n from '@vscode/l10n';
import type { Pain, PainArea } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { textsOfPart } from '../model/lookup.js';
import { allPains } from '../model/walk.js';
import type { Rule } from './rule.js';
import { head } from './support/fix-builders.js';
import { displayName } from './support/wording.js';

/** As in a check-up of the whole body (source 003): the cause may lie far from where it hurts. */
export const painWithoutArea: Rule = {
  name: 'pain-without-area',
  group: 'needs',
  sources: ['003'],
  severity: 'info',
  fix: 'suggested',
  summary: () => l10n.t('A pain does not say where it comes from.'),
  journey(journey, project, report) {
    for (const pain of allPains(journey)) {
      if (pain.area) continue;
      report({
        source: pain.source,
        subject: pain.id,
        message: l10n.t(
          'Where does “{0}” come from? Say `from` product, service, process, marketing or price.',
          displayName(pain),
        ),
        suppressIfBrokenIn: textsOfPart(pain, journey, project),
        fixes: () => areas().map(([area, title]) => from(pain, area, title)),
      });
    }
  },
};

function areas(): [PainArea, string][] {
  return [
    ['product', l10n.t('It comes from the product')],
    ['service', l10n.t('It comes from the service')],
    ['process', l10n.t('It comes from the process')],
    ['marketing', l10n.t('It comes from marketing')],
    ['price', l10n.t('It comes from the price')],
  ];
}

/** None of the five is likelier than the others. The area stands before the personas. */
function from({ source, for: [first] }: Pain, area: PainArea, title: string): Fix {
  return { title, edits: [head(source, `from ${area}`, first?.source)] };
}
