import * as l10n from '@vscode/l10n';
import { customersOf } from '../analysis/customers.js';
import { whomOf } from '../analysis/whom.js';
import type { Journey } from '../model/elements.js';
import { lookup, textsOf } from '../model/lookup.js';
import type { Id, Ref } from '../model/source.js';
import { allTouchpoints, containers, isKind } from '../model/walk.js';
import type { Rule } from './rule.js';

/** Who makes the journey has to be on the map (source 003): no statement is for them, and none is for all. */
export const personaAbsent: Rule = {
  name: 'persona-absent',
  group: 'journey',
  sources: ['003'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('A persona of the journey is in none of its statements.'),
  journey(journey, project, report) {
    if (journey.travellers.length === 0) return;
    const statements = [...whomIn(journey)];
    // What is for nobody in particular is for all, and what is for somebody unknown may be for anybody.
    if (
      statements.length === 0 ||
      statements.some((refs) => refs.length === 0 || refs.some((ref) => ref.id === undefined))
    )
      return;
    const { personas } = lookup(project);
    const present = new Set<Id>(statements.flat().flatMap((ref) => ref.id ?? []));
    for (const { by, does, ahas, momentsOfTruth } of allTouchpoints(journey)) {
      const named = [...by, ...[...does, ...ahas, ...momentsOfTruth].flatMap((each) => each.for)];
      for (const { id } of named) if (id !== undefined) present.add(id);
    }
    for (const { persona, source } of customersOf(journey, project)) {
      if (persona.id === undefined || present.has(persona.id)) continue;
      if (personas.get(persona.id)?.segments.some((segment) => present.has(segment.id ?? ''))) continue;
      report({
        source,
        on: 'statement',
        subject: journey.id,
        message: l10n.t(
          '“{0}” makes this journey, and nothing in it is for them: add what they ask, feel or need.',
          persona.text,
        ),
        suppressIfBrokenIn: textsOf(journey, project),
      });
    }
  },
};

/** Whom each statement is for that can say so, at a touchpoint by some no other than those. */
function* whomIn(journey: Journey): Generator<readonly Ref[]> {
  for (const each of journey.needs) yield each.for;
  for (const each of journey.paths) yield each.for;
  for (const container of containers(journey)) {
    const at = isKind(container, 'touchpoint') ? container : undefined;
    const { pains, gains, measures } = container;
    for (const each of [...pains, ...gains, ...measures]) yield whomOf(each, at);
  }
  for (const { audiences, questions, feels, quotes } of journey.stages) {
    for (const each of [...audiences, ...questions, ...feels, ...quotes]) yield each.for;
  }
  for (const touchpoint of allTouchpoints(journey)) {
    const { thinks, feels, quotes } = touchpoint;
    for (const each of [...thinks, ...feels, ...quotes]) yield whomOf(each, touchpoint);
  }
}
