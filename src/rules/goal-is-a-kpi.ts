import * as l10n from '@vscode/l10n';
import type { Journey, Stage } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { quoteText } from '../model/format.js';
import type { Text } from '../model/source.js';
import type { Rule } from './rule.js';
import { insert, preferFirst, remove, replace } from './support/fix-builders.js';
import { kpiIn } from './support/kpi-words.js';

/** A customer's goal in the words of the company's scoreboard (source 001): nobody wakes up wanting penetration. */
export const goalIsAKpi: Rule = {
  name: 'goal-is-a-kpi',
  group: 'journey',
  sources: ['001'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('A customer’s goal is one of the company’s figures.'),
  journey(journey, _project, report) {
    const runRules = (goal: Text, subject: string, fixes: () => Fix[], message: (kpi: string) => string) => {
      const kpi = kpiIn(goal.text);
      if (kpi === undefined) return;
      report({
        source: goal.source,
        on: 'statement',
        subject,
        message: message(kpi),
        suppressIfBrokenIn: [goal.source],
        fixes,
      });
    };
    // Companies travel in parts, as buyer and as user, and honestly speak of figures.
    if (journey.group) return;
    for (const goal of journey.goals) runRules(goal, journey.id, () => renamed(goal), ofJourney);
    for (const stage of journey.stages) {
      for (const goal of stage.goals) runRules(goal, stage.id, () => moved(goal, journey, stage), ofStage);
    }
  },
  project(project, report) {
    const inParts = new Set(
      project.journeys
        .filter(({ group }) => group)
        .flatMap(({ travellers }) => travellers.map(({ persona }) => persona.id)),
    );
    for (const persona of project.personas) {
      // Staff are paid by figures, and honestly speak of them.
      if (inParts.has(persona.id) || persona.team) continue;
      for (const goal of persona.goals) {
        const kpi = kpiIn(goal.text);
        if (kpi === undefined) continue;
        report({
          source: goal.source,
          on: 'statement',
          subject: persona.id,
          message: l10n.t('“{0}” is how a company keeps score: say what this person wants, in their own words.', kpi),
          suppressIfBrokenIn: [goal.source],
        });
      }
    }
  },
};

function ofJourney(kpi: string): string {
  return l10n.t(
    '“{0}” is how the company keeps score, not what a customer wants: say the goal in their words, and make this the `outcome`.',
    kpi,
  );
}

/** A stage takes no outcome. */
function ofStage(kpi: string): string {
  return l10n.t(
    '“{0}” is how the company keeps score, not what a customer wants at this stage: say the goal in their words, and make this the `outcome` of the journey.',
    kpi,
  );
}

/** `goal "…"` becomes `outcome "…"`. */
function renamed({ source }: Text): Fix[] {
  const { start } = source.range;
  const word = { start, end: { line: start.line, character: start.character + 'goal'.length } };
  return preferFirst([{ title: l10n.t('Make it the outcome'), edits: [replace(source.uri, word, 'outcome')] }]);
}

/** A stage has no outcome of its own: the journey takes it. */
function moved(goal: Text, journey: Journey, stage: Stage): Fix[] {
  const outcome = insert(journey.source, `outcome ${quoteText(goal.text)}`, {
    where: 'before',
    statement: journey.stages.find((each) => each === stage)?.source,
  });
  return preferFirst([{ title: l10n.t('Make it the outcome of the journey'), edits: [remove(goal.source), outcome] }]);
}
