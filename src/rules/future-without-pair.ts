import * as l10n from '@vscode/l10n';
import { isInside, rebased } from '../model/element-ids.js';
import type { Journey } from '../model/elements.js';
import { baseOf, journeyWith, textsOf } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Id } from '../model/source.js';
import { elementsById } from '../model/walk.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** A better future is better than something (source 003): it names the journey of today, and which of its pains it takes away. */
export const futureWithoutPair: Rule = {
  name: 'future-without-pair',
  group: 'journey',
  sources: ['003'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('A journey of the future names no journey of today, or solves none of its pains.'),
  journey(journey, project, report) {
    const { state, solves } = journey;
    if (state?.value !== 'future') return;
    const place = { source: state.source, on: 'statement' as const, subject: journey.id };
    const suppressIfBrokenIn = textsOf(journey, project);
    if (!state.of) {
      const message = l10n.t('The future of what? Add `of` and the journey of today to “{0}”.', displayName(journey));
      report({ ...place, message, suppressIfBrokenIn });
      return;
    }
    const pair = journeyWith(state.of.id, journey, project);
    if (!pair || solves.some(({ id }) => id === undefined)) return;
    const base = baseOf(pair, project);
    if (solves.some(({ id }) => [pair, base].some((each) => each && isPainOf(each, id, journey, project)))) return;
    report({
      ...place,
      message: l10n.t(
        '“{0}” solves no pain of “{1}”: say with `solves` which it takes away.',
        displayName(journey),
        displayName(pair),
      ),
      related: [{ source: pair.source, message: l10n.t('The journey of today') }],
      suppressIfBrokenIn,
    });
  },
};

/** Whether a pain is one of a journey; a variant of that journey calls what it inherits its own. */
function isPainOf(owner: Journey, id: Id | undefined, from: Journey, project: Project): boolean {
  if (id === undefined) return false;
  if (isInside(id, owner.id)) return true;
  if (!isInside(id, from.id) || baseOf(from, project) !== owner) return false;
  return elementsById(owner).has(rebased(id, from.id, owner.id));
}
