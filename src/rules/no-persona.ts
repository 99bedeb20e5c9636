import * as l10n from '@vscode/l10n';
import type { Journey } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { textsOf } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Rule } from './rule.js';
import { declare, head, preferFirst } from './support/fix-builders.js';
import { displayName, freeName, placeholder } from './support/wording.js';

/** Personas come first (source 003): a journey that nobody makes is a process. */
export const noPersona: Rule = {
  name: 'no-persona',
  group: 'journey',
  sources: ['003'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('A journey has no persona who makes it.'),
  journey(journey, project, report) {
    if (journey.travellers.length > 0) return;
    report({
      source: journey.source,
      subject: journey.id,
      message: l10n.t('Nobody makes the journey “{0}”: say for which persona it is.', displayName(journey)),
      suppressIfBrokenIn: textsOf(journey, project),
      fixes: () => travellers(journey, project),
    });
  },
};

/** The personas of the project, then one who is yet to be described. */
function travellers({ source }: Journey, { personas, segments }: Project): Fix[] {
  const known = personas.filter((persona) => persona.name !== undefined).slice(0, 5);
  const fixes = known.map<Fix>((persona) => ({
    title: l10n.t('This is the journey of {0}', displayName(persona)),
    edits: [head(source, `for ${persona.name}`)],
  }));
  const taken = new Set([...personas, ...segments].map((element) => element.name ?? ''));
  const name = freeName('Customer', taken);
  const described: Fix = {
    title: l10n.t('Describe a persona who makes this journey'),
    edits: [head(source, `for ${name}`), declare(source.uri, `persona ${name} ${placeholder}`)],
  };
  return preferFirst([...fixes, described]);
}
