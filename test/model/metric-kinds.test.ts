import { describe, expect, test } from 'vitest';
import { betterIs, rangeOf, unitFits } from '../../src/model/metric-kinds.js';
import type { Metric, MetricKind } from '../../src/model/shared-elements.js';
import { at } from './make.js';

function metric(metricKind: MetricKind, more: Partial<Metric> = {}): Metric {
  return {
    kind: 'metric',
    id: 'metric:M',
    metricKind,
    benchmarks: [],
    titles: {},
    notes: [],
    tags: [],
    source: at('base'),
    ...more,
  };
}

describe('metrics', () => {
  test.each([
    ['nps', 'number', -100, 100],
    ['csat', 'number', 1, 5],
    ['csat', 'percent', 0, 100],
    ['ces', 'number', 1, 7],
    ['churn', 'percent', 0, 100],
  ] as const)('%s in %s goes from %i to %i', (kind, unit, low, high) => {
    expect(rangeOf(metric(kind), unit)).toMatchObject({ low, high });
  });

  test('a range of its own counts for its usual unit', () => {
    const own = metric('csat', { range: { low: 1, high: 10, source: at('base') } });
    expect(rangeOf(own, 'number')).toMatchObject({ low: 1, high: 10 });
    expect(rangeOf(own, 'percent')).toMatchObject({ low: 0, high: 100 });
  });

  test('money and growth have none', () => {
    expect(rangeOf(metric('revenue'), 'money')).toBeUndefined();
    expect(rangeOf(metric('custom'), 'percent')).toBeUndefined();
  });

  test('know which values fit', () => {
    expect(unitFits(metric('response-time'), { kind: 'number', amount: 5 })).toBe(false);
    expect(unitFits(metric('response-time'), { kind: 'duration', amount: 5, unit: 'minute' })).toBe(true);
    expect(unitFits(metric('nps'), { kind: 'percent', amount: 5 })).toBe(false);
  });

  test('a target says which way is better, else the kind does', () => {
    const target = { op: '<=' as const, value: { kind: 'number' as const, amount: 3 }, source: at('base') };
    expect(betterIs(metric('custom', { target }))).toBe('lower');
    expect(betterIs(metric('churn'))).toBe('lower');
    expect(betterIs(metric('nps'))).toBe('higher');
  });
});
