import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analysed-project.js';
import { priorityParts } from '../../src/analysis/priority.js';
import { projectOf } from '../build.js';
import { action, weights } from '../model/make.js';

const scoreOf = (...given: Parameters<typeof priorityParts>) => priorityParts(...given)?.score;

const full = { audience: 60, value: 5, investment: 2, difficulty: 2 };

describe('the priority of an action', () => {
  test('is benefit over cost', () => {
    expect(scoreOf(action('a', full, 3), weights)).toBe(30);
    expect(scoreOf(action('a', { audience: 21, value: 4, investment: 4, difficulty: 4 }, 17), weights)).toBe(4);
    expect(scoreOf(action('a', { audience: 100, value: 5, investment: 1, difficulty: 1 }, 1), weights)).toBe(100);
  });

  test.each(['audience', 'value', 'investment', 'difficulty'] as const)('is unknown without %s', (figure) => {
    const { [figure]: _, ...rest } = full;
    expect(scoreOf(action('a', rest, 3), weights)).toBeUndefined();
  });

  test('is unknown without a duration', () => {
    expect(scoreOf(action('a', full), weights)).toBeUndefined();
  });

  test('weighs the figures as the project wants', () => {
    expect(scoreOf(action('a', full, 3), { ...weights, audience: 0 })).toBe(50);
    expect(scoreOf(action('a', { ...full, value: 4 }, 3), { ...weights, value: 2 })).toBe(19);
    expect(scoreOf(action('a', { ...full, investment: 5 }, 3), { ...weights, investment: 2 })).toBe(17);
    expect(
      scoreOf(action('a', full, 3), {
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
    expect(scoreOf(action('a', rest, 3), { ...weights, value: 0 })).toBe(30);
    expect(scoreOf(action('a', full), { ...weights, duration: 0 })).toBe(30);
    expect(scoreOf(action('a', full, -3), { ...weights, duration: 0 })).toBe(30);
    expect(scoreOf(action('a', full, -3), weights)).toBeUndefined();
    expect(
      scoreOf(action('a', {}), { audience: 0, value: 0, investment: 0, difficulty: 0, duration: 0, severity: 0 }),
    ).toBe(100);
  });

  test('takes figures beyond their range as its bounds', () => {
    expect(scoreOf(action('a', { audience: 600, value: 9, investment: -3, difficulty: 0 }, 1), weights)).toBe(100);
  });
});

/** The priorities in the first journey of a text, by the names of the actions. */
async function ranked(text: string, priority = weights) {
  const read = await projectOf(text);
  const project = { ...read, settings: { ...read.settings, priority } };
  const [journey] = project.journeys;
  const priorities = journey ? analyse(project).analysisOf(journey).priorities : {};
  return new Map(Object.entries(priorities).map(([id, each]) => [id.slice(id.lastIndexOf(':') + 1), each]));
}

const actionText = (name: string, audience: number, more = '', weeks: number | string = 3) =>
  `action ${name} { audience ${audience}%; value 5; investment 2; difficulty 2; duration ${weeks} weeks\n${more}\n}`;

test.each(['done', 'dropped'])('an action that is %s has no rank, and takes none from the others', async (status) => {
  const found = await ranked(
    `journey J {\n${actionText('Closed', 100, `status ${status}`)}\n${actionText('Open', 60)}\n}`,
  );
  expect([...found].map(([name, { rank }]) => [name, rank])).toEqual([['Open', 1]]);
});

test('ranks run over the journey and its stages, and equals share one', async () => {
  const own = [actionText('Worst', 1), actionText('Equal', 60), 'action None'].join('\n');
  const found = await ranked(
    `journey J {\n${own}\nstage A {\n${actionText('Best', 100)}\n${actionText('Other', 60, '', 4)}\n}\n}`,
  );
  expect([...found].map(([name, { rank, place }]) => [name, rank, place])).toEqual([
    ['Best', 1, 1],
    ['Equal', 2, 2],
    ['Other', 2, 3],
    ['Worst', 4, 4],
  ]);
  expect(found.get('Best')).toMatchObject({ score: 50, benefit: 1, cost: 2, severity: 1 });
  expect(found.get('Other')?.figures).toEqual({ audience: 60, value: 5, investment: 2, difficulty: 2, duration: 2 });
});

test('equal scores are listed by benefit, then by the day that they are due', async () => {
  const cheap = 'action Cheap { audience 30%; value 5; investment 1; difficulty 1; duration 1 week }';
  const later = actionText('Later', 60, 'due 2027-02-01');
  const sooner = actionText('Sooner', 60, 'due 2027-01-01');
  const found = await ranked(`journey J {\n${[cheap, actionText('Someday', 60), later, sooner].join('\n')}\n}`);
  expect([...found].map(([name, { rank, place }]) => `${name} ${rank} ${place}`)).toEqual([
    'Sooner 1 1',
    'Later 1 2',
    'Someday 1 3',
    'Cheap 1 4',
  ]);
});

describe('the severity of what an action answers', () => {
  const text = `
    journey J {
      stage A { touchpoint T { pain Mild { severity 3 }; pain Hard { severity 5 }; pain Odd { severity 9 }; pain Unsaid } }
      ${actionText('Both', 60, 'answers Mild, Hard')}
      ${actionText('Beyond', 60, 'answers Odd')}
      ${actionText('Unmarked', 60, 'answers Unsaid')}
      ${actionText('Elsewhere', 60, 'answers K.Far')}
    }
    journey K { stage A { touchpoint T { pain Far { severity 3 } } } }`;

  test('counts only where the project gives it a weight', async () => {
    expect([...(await ranked(text)).values()].map(({ score }) => score)).toEqual([30, 30, 30, 30]);
    const weighed = await ranked(text, { ...weights, severity: 1 });
    expect([...weighed].map(([name, { severity, score }]) => [name, severity, score])).toEqual([
      ['Both', 5, 60],
      ['Beyond', 5, 60],
      ['Elsewhere', 3, 45],
      ['Unmarked', 1, 30],
    ]);
  });
});

test('a range counts by its upper end', async () => {
  const found = await ranked(`journey J {\n${actionText('A', 60, '', '1..2')}\n${actionText('B', 60, '', '2..7')}\n}`);
  expect([found.get('A')?.figures.duration, found.get('B')?.figures.duration]).toEqual([1, 3]);
});
