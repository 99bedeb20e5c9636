import * as l10n from '@vscode/l10n';
import { toSeconds } from '../model/durations.js';
import { formatValue } from '../model/metrics.js';
import type { Metric, Value } from '../model/types.js';
import type { Rule } from './rule.js';
import { seriesOf } from './support/last-measures.js';
import { lookup } from './support/lookup.js';
import { called } from './support/words.js';

/** The latest value of a metric misses its target (source 001): at each place, for each group of personas. */
export const metricOffTarget: Rule = {
  name: 'metric-off-target',
  severity: 'info',
  journey(journey, project, report) {
    for (const { owner, last } of seriesOf(journey)) {
      const metric = lookup(project).metrics.get(last.metric.id ?? '');
      if (!metric?.target || !misses(last.value, metric.target)) continue;
      const { op, value, source } = metric.target;
      report({
        source: last.source,
        on: 'fact',
        subject: owner,
        message:
          op === '>='
            ? l10n.t(
                '“{0}” is {1}, and should be at least {2}: find the pain behind it.',
                called(metric),
                formatValue(last.value),
                formatValue(value),
              )
            : l10n.t(
                '“{0}” is {1}, and should be at most {2}: find the pain behind it.',
                called(metric),
                formatValue(last.value),
                formatValue(value),
              ),
        related: [{ source, message: l10n.t('The target') }],
      });
    }
  },
};

function misses(value: Value, { op, value: target }: NonNullable<Metric['target']>): boolean {
  const difference = compare(value, target);
  return difference !== undefined && (op === '>=' ? difference < 0 : difference > 0);
}

/** Below, at or above zero; nothing where the two cannot be compared. */
function compare(a: Value, b: Value): number | undefined {
  if (a.kind === 'duration' && b.kind === 'duration') return toSeconds(a) - toSeconds(b);
  if (a.kind === 'money' && b.kind === 'money' && a.currency !== b.currency) return undefined;
  return a.kind === b.kind ? a.amount - b.amount : undefined;
}
