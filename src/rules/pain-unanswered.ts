import * as l10n from '@vscode/l10n';
import type { Journey, Pain, Project } from '../model/types.js';
import { allPains, ownerOf } from '../model/walk.js';
import type { Fix, Rule } from './rule.js';
import { insert, replace } from './support/fixes.js';
import { answersOf, baseOf, lookup, textsOf } from './support/lookup.js';
import { answerableNames, called, freeName } from './support/words.js';

/** A pain found and left alone (source 003). An answer may stand in any journey of the project. */
export const painUnanswered: Rule = {
  name: 'pain-unanswered',
  severity: 'warning',
  journey(journey, project, report) {
    const base = baseOf(journey, project);
    // An answer to a name that nothing declares may be meant for any of the pains.
    if (answersOf(journey).unsure || (base && answersOf(base).unsure)) return;
    for (const pain of allPains(journey)) {
      if (isAnswered(pain, journey, base, project)) continue;
      report({
        source: pain.source,
        subject: pain.id,
        message: l10n.t(
          'Nothing answers the pain “{0}”: add an opportunity, an AI application or an action for it.',
          called(pain),
        ),
        missingFrom: textsOf(journey, project),
        fixes: opportunity(pain, journey),
      });
    }
  },
};

/** Whether something answers a pain: in any journey, or in one apart the pain of the base that a variant inherits. */
function isAnswered(pain: Pain, journey: Journey, base: Journey | undefined, project: Project): boolean {
  const { answeredAbroad } = lookup(project);
  if (answersOf(journey).ids.has(pain.id) || answeredAbroad.has(pain.id)) return true;
  if (!base) return false;
  const elsewhere = answeredAbroad.get(base.id + pain.id.slice(journey.id.length)) ?? [];
  return elsewhere.some((other) => other.variant?.of.id !== base.id);
}

function opportunity(pain: Pain, journey: Journey): Fix[] {
  const owner = ownerOf(journey, pain);
  if (!owner) return [];
  const edits = [];
  let { name } = pain;
  if (name === undefined) {
    name = freeName('Pain', answerableNames(journey));
    const { start } = pain.source.selection;
    edits.push(replace(pain.source.uri, { start, end: start }, `${name} `));
  }
  const beside = { where: 'after' as const, fact: pain.source };
  edits.push(insert(owner.source, `opportunity "…" for ${name}`, beside));
  return [{ title: l10n.t('Insert an opportunity for it'), edits, preferred: true }];
}
