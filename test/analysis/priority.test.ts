import { describe, expect, test } from 'vitest';
import { prioritiesOf, priorityScore } from '../../src/analysis/priority.js';
import { action, at, journey, stage, weights } from '../model/make.js';

const full = { audience: 60, value: 5, investment: 2, difficulty: 2 };

describe('the priority of an action', () => {
  test('is benefit over cost', () => {
    expect(priorityScore(action('a', full, 3), weights)).toBe(30);
    expect(priorityScore(action('a', { audience: 21, value: 4, investment: 4, difficulty: 4 }, 17), weights)).toBe(4);
    expect(priorityScore(action('a', { audience: 100, value: 5, investment: 1, difficulty: 1 }, 1), weights)).toBe(100);
  });

  test.each(['audience', 'value', 'investment', 'difficulty'] as const)('is unknown without %s', (figure) => {
    const { [figure]: _, ...rest } = full;
    expect(priorityScore(action('a', rest, 3), weights)).toBeUndefined();
  });

  test('is unknown without a duration', () => {
    expect(priorityScore(action('a', full), weights)).toBeUndefined();
  });

  test('weighs the figures as the project wants', () => {
    expect(priorityScore(action('a', full, 3), { ...weights, audience: 0 })).toBe(50);
    expect(priorityScore(action('a', { ...full, value: 4 }, 3), { ...weights, value: 2 })).toBe(19);
    expect(priorityScore(action('a', { ...full, investment: 5 }, 3), { ...weights, investment: 2 })).toBe(17);
    expect(
      priorityScore(action('a', full, 3), {
        audience: 1,
        value: 1,
        investment: 0,
        difficulty: 0,
        duration: 0,
        severity: 0,
      }),
    ).toBe(60);
  });

  test('needs no figure that the project leaves out', () => {
    const { value: _, ...rest } = full;
    expect(priorityScore(action('a', rest, 3), { ...weights, value: 0 })).toBe(30);
    expect(priorityScore(action('a', full), { ...weights, duration: 0 })).toBe(30);
    expect(priorityScore(action('a', full, -3), { ...weights, duration: 0 })).toBe(30);
    expect(priorityScore(action('a', full, -3), weights)).toBeUndefined();
    expect(
      priorityScore(action('a', {}), { audience: 0, value: 0, investment: 0, difficulty: 0, duration: 0, severity: 0 }),
    ).toBe(100);
  });

  test('takes figures beyond their range as its bounds', () => {
    expect(priorityScore(action('a', { audience: 600, value: 9, investment: -3, difficulty: 0 }, 1), weights)).toBe(
      100,
    );
  });
});

test.each(['done', 'dropped'] as const)('an action that is %s has no rank, and takes none from the others', (value) => {
  const closed = { ...action('closed', { ...full, audience: 100 }, 3), status: { value, source: at('base') } };
  const open = action('open', full, 3);
  const priorities = prioritiesOf(journey('J', { actions: [closed, open] }), weights);
  expect(priorities).toEqual({ open: expect.objectContaining({ rank: 1 }) });
});

test('ranks run over the journey and its stages, and equals share one', () => {
  const [best, equal, other, worst, none] = [
    action('best', { ...full, audience: 100 }, 3),
    action('equal', full, 3),
    action('other', full, 4),
    action('worst', { ...full, audience: 1 }, 3),
    action('none', {}, 3),
  ];
  const priorities = prioritiesOf(
    journey('J', { actions: [worst, equal, none], stages: [stage('J/stage:A', { actions: [best, other] })] }),
    weights,
  );
  expect([best, equal, other, worst, none].map((each) => priorities[each.id]?.rank)).toEqual([1, 2, 2, 4, undefined]);
  expect(priorities[best.id]?.score).toBe(50);
});
