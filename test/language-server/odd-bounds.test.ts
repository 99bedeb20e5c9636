import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choose, mapInputOf } from '../../language-server/features/map/map-input.js';
import { drawMap, sceneToSvg } from '../../src/map/index.js';
import { allTouchpoints } from '../../src/model/walk.js';
import { build } from '../build.js';

const number = fc.oneof(
  fc.integer({ min: -12, max: 12 }).map(String),
  fc.constantFrom(
    '0',
    '-0',
    '0.5',
    '1000000',
    '-1000000',
    '0.0000000000001',
    '9'.repeat(30),
    `-${'9'.repeat(400)}`,
    '9'.repeat(400),
  ),
);

/** What a number counts as: those past all sense are told, and count as the largest. */
const figure = (written: string) => Math.min(1e15, Math.max(-1e15, Number(written)));

test('scales and ranges of any two ends break no model, no rule and no map', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(number, number, number, number, async (low, high, score, rate) => {
      const text = `persona P "P"
metric M "M" csat ${low}..${high} { target >= ${score} }
journey J "J" for P {
  scale ${low}..${high}
  stage A "A" awareness {
    audience ${rate}%
    measure M ${score} on 2026-01-01
    touchpoint T "T" { feels happy ${score} because "x"; feels angry; feels ${high}; time ${rate} minutes }
    pain X "X" { severity ${score} }
  }
  stage B "B" use { touchpoint U "U" instead of T ${rate}% }
  path A -> exit ${rate}%
  action Q "Q" { audience ${rate}%; value ${score}; investment ${low}; difficulty ${high}; duration ${rate} weeks }
}`;
      const { project, findings } = await build(text);
      const journey = choose(project.journeys);
      if (!journey) expect.fail('no journey');
      expect(JSON.stringify(project)).not.toContain(':null');
      for (const { mood } of [...allTouchpoints(journey)].flatMap(({ feels }) => feels)) {
        if (mood !== undefined) expect(Math.abs(mood)).toBeLessThanOrEqual(1);
      }
      for (const { message } of findings) expect(message).not.toMatch(/NaN|undefined|Infinity|checked nothing/);
      const outOfRange = findings
        .filter(({ rule }) => rule === 'value-out-of-range')
        .map(({ range }) => range.start.line);
      expect(outOfRange.includes(3)).toBe(figure(low) >= figure(high));
      const svg = sceneToSvg(drawMap(mapInputOf(journey, project, findings), { hidden: [], language: 'en' }), {
        theme: 'light',
      });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: 150 },
  );
});
