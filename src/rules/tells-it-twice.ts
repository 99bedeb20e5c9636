import * as l10n from '@vscode/l10n';
import { flowOf } from '../analysis/flow.js';
import { type ParallelGroup, parallelGroupsOf } from '../analysis/parallel-groups.js';
import type { Journey, Stage, Touchpoint } from '../model/elements.js';
import { lookup, textsOf } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Id } from '../model/source.js';
import type { Rule } from './rule.js';
import { knowledgeAt } from './support/knowledge.js';
import { displayName } from './support/wording.js';

/** A touchpoint, and the one before it, which may stand in another stage. */
interface Neighbours {
  before: Touchpoint;
  after: Touchpoint;
  stages: [Stage, Stage];
}

/**
 * From one channel or team to another, and nothing of what was told goes along (source 001). Only where something was told,
 * data were recorded or a team served, and not in earned and paid channels, where customers tell us nothing.
 */
export const tellsItTwice: Rule = {
  name: 'tells-it-twice',
  group: 'stages',
  sources: ['001'],
  severity: 'warning',
  fix: 'none',
  summary: () => l10n.t('What a customer told at one touchpoint is not known at the next.'),
  journey(journey, project, report) {
    const reported = new Set<Touchpoint>();
    const deaf = new Set<Id>();
    for (const { id, ownership } of project.channels) if (ownership === 'earned' || ownership === 'paid') deaf.add(id);
    const hears = ({ via }: Touchpoint) => !deaf.has(via?.id ?? '');
    for (const { before, after, stages } of neighbours(journey, project)) {
      const change = changeOf(before, after);
      if (!change || reported.has(after) || !tells(before) || !hears(before) || !hears(after)) continue;
      if (isKnown(before, after, stages, journey, project)) continue;
      reported.add(after);
      report({
        source: after.source,
        subject: after.id,
        message:
          change === 'channel'
            ? l10n.t(
                'The channel changes before “{0}”, and nothing recorded at “{1}” is known there: let both record the same data, or share it with the team.',
                displayName(after),
                displayName(before),
              )
            : l10n.t(
                'The team changes before “{0}”, and nothing recorded at “{1}” is known there: let both record the same data, or share it with the team.',
                displayName(after),
                displayName(before),
              ),
        related: [{ source: before.source, message: l10n.t('Told here first') }],
        suppressIfBrokenIn: [before.source, after.source, ...textsOf(journey, project)],
      });
    }
  },
};

/** Touchpoints that follow each other: in a stage, and from the end of a stage to the start of a later one. */
function* neighbours(journey: Journey, project: Project): Generator<Neighbours> {
  const { stages } = journey;
  const groups = new Map(stages.map((stage) => [stage.id, parallelGroupsOf(stage.touchpoints)]));
  const places = new Map(stages.map((stage, index) => [stage.id, { stage, index }]));
  for (const stage of stages) {
    const own = groups.get(stage.id) ?? [];
    for (const [index, group] of own.entries()) yield* pairs(own[index - 1], group, [stage, stage]);
  }
  for (const { from, to, share } of flowOf(journey, project).steps) {
    const start = places.get(from);
    const end = places.get(to);
    if (!start || !end || end.index <= start.index || share <= 0) continue;
    yield* pairs(groups.get(from)?.at(-1), groups.get(to)?.[0], [start.stage, end.stage]);
  }
}

function* pairs(
  first: ParallelGroup | undefined,
  second: ParallelGroup | undefined,
  stages: [Stage, Stage],
): Generator<Neighbours> {
  for (const before of first ?? []) {
    for (const after of second ?? []) if (meet(before, after)) yield { before, after, stages };
  }
}

/** Whether one and the same person can be at both. */
function meet({ by: one }: Touchpoint, { by: other }: Touchpoint): boolean {
  return one.length === 0 || other.length === 0 || one.some((ref) => other.some((each) => each.id === ref.id));
}

function changeOf(before: Touchpoint, after: Touchpoint): 'channel' | 'team' | undefined {
  const teams = servers(before);
  const others = servers(after);
  // Who was told already is there.
  if (teams.some((team) => others.includes(team))) return undefined;
  const [from, to] = [before.via?.id, after.via?.id];
  if (from !== undefined && to !== undefined && from !== to) return 'channel';
  return teams.length > 0 && others.length > 0 ? 'team' : undefined;
}

/** The teams that meet the customer. */
function servers({ onstage }: Touchpoint): string[] {
  return onstage.flatMap(({ by }) => by?.id ?? []);
}

function tells({ records, onstage }: Touchpoint): boolean {
  return records.length > 0 || onstage.length > 0;
}

function isKnown(
  before: Touchpoint,
  after: Touchpoint,
  [first, second]: [Stage, Stage],
  journey: Journey,
  project: Project,
): boolean {
  const here = knowledgeAt(after, second, journey, project);
  const there = knowledgeAt(before, first, journey, project);
  if (here.hasUnresolved || there.hasUnresolved) return true;
  const { teamOfSystem } = lookup(project);
  return [...there.data].some(
    (data) =>
      here.data.has(data) ||
      (data.system?.id !== undefined && here.systems.has(data.system.id)) ||
      here.teams.has(teamOfSystem.get(data.system?.id ?? '') ?? '') ||
      data.sharedWith.some((team) => here.teams.has(team.id ?? '')),
  );
}
