import * as l10n from '@vscode/l10n';
import { flowOf, hasUnresolvedPath } from '../analysis/flow.js';
import type { Journey, Path, Stage } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { textsOf } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Rule } from './rule.js';
import { addPath } from './support/paths.js';
import { displayName } from './support/wording.js';

/** A stage that nobody ever reaches (source 003). */
export const unreachableStage: Rule = {
  name: 'unreachable-stage',
  group: 'stages',
  sources: ['003'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('A stage is reached by nobody.'),
  journey(journey, project, report) {
    if (hasUnresolvedPath(journey)) return;
    const flow = flowOf(journey, project);
    for (const [index, stage] of journey.stages.entries()) {
      const { reach, some } = flow.stages[index] ?? {};
      // Those who come by a way back without a rate come all the same.
      if (reach !== 0 || some) continue;
      const bypass = bypassOf(journey, index);
      report({
        source: stage.source,
        subject: stage.id,
        message: bypass
          ? l10n.t(
              'Nobody reaches “{0}”: without a rate, all take the path past it. Say what share does, or add a path that leads here.',
              displayName(stage),
            )
          : l10n.t('Nobody reaches “{0}”: add a path that leads there.', displayName(stage)),
        related: bypass ? [{ source: bypass.source, message: l10n.t('All go this way') }] : [],
        suppressIfBrokenIn: textsOf(journey, project),
        fixes: () => pathTo(stage, wayIn(journey, index, project), journey),
      });
    }
  },
};

function pathTo(stage: Stage, from: Stage | undefined, journey: Journey): Fix[] {
  if (from?.name === undefined || stage.name === undefined) return [];
  return addPath(journey, l10n.t('Add a path from “{0}”', displayName(from)), `path ${from.name} -> ${stage.name}`);
}

/** The path without a rate that leads all from the stage before to somewhere else; the first of several. */
function bypassOf({ stages, paths }: Journey, index: number): Path | undefined {
  const before = stages[index - 1]?.id;
  const own = paths.filter(({ from }) => from.id === before && before !== undefined);
  const later = new Set(stages.slice(index + 1).map(({ id }) => id));
  return own.find(({ rate, to }) => rate === undefined && later.has(to.id ?? ''));
}

/** The nearest stage before, else behind, that people reach and from which some are not sent elsewhere by a rate. */
function wayIn(journey: Journey, index: number, project: Project): Stage | undefined {
  const candidates = [...journey.stages.slice(0, index).toReversed(), ...journey.stages.slice(index + 1)];
  return candidates.find((stage) => {
    const reached = flowOf(journey, project).stages.some((flow) => flow.stage === stage.id && flow.reach > 0);
    const rated = journey.paths.reduce((sum, path) => sum + (path.from.id === stage.id ? (path.rate ?? 0) : 0), 0);
    return stage.name !== undefined && reached && rated < 100;
  });
}
