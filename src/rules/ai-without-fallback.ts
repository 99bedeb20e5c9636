import * as l10n from '@vscode/l10n';
import { isOfCustomers } from '../analysis/whom.js';
import { aiKind } from '../model/ai-kinds.js';
import type { ModelEdit } from '../model/edits.js';
import type { Ai, Feeling, Journey, Touchpoint } from '../model/elements.js';
import { textsOfPart } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Id } from '../model/source.js';
import { allAis } from '../model/walk.js';
import type { Rule } from './rule.js';
import { insert, replace } from './support/fix-builders.js';
import { displayName, hasText, placeholder } from './support/wording.js';

/** To be digital and nothing else is arrogant (source 002): who feels bad and meets a machine needs a person behind it. */
export const aiWithoutFallback: Rule = {
  name: 'ai-without-fallback',
  group: 'ai',
  sources: ['002'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('A machine talks with customers at a bad moment, and no person stands behind it.'),
  journey(journey, project, report) {
    const places = placesOf(journey);
    for (const ai of allAis(journey)) {
      const kind = ai.aiKind && aiKind(ai.aiKind.value, project.settings.aiKinds);
      if (!kind?.talksWithCustomers || hasText(ai.fallback?.text)) continue;
      const touchpoint = places.get(ai.id)?.find((each) => badFeeling(each, journey, project) && !hasPerson(each));
      const feeling = touchpoint && badFeeling(touchpoint, journey, project);
      if (!touchpoint || !feeling) continue;
      report({
        source: ai.source,
        subject: ai.id,
        message: l10n.t(
          '“{0}” talks with people who feel bad at “{1}”, and no person stands behind it: add a `fallback`.',
          displayName(ai),
          displayName(touchpoint),
        ),
        related: [{ source: feeling.source, message: l10n.t('The bad moment') }],
        suppressIfBrokenIn: [...textsOfPart(ai, journey, project), ...textsOfPart(touchpoint, journey, project)],
        fixes: () => [{ title: l10n.t('Insert a fallback'), edits: [addFallback(ai)], preferred: true }],
      });
    }
  },
};

/** Touchpoints at which each AI application is met: its own, those of its stage, and those it assists. */
function placesOf(journey: Journey): Map<Id, Touchpoint[]> {
  const places = new Map<Id, Touchpoint[]>();
  const add = (id: Id | undefined, touchpoint: Touchpoint) => {
    if (id === undefined) return;
    const found = places.get(id);
    if (found) found.push(touchpoint);
    else places.set(id, [touchpoint]);
  };
  for (const stage of journey.stages) {
    for (const touchpoint of stage.touchpoints) {
      const here: readonly Ai[] = [...stage.ais, ...touchpoint.ais];
      for (const id of new Set([...here, ...touchpoint.assistedBy].map((each) => each.id))) add(id, touchpoint);
    }
  }
  return places;
}

function badFeeling(touchpoint: Touchpoint, journey: Journey, project: Project): Feeling | undefined {
  return touchpoint.feels.find(
    (feeling) => (feeling.mood ?? 0) < 0 && isOfCustomers(feeling, journey, project, touchpoint),
  );
}

function addFallback({ fallback, source }: Ai): ModelEdit {
  const text = `fallback ${placeholder}`;
  return fallback ? replace(fallback.source.uri, fallback.source.range, text) : insert(source, text);
}

/** Whether a team serves in the customer's sight. Work behind the scenes answers nobody. */
function hasPerson({ onstage }: Touchpoint): boolean {
  return onstage.some((work) => work.by !== undefined);
}
