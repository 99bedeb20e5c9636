import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latestMeasure } from '../../src/analysis/measures.js';
import { formatValue } from '../../src/model/format.js';
import { analysed, nameOf } from './project.js';

const metrics = `metric Nps "Recommend" nps { target >= 40 }
metric Churn "Leave" churn
metric Odd "Odd" custom
metric Reply "Answered" response-time { target <= 2 hours }
`;

async function seriesOf(statements: string) {
  const { analysis, project } = await analysed(`${metrics}journey J {\n${statements}\n}`);
  const series = analysis.measures.map(({ container, latest, isPart, target }) => {
    const part = isPart ? ' part' : '';
    return `${nameOf(container)} ${latest.metric.text} ${formatValue(latest.value)}${part} ${target}`;
  });
  return { series, project };
}

describe('parts', () => {
  test('of what a journey measures as a whole are held against nothing but their own', async () => {
    const { series } = await seriesOf(`measure Nps 30
      stage S { measure Nps 10; touchpoint T { measure Nps 20 against 15 } }
      stage U { measure Reply 3 hours }`);
    expect(series).toEqual(['J Nps 30 missed', 'S Nps 10 part unknown', 'T Nps 20 part met', 'U Reply 3 hours missed']);
  });

  test('are none where the journey does not measure the whole', async () => {
    expect((await seriesOf('stage S { measure Nps 10 }')).series).toEqual(['S Nps 10 missed']);
  });

  test('are not what a metric was measured as last', async () => {
    const { project } = await seriesOf('measure Nps 30 on 2026-01-01\nstage S { measure Nps 10 on 2026-09-01 }');
    expect(latestMeasure('metric:Nps', project)).toMatchObject({
      measure: { value: { amount: 30 } },
      container: { kind: 'journey' },
    });
  });
});

describe('a target of a place', () => {
  test.each([
    ['Nps 20 against 15', 'met'],
    ['Nps 50 against 60', 'missed'],
    ['Churn 4% against 5%', 'met'],
    ['Churn 6% against 5%', 'missed'],
    ['Odd 6 against 5', 'unknown'],
    ['Reply 3 hours against 4 hours', 'met'],
    ['Reply 3 hours against 4', 'unknown'],
  ])('is met in the direction of the metric’s, else of its kind: %s', async (measure, state) => {
    expect((await seriesOf(`stage S { measure ${measure} }`)).series[0]).toMatch(new RegExp(` ${state}$`));
  });
});

describe('a range', () => {
  test.each([
    ['Reply 1..2 hours', 'met'],
    ['Reply 1..3 hours', 'missed'],
    ['Reply about 90 minutes', 'met'],
    ['Reply 1..3 hours against 3 hours', 'met'],
    ['Reply 3..1 hours', 'unknown'],
  ])('is held against its target by its upper end: %s', async (measure, state) => {
    expect((await seriesOf(`stage S { measure ${measure} }`)).series[0]).toMatch(new RegExp(` ${state}$`));
  });
});

test('of measures with days the order of the lines does not matter', async () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(days, async (given) => {
      const lines = given.map((day) => `measure Nps ${day} on 2026-10-${`${day}`.padStart(2, '0')}`);
      const latest = async (text: string[]) => (await seriesOf(`stage S {\n${text.join('\n')}\n}`)).series;
      expect(await latest(lines)).toEqual(await latest(lines.toSorted()));
      expect(await latest(lines)).toEqual([`S Nps ${Math.max(...given)} missed`]);
    }),
    { numRuns: 20 },
  );
});
