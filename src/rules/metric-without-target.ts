import * as l10n from '@vscode/l10n';
import { latestMeasure } from '../analysis/measures.js';
import type { Measure } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { formatValue } from '../model/format.js';
import { betterIs, rangeOf } from '../model/metric-kinds.js';
import type { Metric, MetricKind } from '../model/shared-elements.js';
import type { Rule } from './rule.js';
import { insert } from './support/fix-builders.js';
import { displayName, writtenDuration } from './support/wording.js';

/** A figure that nobody has a wish for moves nobody (source 001). */
export const metricWithoutTarget: Rule = {
  name: 'metric-without-target',
  group: 'metrics',
  sources: ['001'],
  severity: 'info',
  fix: 'suggested',
  summary: () => l10n.t('A metric has no target.'),
  project(project, report) {
    const metrics = project.metrics.filter((metric) => !metric.target);
    if (metrics.length === 0) return;
    for (const metric of metrics) {
      report({
        source: metric.source,
        subject: metric.id,
        message: l10n.t('What should “{0}” be? Say with `target`.', displayName(metric)),
        suppressIfBrokenIn: [metric.source],
        fixes: () => [aim(metric, latestMeasure(metric.id, project)?.measure)],
      });
    }
  },
};

/** To hold what was measured last; where nothing was, a usual wish. */
function aim(metric: Metric, measure: Measure | undefined): Fix {
  const value = measure ? formatted(measure) : usual(metric);
  const text = `target ${betterIs(metric) === 'higher' ? '>=' : '<='} ${value}`;
  return {
    title: l10n.t('Insert a target, to be set right'),
    edits: [insert(metric.source, text, { where: 'before', statement: undefined })],
    preferred: true,
  };
}

/** A value as the language writes it, whatever the reader's; of a range its upper end, for which a target has to hold. */
function formatted({ value }: Measure): string {
  if (value.kind !== 'duration') return formatValue(value);
  const { amount, high = amount, unit } = value;
  return writtenDuration({ amount: high, unit });
}

const usualTargets: Record<MetricKind, string> = {
  nps: '40',
  csat: '4',
  ces: '6',
  fcr: '75%',
  conversion: '10%',
  retention: '80%',
  churn: '5%',
  bounce: '40%',
  'response-time': '2 hours',
  'resolution-time': '2 days',
  revenue: '1000',
  custom: '80',
};

/** Where the metric has a range of its own, four fifths up it. */
function usual(metric: Metric): string {
  const { range, metricKind = 'custom' } = metric;
  const bounds = range && rangeOf(metric, 'number') === range ? range : undefined;
  return bounds ? `${Math.round(10 * (bounds.low + 0.8 * (bounds.high - bounds.low))) / 10}` : usualTargets[metricKind];
}
