import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawMap, type MapInput } from '../../src/map/index.js';
import { type LaneName, laneNames } from '../../src/map/lanes/lane-registry.js';
import { feeling, input, journey, persona, ref, source, stage, touchpoint } from './factory.js';
import { generated, scripts } from './generated.js';
import { violations } from './geometry.js';

const draw = (of: MapInput, hidden: LaneName[] = []) => drawMap(of, { hidden, language: 'en' });

describe('nothing overlaps, is clipped or lies on a line', () => {
  test.each(scripts)('in a %s journey of 12 stages and 60 touchpoints', (script) => {
    expect(violations(draw(generated({ stages: 12, touchpoints: 60, script })))).toEqual([]);
  });

  test.each(scripts)('in any %s journey', (script) => {
    const size = fc.record({
      stages: fc.integer({ min: 1, max: 8 }),
      touchpoints: fc.integer({ min: 0, max: 30 }),
      personas: fc.integer({ min: 0, max: 14 }),
      seed: fc.integer({ min: 0, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(size, (wish) => {
        expect(violations(draw(generated({ ...wish, script })))).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });

  test('whatever lanes are hidden', () => {
    const of = generated({ stages: 4, touchpoints: 12 });
    fc.assert(
      fc.property(fc.subarray([...laneNames]), (hidden) => {
        const scene = draw(of, hidden);
        expect(violations(scene)).toEqual([]);
        for (const lane of hidden) expect(scene.boxes.some((box) => box.lane === lane)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  test('with five personas who feel different things at one moment', () => {
    const people = ['A', 'B', 'C', 'D', 'E'];
    const labels = ['delighted', 'excited', 'amazed', 'moved', 'happy'];
    const of = journey('J', 'One moment', {
      travellers: people.map((id) => ({ persona: ref(id), source })),
      stages: [
        stage('J/stage:S', 'The moment', {
          touchpoints: ['T', 'U', 'V'].map((name) =>
            touchpoint(`J/stage:S/touchpoint:${name}`, name, {
              feels: people.map((id, index) =>
                feeling(labels[index], {
                  who: [id],
                  stated: 2,
                  because: { text: `A long cause, told in many words by ${id}` },
                }),
              ),
            }),
          ),
        }),
      ],
    });
    const scene = draw(input(of, { personas: people.map((id) => persona(id, `Persona ${id}`)) }));
    expect(scene.boxes.filter(({ kind }) => kind === 'label')).toHaveLength(15);
    expect(violations(scene)).toEqual([]);
  });
});

test('the same journey is drawn the same way', () => {
  const once = draw(generated({ stages: 5, touchpoints: 20, seed: 7 }));
  expect(draw(generated({ stages: 5, touchpoints: 20, seed: 7 }))).toEqual(once);
});

test('keys are unique among siblings, so that updates patch', () => {
  const check = (node: ReturnType<typeof draw>['root']): void => {
    const keys = node.children.map(({ key }) => key);
    expect(new Set(keys).size, `${node.key}: ${keys.filter((key, index) => keys.indexOf(key) !== index).join()}`).toBe(
      keys.length,
    );
    for (const child of node.children) check(child);
  };
  check(draw(generated({ stages: 6, touchpoints: 30, seed: 3 })).root);
});
