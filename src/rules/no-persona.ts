import * as l10n from '@vscode/l10n';
import type { Fix } from '../model/finding.js';
import { textsOf } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { append, preferFirst } from './support/fix-builders.js';
import { displayName, freeName } from './support/wording.js';

/** Personas come first (source 003): a journey that nobody makes is a process. */
export const noPersona: Rule = {
  name: 'no-persona',
  severity: 'warning',
  journey(journey, project, report) {
    if (journey.travellers.length > 0) return;
    const known = project.personas.filter((persona) => persona.name !== undefined).slice(0, 5);
    const fixes = known.map<Fix>((persona) => ({
      title: l10n.t('This is the journey of {0}', displayName(persona)),
      edits: [{ kind: 'head', of: journey.source, text: `for ${persona.name}` }],
    }));
    const taken = new Set([...project.personas, ...project.segments].map((element) => element.name ?? ''));
    const name = freeName('Customer', taken);
    fixes.push({
      title: l10n.t('Describe a persona who makes this journey'),
      edits: [
        { kind: 'head', of: journey.source, text: `for ${name}` },
        append(journey.source, `\n\npersona ${name} "…"`),
      ],
    });
    report({
      source: journey.source,
      subject: journey.id,
      message: l10n.t('Nobody makes the journey “{0}”: say for which persona it is.', displayName(journey)),
      suppressIfBrokenIn: textsOf(journey, project),
      fixes: preferFirst(fixes),
    });
  },
};
