import * as l10n from '@vscode/l10n';
import { countedPersonas } from '../analysis/customers.js';
import type { Feeling, Journey, Touchpoint } from '../model/elements.js';
import { textsOfPart } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Id, TextFor } from '../model/source.js';
import { allTouchpoints } from '../model/walk.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** Everybody, where a journey names no persona. */
const anyone = '';

/** A moment to remember that feels no better than what came before it (source 002) will not be remembered. */
export const ahaBelowBaseline: Rule = {
  name: 'aha-below-baseline',
  group: 'feelings',
  sources: ['002'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('An `aha` feels no better than the touchpoint before it.'),
  journey(journey, project, report) {
    const personas = personasOf(journey, project);
    const lived: Touchpoint[] = [];
    for (const touchpoint of allTouchpoints(journey)) {
      const [aha] = touchpoint.ahas;
      const before = aha && baseline(touchpoint, lived, concerned(aha, personas));
      if (before) {
        report({
          source: aha.source,
          on: 'statement',
          subject: touchpoint.id,
          message: l10n.t(
            'The aha at “{0}” feels no better than “{1}” before it: is it one?',
            displayName(touchpoint),
            displayName(before.touchpoint),
          ),
          related: [{ source: before.feeling.source, message: l10n.t('As good as this, or better') }],
          suppressIfBrokenIn: [touchpoint, before.touchpoint].flatMap((each) => textsOfPart(each, journey, project)),
        });
      }
      lived.push(touchpoint);
    }
  },
};

/**
 * What came before, if nobody feels better now: for each persona the nearest touchpoint before it at which they feel
 * something known, what is lived instead of it or alongside it not counting.
 */
function baseline(
  here: Touchpoint,
  lived: readonly Touchpoint[],
  personas: readonly Id[],
): { touchpoint: Touchpoint; feeling: Feeling } | undefined {
  let found: { touchpoint: Touchpoint; feeling: Feeling } | undefined;
  for (const persona of personas) {
    const now = lastFeeling(here, persona)?.mood;
    if (now === undefined) continue;
    const touchpoint = lived.findLast((each) => !isBeside(each, here) && lastFeeling(each, persona));
    const feeling = touchpoint && lastFeeling(touchpoint, persona);
    if (!touchpoint || !feeling) continue;
    if (now > (feeling.mood ?? 0)) return undefined;
    found ??= { touchpoint, feeling };
  }
  return found;
}

/** Those of some personas whom a moment is for. */
function concerned({ for: whom }: TextFor, personas: readonly Id[]): readonly Id[] {
  return whom.length === 0 ? personas : personas.filter((persona) => whom.some(({ id }) => id === persona));
}

/** Who makes a journey; where it names nobody, whoever is named at a touchpoint, and anyone else. */
function personasOf(journey: Journey, project: Project): Id[] {
  const ids = countedPersonas(journey, project);
  if (ids.length > 0) return ids;
  const named = [...allTouchpoints(journey)].flatMap(({ by }) => by.flatMap(({ id }) => id ?? []));
  return [anyone, ...new Set(named)];
}

/** How a persona leaves a touchpoint they are at: the last feeling that counts for them and whose score is known. */
function lastFeeling({ feels, by }: Touchpoint, persona: Id): Feeling | undefined {
  if (by.length > 0 && !by.some(({ id }) => id === undefined || id === persona)) return undefined;
  return feels.findLast(
    (feeling) =>
      feeling.mood !== undefined && (feeling.for.length === 0 || feeling.for.some((ref) => ref.id === persona)),
  );
}

/** Whether two touchpoints are alternatives or parallel: neither comes before the other. */
function isBeside(one: Touchpoint, other: Touchpoint): boolean {
  const of = ({ id, insteadOf, alongside }: Touchpoint) => [id, insteadOf?.touchpoint.id, alongside?.id];
  return of(one).some((id) => id !== undefined && of(other).includes(id));
}
