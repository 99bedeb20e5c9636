import * as l10n from '@vscode/l10n';
import { isOverLimit } from '../analysis/timing.js';
import { formatLength, isLength } from '../model/durations.js';
import type { Journey, Stage, Touchpoint } from '../model/elements.js';
import type { Related } from '../model/finding.js';
import { formatDuration } from '../model/format.js';
import { textsOf } from '../model/lookup.js';
import type { DurationStatement, Id, Source } from '../model/source.js';
import { containers, elementsById, isKind, ownerOf } from '../model/walk.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** Five steps while a life is at stake (source 002): an urgent stretch takes longer than it may. */
export const timeOverBudget: Rule = {
  name: 'time-over-budget',
  group: 'stages',
  sources: ['002'],
  severity: 'warning',
  fix: 'none',
  summary: () => l10n.t('An urgent stretch takes longer than it may.'),
  journey(journey, project, report) {
    const { timings } = project.analysisOf(journey);
    for (const container of containers(journey)) {
      const { urgent } = container;
      const timing = timings[container.id];
      if (!urgent || !timing?.length || !isOverLimit(timing, urgent)) continue;
      const { length, parts, waits } = timing;
      report({
        source: urgent.source,
        on: 'statement',
        subject: container.id,
        message: l10n.t(
          '“{0}” takes {1}; the limit is {2}: take steps out, shorten waits, or do them side by side.',
          displayName(container),
          formatLength(length, urgent.duration.unit),
          formatDuration(urgent.duration),
        ),
        related: [
          ...parts.flatMap((id) => spentAt(id, journey)),
          ...waits.flatMap((path) => spent(journey.paths[path]?.source, undefined, journey.paths[path]?.after)),
        ],
        suppressIfBrokenIn: textsOf(journey, project),
      });
    }
  },
};

/** What a stage says of itself, or a touchpoint but for what its stage says as a whole. */
function spentAt(id: Id, journey: Journey): Related[] {
  const part = elementsById(journey).get(id);
  if (!isKind(part, 'stage') && !isKind(part, 'touchpoint')) return [];
  const stage = ownerOf(journey, part);
  const own = (kind: 'time' | 'wait') => (isKind(stage, 'stage') && stage[kind] ? undefined : part[kind]);
  return spent(part.source, own('time'), own('wait'));
}

type Statement = (Stage | Touchpoint)['time'];

function spent(source: Source | undefined, time: Statement, wait: Statement): Related[] {
  if (!source) return [];
  const [times, waits] = [time, wait].map(shown);
  if (times && waits) return [{ source, message: l10n.t('{0}, after a wait of {1}', times, waits) }];
  return [{ source, message: times ?? l10n.t('A wait of {0}', waits ?? '') }];
}

function shown(statement: DurationStatement | undefined): string | undefined {
  return statement && isLength(statement.duration) ? formatDuration(statement.duration) : undefined;
}
