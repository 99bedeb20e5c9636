import * as l10n from '@vscode/l10n';
import type { Stage } from '../model/elements.js';
import { formatList } from '../model/format.js';
import { lookup, textsOfPart } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Data } from '../model/shared-elements.js';
import type { Ref } from '../model/source.js';
import { allTriggers } from '../model/walk.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/**
 * A stage that needs several sources which no one team has together (source 001). A team has what is shared with it and
 * what its own system holds; data of one system are one source.
 */
export const dataSilo: Rule = {
  name: 'data-silo',
  group: 'data',
  sources: ['001'],
  severity: 'warning',
  fix: 'none',
  summary: () => l10n.t('No team sees all the data that a stage needs.'),
  journey(journey, project, report) {
    const triggers = [...allTriggers(journey)];
    for (const stage of journey.stages) {
      const at = triggers.filter((trigger) => trigger.at?.id === stage.id || stage.triggers.includes(trigger));
      const data = neededBy(
        stage,
        at.flatMap((trigger) => trigger.when?.on ?? []),
        project,
      );
      if (!data || !isSilo(data, project)) continue;
      report({
        source: stage.source,
        subject: stage.id,
        message: l10n.t(
          'No team sees all that “{0}” needs ({1}): add `shared with` so that one does.',
          displayName(stage),
          formatList(data.map(displayName)),
        ),
        related: data.map((each) => ({ source: each.source, message: sharing(each) })),
        suppressIfBrokenIn: [...textsOfPart(stage, journey, project), ...data.map((each) => each.source)],
      });
    }
  },
};

/** Data a stage records, uses or waits for; nothing where a name is not declared. */
function neededBy(stage: Stage, waited: readonly Ref[], project: Project): Data[] | undefined {
  const refs = [
    ...waited,
    ...stage.ais.flatMap((ai) => ai.uses),
    ...stage.touchpoints.flatMap(({ records, ais }) => [...records, ...ais.flatMap((ai) => ai.uses)]),
  ];
  const found = new Set<Data>();
  for (const ref of refs) {
    const data = lookup(project).data.get(ref.id ?? '');
    if (!data || data.sharedWith.some((team) => team.id === undefined)) return undefined;
    found.add(data);
  }
  return [...found];
}

function isSilo(data: readonly Data[], project: Project): boolean {
  const sources = new Set(data.map((each) => each.system?.id ?? each.id));
  if (sources.size < 2) return false;
  const [first, ...others] = data.map((each) => teamsOf(each, project));
  return ![...(first ?? [])].some((team) => others.every((teams) => teams.has(team)));
}

function teamsOf(data: Data, project: Project): Set<string> {
  const teams = new Set(data.sharedWith.flatMap((ref) => ref.id ?? []));
  const operator = lookup(project).teamOfSystem.get(data.system?.id ?? '');
  if (operator !== undefined) teams.add(operator);
  return teams;
}

function sharing({ sharedWith }: Data): string {
  return sharedWith.length > 0
    ? l10n.t('Shared with {0}', formatList(sharedWith.map((ref) => ref.text)))
    : l10n.t('Shared with no team');
}
