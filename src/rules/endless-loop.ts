import * as l10n from '@vscode/l10n';
import { flowOf, hasUnresolvedPath } from '../analysis/flow.js';
import type { Journey, Stage } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { formatList } from '../model/format.js';
import { textsOf } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Id } from '../model/source.js';
import type { Rule } from './rule.js';
import { addPath } from './support/paths.js';
import { displayName } from './support/wording.js';

/**
 * Stages that lead only to each other (source 003): who comes here goes round for ever. Reported once per loop, where it
 * begins; stages that only lead into it are not at fault.
 */
export const endlessLoop: Rule = {
  name: 'endless-loop',
  group: 'stages',
  sources: ['003'],
  severity: 'warning',
  fix: 'suggested',
  summary: () => l10n.t('Stages lead to each other without end.'),
  journey(journey, project, report) {
    if (hasUnresolvedPath(journey)) return;
    for (const loop of loopsOf(journey, project)) {
      const [first] = loop;
      if (!first) continue;
      report({
        source: first.source,
        subject: first.id,
        message:
          loop.length === 1
            ? l10n.t(
                'Who is at “{0}” never gets away from it: add a path that leads on or to `exit`.',
                displayName(first),
              )
            : l10n.t(
                'Who is at “{0}” goes round for ever ({1}): add a path that leads on or to `exit`.',
                displayName(first),
                formatList(loop.map(displayName)),
              ),
        related: journey.paths
          .filter(({ from, to }) => loop.some(({ id }) => id === from.id) && to.id !== undefined)
          .map(({ source }) => ({ source, message: l10n.t('A part of the loop') })),
        suppressIfBrokenIn: textsOf(journey, project),
        fixes: () => wayOut(loop, journey),
      });
    }
  },
};

/** A path out of the first stage of the loop that a rate does not send elsewhere altogether. */
function wayOut(loop: readonly Stage[], journey: Journey): Fix[] {
  const rated = (stage: Stage) =>
    journey.paths.reduce((sum, path) => sum + (path.from.id === stage.id ? (path.rate ?? 0) : 0), 0);
  const from = loop.find((stage) => stage.name !== undefined && rated(stage) < 100);
  return from
    ? addPath(
        journey,
        l10n.t('Let some leave from “{0}”, to be set right', displayName(from)),
        `path ${from.name} -> exit ${Math.min(10, 100 - rated(from))}%`,
      )
    : [];
}

/** Stages without an end that come back to themselves, those of one circle together, in written order. */
function loopsOf(journey: Journey, project: Project): Stage[][] {
  const endless = new Set(flowOf(journey, project).stages.flatMap(({ stage, endless }) => (endless ? [stage] : [])));
  if (endless.size === 0) return [];
  const start = journey.stages[0]?.id;
  const next = new Map<Id, Id[]>();
  for (const { from, to, share } of flowOf(journey, project).steps) {
    const target = to === 'restart' ? start : to;
    if (share <= 0 || target === undefined || !endless.has(from) || !endless.has(target)) continue;
    const targets = next.get(from);
    if (targets) targets.push(target);
    else next.set(from, [target]);
  }
  const reached = new Map([...endless].map((id) => [id, reachedFrom(id, next)]));
  const reported = new Set<Id>();
  return journey.stages.flatMap(({ id }) => {
    if (reported.has(id) || !reached.get(id)?.has(id)) return [];
    const loop = journey.stages.filter((each) => reached.get(id)?.has(each.id) && reached.get(each.id)?.has(id));
    for (const each of loop) reported.add(each.id);
    return [loop];
  });
}

function reachedFrom(id: Id, next: ReadonlyMap<Id, readonly Id[]>): Set<Id> {
  const reached = new Set(next.get(id));
  for (const each of reached) for (const target of next.get(each) ?? []) reached.add(target);
  return reached;
}
