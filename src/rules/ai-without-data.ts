import * as l10n from '@vscode/l10n';
import type { Ai, Journey } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { lookup, textsOfPart } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import { allAis, elementsIn, isKind, ownerOf } from '../model/walk.js';
import type { Rule } from './rule.js';
import { insert, preferFirst } from './support/fix-builders.js';
import { displayName } from './support/wording.js';

/** An AI application learns from data (source 000): say from which. */
export const aiWithoutData: Rule = {
  name: 'ai-without-data',
  group: 'ai',
  sources: ['000'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('An AI application uses no data.'),
  journey(journey, project, report) {
    for (const ai of allAis(journey)) {
      if (ai.uses.length > 0) continue;
      report({
        source: ai.source,
        subject: ai.id,
        message: l10n.t('What does “{0}” know? Say with `uses` which data it works with.', displayName(ai)),
        suppressIfBrokenIn: textsOfPart(ai, journey, project),
        fixes: () => sources(ai, journey, project),
      });
    }
  },
};

/** Data recorded at its touchpoint, then in its stage, then anywhere in the journey; else any of the project. */
function sources(ai: Ai, journey: Journey, project: Project): Fix[] {
  const { data } = lookup(project);
  const ids = new Set<string>();
  for (let owner = ownerOf(journey, ai); owner; owner = ownerOf(journey, owner)) {
    for (const element of elementsIn(owner)) {
      if (!isKind(element, 'touchpoint')) continue;
      for (const ref of element.records) if (ref.id !== undefined) ids.add(ref.id);
    }
  }
  if (ids.size === 0) for (const id of data.keys()) ids.add(id);
  const known = [...ids].flatMap((id) => data.get(id) ?? []).filter((each) => each.name !== undefined);
  return preferFirst(
    known.slice(0, 3).map<Fix>((each) => ({
      title: l10n.t('It uses “{0}”', displayName(each)),
      edits: [insert(ai.source, `uses ${each.name}`)],
    })),
  );
}
