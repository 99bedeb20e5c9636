import * as l10n from '@vscode/l10n';
import type { Metric, MetricKind } from './shared-elements.js';
import type { Value } from './source.js';

/** What a kind of metric means by nature. */
export interface MetricTraits {
  /** Kinds of value that fit, the usual one first. */
  units: readonly Value['kind'][];
  /** Natural range of values of the usual unit, inclusive; absent where there is none. */
  range?: { low: number; high: number };
  /** Which way is better; a custom metric's target decides (see `betterIs`). */
  better: 'higher' | 'lower';
}

const share = { units: ['percent'], range: { low: 0, high: 100 } } as const;

export const metricKinds: Record<MetricKind, MetricTraits> = {
  /** Net promoter score: promoters minus detractors. */
  nps: { units: ['number'], range: { low: -100, high: 100 }, better: 'higher' },
  /** Customer satisfaction: a mean mark, or the share of the satisfied. */
  csat: { units: ['number', 'percent'], range: { low: 1, high: 5 }, better: 'higher' },
  /** Customer effort score, second edition: 7 is "strongly agree that it was easy". */
  ces: { units: ['number'], range: { low: 1, high: 7 }, better: 'higher' },
  /** First contact resolution. */
  fcr: { ...share, better: 'higher' },
  conversion: { ...share, better: 'higher' },
  retention: { ...share, better: 'higher' },
  churn: { ...share, better: 'lower' },
  bounce: { ...share, better: 'lower' },
  'response-time': { units: ['duration'], better: 'lower' },
  'resolution-time': { units: ['duration'], better: 'lower' },
  revenue: { units: ['money'], better: 'higher' },
  custom: { units: ['number', 'percent', 'duration', 'money'], better: 'higher' },
};

/** Which way a metric gets better: its target says so, else its kind. */
export function betterIs(metric: Metric): 'higher' | 'lower' {
  if (metric.target) return metric.target.op === '>=' ? 'higher' : 'lower';
  return metricKinds[metric.metricKind ?? 'custom'].better;
}

/** Whether a value is of a kind that fits the metric: no percentages for an NPS. */
export function unitFits(metric: Metric, value: Value): boolean {
  return metricKinds[metric.metricKind ?? 'custom'].units.includes(value.kind);
}

/** Bounds a value of this kind has to keep: the metric's own for its usual unit, else natural ones; shares 0..100. */
export function rangeOf(metric: Metric, kind: Value['kind']): { low: number; high: number } | undefined {
  const traits = metricKinds[metric.metricKind ?? 'custom'];
  const isCustomShare = kind === 'percent' && (metric.metricKind ?? 'custom') === 'custom';
  if ((kind === traits.units[0] || isCustomShare) && kind !== 'duration') {
    if (metric.range) return upwards(metric.range);
    if (traits.range && !isCustomShare) return traits.range;
  }
  if (kind === 'duration') return { low: 0, high: Number.POSITIVE_INFINITY };
  // A custom share may be a growth: 120% is sane.
  return kind === 'percent' && metric.metricKind !== 'custom' && metric.metricKind ? { low: 0, high: 100 } : undefined;
}

/** A range written the wrong way round is meant the right way; one without room bounds nothing. */
function upwards(range: { low: number; high: number }): { low: number; high: number } | undefined {
  if (range.low < range.high) return range;
  return range.low > range.high ? { low: range.high, high: range.low } : undefined;
}

/** A kind of value in words. */
export function unitTitle(kind: Value['kind']): string {
  switch (kind) {
    case 'number':
      return l10n.t('a number');
    case 'percent':
      return l10n.t('a share in percent');
    case 'duration':
      return l10n.t('a duration such as 5 minutes');
    case 'money':
      return l10n.t('an amount of money such as 120 THB');
  }
}
