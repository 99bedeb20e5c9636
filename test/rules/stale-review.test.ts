import { describe, expect, test } from 'vitest';
import type { Duration } from '../../src/model/source.js';
import { runRules } from '../../src/rules/index.js';
import { dayBefore } from '../../src/rules/support/dates.js';
import { quickProject } from './quick-project.js';
import { describeRule } from './rule-tests.js';

const reviewed = (statement: string) => `team Care "C"\njourney J "The move" { ${statement}\nstage A "A" }`;

describeRule('stale-review', {
  fires: {
    'a review of long ago': {
      text: reviewed('reviewed 2019-03-01 by Care'),
      on: ['2019-03-01'],
      severity: 'info',
      message: /2019-03-01, more than 12 months ago/,
    },
    'a base and its variant once': {
      text: `${reviewed('reviewed 2019-03-01')}\nvariant V "V" of J {}`,
      on: ['2019-03-01'],
    },
  },
  quiet: {
    'a review to come': reviewed('reviewed 2999-03-01'),
    'a journey nobody says was reviewed': reviewed('goal "G"'),
    'a day of no calendar': reviewed('reviewed 2019-02-30'),
  },
  broken: { 'a day half-written': reviewed('reviewed 2019-') },
  fixed: { 'it with today': { text: reviewed('reviewed 2019-03-01 by Care'), gives: ['reviewed 20', ' by Care'] } },
});

describe('the age of a review', () => {
  const stale = async (date: string, today: string, staleAfter?: Duration) => {
    const project = await quickProject(reviewed(`reviewed ${date}`));
    const settings = staleAfter ? { ...project.settings, staleAfter } : project.settings;
    return runRules({ ...project, today, settings }).filter(({ rule }) => rule === 'stale-review');
  };

  test('counts from today, to the day', async () => {
    expect(await stale('2026-03-15', '2027-03-15')).toEqual([]);
    const [finding] = await stale('2026-03-14', '2027-03-15');
    expect(finding?.fixes?.()[0]).toMatchObject({ preferred: true, edits: [{ kind: 'replace', text: '2027-03-15' }] });
  });

  test('is what the project allows', async () => {
    expect(await stale('2027-03-01', '2027-03-15', { amount: 2, unit: 'week' })).toEqual([]);
    expect(await stale('2027-02-28', '2027-03-15', { amount: 2, unit: 'week' })).toHaveLength(1);
  });

  test.each<[string, Duration, string | undefined]>([
    ['2024-02-29', { amount: 12, unit: 'month' }, '2023-02-28'],
    ['2024-03-31', { amount: 1, unit: 'month' }, '2024-02-29'],
    ['2024-03-01', { amount: 1, unit: 'day' }, '2024-02-29'],
    ['2024-03-01', { amount: 0.5, unit: 'year' }, '2023-08-31'],
    ['no day', { amount: 1, unit: 'day' }, undefined],
  ])('%s less %o is %s', (day, age, earlier) => expect(dayBefore(day, age)).toBe(earlier));
});
