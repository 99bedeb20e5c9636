import * as l10n from '@vscode/l10n';
import { type AiKind, aiKind } from '../model/ai-kinds.js';
import type { Ai, Technique } from '../model/elements.js';
import { lookup } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Ref } from '../model/source.js';
import { allAis, allTriggers, elementsById, isKind } from '../model/walk.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** Techniques that act on people; to see, to understand and to predict is what makes information of data. */
const acting: ReadonlySet<Technique> = new Set(['recommendation', 'optimisation', 'generation', 'agent']);

/** Data ripen from data over information and knowledge to automation (source 002): automating over raw ones automates errors. */
export const aiSkipsMaturity: Rule = {
  name: 'ai-skips-maturity',
  group: 'ai',
  sources: ['002'],
  severity: 'warning',
  fix: 'none',
  summary: () => l10n.t('Automation rests on data that are not mature enough.'),
  journey(journey, project, report) {
    const runRules = (ai: Ai, ref: Ref, reported: (ai: string, data: string, maturity: string) => string) => {
      const data = lookup(project).data.get(ref.id ?? '');
      const maturity = data?.maturity;
      if (!maturity || (maturity.value !== 'data' && maturity.value !== 'information')) return;
      report({
        source: ref.source,
        on: 'statement',
        subject: ai.id,
        message: reported(displayName(ai), displayName(data), maturity.value),
        related: [{ source: maturity.source, message: l10n.t('How ripe the data are') }],
      });
    };
    for (const ai of allAis(journey)) {
      const message = talks(ai, project) ? onTalking : acts(ai, project) ? onActing : undefined;
      if (message) for (const ref of ai.uses) runRules(ai, ref, message);
    }
    for (const { when, do: deed } of allTriggers(journey)) {
      const by = elementsById(journey).get(deed?.by?.id ?? '');
      if (when?.on && isKind(by, 'ai')) runRules(by, when.on, onTrigger);
    }
  },
};

function onTalking(ai: string, data: string, maturity: string): string {
  return l10n.t(
    '“{0}” acts by itself on “{1}”, which is still at `{2}`: make knowledge of it first.',
    ai,
    data,
    maturity,
  );
}

function onActing(ai: string, data: string, maturity: string): string {
  return l10n.t(
    '“{0}” acts by itself on “{1}”, which is still at `{2}`: make knowledge of it first, or let it only predict (`how prediction`) and a person act.',
    ai,
    data,
    maturity,
  );
}

function onTrigger(ai: string, data: string, maturity: string): string {
  return l10n.t(
    '“{0}” acts by itself on “{1}”, which is still at `{2}`: make knowledge of it first, or let a team do it (`do "…" by TEAM`).',
    ai,
    data,
    maturity,
  );
}

function kindOf({ aiKind: written }: Ai, { settings }: Project): AiKind | undefined {
  return written && aiKind(written.value, settings.aiKinds);
}

function talks(ai: Ai, project: Project): boolean {
  return kindOf(ai, project)?.talksWithCustomers ?? false;
}

/** Whether an AI application uses a technique that does something by itself. */
function acts(ai: Ai, project: Project): boolean {
  const { how } = ai;
  const kind = kindOf(ai, project);
  const techniques = how.length > 0 ? how.map((each) => each.value) : (kind?.techniques ?? []);
  return techniques.some((technique) => acting.has(technique));
}
