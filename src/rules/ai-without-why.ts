import * as l10n from '@vscode/l10n';
import type { Ai, Element, Journey } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { textsOfPart } from '../model/lookup.js';
import { allAis, allPains, elementsIn, ownerOf } from '../model/walk.js';
import type { Rule } from './rule.js';
import { insert, preferFirst } from './support/fix-builders.js';
import { displayName } from './support/wording.js';

/** Why comes before how (source 000): an AI application that answers no need or pain is the cart before the horse. */
export const aiWithoutWhy: Rule = {
  name: 'ai-without-why',
  group: 'ai',
  sources: ['000'],
  severity: 'error',
  fix: 'suggested',
  summary: () => l10n.t('An AI application says no need or pain as its reason.'),
  journey(journey, project, report) {
    for (const ai of allAis(journey)) {
      if (ai.why.length > 0) continue;
      report({
        source: ai.source,
        subject: ai.id,
        message: l10n.t('Why “{0}”? Say with `why` which need or pain it answers.', displayName(ai)),
        suppressIfBrokenIn: textsOfPart(ai, journey, project),
        fixes: () => reasons(ai, journey),
      });
    }
  },
};

function reasons(ai: Ai, journey: Journey): Fix[] {
  return preferFirst(
    [...nearby(ai, journey)].slice(0, 3).map<Fix>((reason) => ({
      title: l10n.t('It answers “{0}”', displayName(reason)),
      edits: [insert(ai.source, `why ${reason.name}`, { where: 'before', statement: undefined })],
    })),
  );
}

/** Pains and needs with a name, the nearest first: of its touchpoint, its stage, then of the whole journey. */
function nearby(ai: Ai, journey: Journey): Set<Element> {
  const found = new Set<Element>();
  const take = (elements: Iterable<Element>) => {
    for (const element of elements) {
      if (element.name !== undefined && (element.kind === 'pain' || element.kind === 'need')) found.add(element);
    }
  };
  for (let owner = ownerOf(journey, ai); owner && owner !== journey; owner = ownerOf(journey, owner)) {
    take(elementsIn(owner));
  }
  take(journey.needs);
  take(allPains(journey));
  return found;
}
