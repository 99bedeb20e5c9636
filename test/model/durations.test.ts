import { describe, expect, test } from 'vitest';
import {
  compareDurations,
  durationScore,
  formatLength,
  formatSeconds,
  isCalendarDate,
  lengthOf,
  sumOf,
  toSeconds,
} from '../../src/model/durations.js';
import { formatDuration } from '../../src/model/format.js';
import type { Duration } from '../../src/model/source.js';

const of = (amount: number, unit: Duration['unit']): Duration => ({ amount, unit });

describe('durations', () => {
  test('compare across units', () => {
    expect(toSeconds(of(1.5, 'hour'))).toBe(5400);
    expect(compareDurations(of(12, 'month'), of(1, 'year'))).toBe(0);
    expect(compareDurations(of(7, 'day'), of(1, 'week'))).toBe(0);
    expect(compareDurations(of(4, 'week'), of(1, 'month'))).toBeLessThan(0);
    expect(compareDurations(of(13, 'week'), of(3, 'month'))).toBeLessThan(0);
  });

  test.each([
    [of(2, 'week'), 1],
    [of(15, 'day'), 2],
    [of(6, 'week'), 2],
    [of(43, 'day'), 3],
    [of(3, 'month'), 3],
    [of(14, 'week'), 4],
    [of(6, 'month'), 4],
    [of(27, 'week'), 5],
    [of(2, 'year'), 5],
  ])('%o costs %i', (duration, score) => {
    expect(durationScore(duration)).toBe(score);
  });

  test('read as people say them', () => {
    expect(formatDuration(of(1, 'week'))).toBe('1 week');
    expect(formatDuration(of(0.5, 'hour'))).toBe('0.5 hours');
    expect(formatDuration(of(3, 'month'))).toBe('3 months');
  });

  test.each([
    [255, 'minute', '4 minutes 15 seconds'],
    [300, 'minute', '5 minutes'],
    [254.2, 'minute', '4 minutes 15 seconds'],
    [299.7, 'minute', '5 minutes'],
    [0.5, 'second', '0.5 seconds'],
    [3_660, 'second', '1 hour 1 minute'],
    [86_401, 'hour', '1 day 1 hour'],
    [12_164_400, 'week', '20 weeks 1 day'],
    [93_780, 'minute', '1 day 3 hours'],
    [20 * 86_400, 'hour', '20 days'],
    [17 * 86_400, 'week', '2 weeks 3 days'],
    [100 * 86_400, 'month', '3 months 9 days'],
    [0.1 + 0.2 + 59.7, 'second', '1 minute'],
  ] as const)('%d seconds, said in at most two neighbouring units up to a %s or a day', (seconds, largest, text) => {
    expect(formatSeconds(seconds, largest)).toBe(text);
  });

  test.each<[Duration[], string]>([
    [[{ amount: 2, high: 3, unit: 'day' }], '2–3 days'],
    [
      [
        { amount: 2, high: 3, unit: 'day' },
        { amount: 4, unit: 'hour' },
      ],
      '52–76 hours',
    ],
    [
      [
        { amount: 2, high: 30, unit: 'day' },
        { amount: 4, unit: 'hour' },
      ],
      '2 days 4 hours – 30 days 4 hours',
    ],
    [[{ amount: 90, about: true, unit: 'minute' }], '≈ 1 hour 30 minutes'],
    [
      [
        { amount: 1, unit: 'hour' },
        { amount: -5, unit: 'minute' },
      ],
      '1 hour',
    ],
    [
      [
        { amount: 1, unit: 'month' },
        { amount: 1, about: true, unit: 'week' },
      ],
      '≈ 1 month 7 days',
    ],
  ])('a sum is a range where one of its parts is: %j', (parts, text) => {
    const length = sumOf(parts.map(lengthOf));
    expect(length && formatLength(length)).toBe(text);
  });

  test('what compares lengths takes the upper end of a range', () => {
    const range: Duration = { amount: 1, high: 3, unit: 'week' };
    expect(compareDurations(range, of(2, 'week'))).toBeGreaterThan(0);
    expect(durationScore(range)).toBe(2);
  });

  test('dates are days of the calendar', () => {
    expect(isCalendarDate('2028-02-29')).toBe(true);
    for (const wrong of ['2026-02-29', '2026-13-01', '2026-00-10', '26-1-1', '2026-1-1', 'soon']) {
      expect([wrong, isCalendarDate(wrong)]).toEqual([wrong, false]);
    }
  });
});
