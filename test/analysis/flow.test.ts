import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeFlow, type Flow } from '../../src/analysis/flow.js';
import type { Path, WrittenJourney } from '../../src/model/elements.js';
import { projectOf } from '../build.js';
import { at, journey, path, ref, stage } from '../model/make.js';

function of(names: string, paths: Path[], personas: string[] = []): WrittenJourney {
  return journey('J', {
    stages: names.split(' ').map((name) => stage(`J/stage:${name}`)),
    paths,
    travellers: personas.map((persona) => ({ persona: ref(`persona:${persona}`), source: at('base') })),
  });
}

const p = (step: string, rate?: number, personas: string[] = []) => path('J', step, rate, personas);

function flowOf(names: string, paths: Path[], personas: string[] = []) {
  const flow = computeFlow(
    of(names, paths, personas),
    personas.map((persona) => `persona:${persona}`),
  );
  const steps = (from: string) =>
    Object.fromEntries(
      flow.steps
        .filter((step) => step.from === `J/stage:${from}`)
        .map((step) => [step.to.replace('J/stage:', ''), step.share]),
    );
  const at = (name: string) => flow.stages.find((each) => each.stage === `J/stage:${name}`) ?? expect.fail(name);
  return { flow, steps, at, reach: flow.stages.map((each) => Math.round(each.reach * 100)) };
}

describe('ways out of a stage', () => {
  test('without paths people go through to the end', () => {
    const { reach, steps } = flowOf('A B C', []);
    expect(reach).toEqual([100, 100, 100]);
    expect(steps('A')).toEqual({ B: 1 });
    expect(steps('C')).toEqual({ end: 1 });
  });

  test('the sample of the language reaches 100, 60, 43 and 42%', () => {
    const sample = [
      p('Trigger -> Research', 60),
      p('Research -> Trigger', 15),
      p('Research -> exit', 20),
      p('Decide -> restart', 5),
    ];
    const { reach, steps, flow, at } = flowOf('Trigger Research Decide Enjoy', sample, ['Commuter', 'Parent']);
    expect(reach).toEqual([100, 60, 43, 42]);
    expect(steps('Trigger')).toEqual({ Research: 0.6, lost: 0.4 });
    expect(steps('Research')).toEqual({ Trigger: 0.15, exit: 0.2, Decide: expect.closeTo(0.65) });
    expect(steps('Decide')).toEqual({ restart: 0.05, Enjoy: 0.95 });
    expect(flow.bottleneck).toBe('J/stage:Trigger');
    expect(at('Trigger').loss).toBeCloseTo(0.4 * at('Trigger').visits);
  });

  test('people who leave where leaving is the point make no bottleneck', () => {
    const leaving = of('A B', [p('A -> exit', 10), p('B -> exit', 90)]);
    const [a, b] = leaving.stages.map((each) => each.id);
    expect(computeFlow(leaving, []).bottleneck).toBe(b);
    const stages = leaving.stages.map((each) => (each.id === b ? { ...each, phase: 'leaving' as const } : each));
    expect(computeFlow({ ...leaving, stages }, []).bottleneck).toBe(a);
  });

  test('what rates leave over goes to the next stage unless an own path leads on', () => {
    expect(flowOf('A B C', [p('A -> exit', 30)]).steps('A')).toEqual({ exit: 0.3, B: 0.7 });
    expect(flowOf('A B C', [p('A -> C', 30)]).steps('A')).toEqual({ C: 0.3, lost: 0.7 });
    expect(flowOf('A B C', [p('B -> A', 30)]).steps('B')).toEqual({ A: 0.3, C: 0.7 });
  });

  test('a way back to the same stage leads nowhere on', () => {
    expect(flowOf('A B', [p('A -> A', 30)]).steps('A')).toEqual({ A: 0.3, B: 0.7 });
  });

  test('come as written, then what the order implies, then what is lost', () => {
    const paths = [p('A -> B', 40, ['P']), p('A -> exit', 10), p('A -> A', 10)];
    const { flow } = flowOf('A B', paths, ['Q', 'P']);
    const out = flow.steps.filter((step) => step.from === 'J/stage:A');
    expect(out.map((step) => [step.path, step.to.replace('J/stage:', '')])).toEqual([
      [0, 'B'],
      [1, 'exit'],
      [2, 'A'],
      [undefined, 'B'],
      [undefined, 'lost'],
    ]);
  });

  test('unrated paths forward share equally what is left', () => {
    expect(flowOf('A B C D', [p('A -> B', 40), p('A -> C'), p('A -> D')]).steps('A')).toEqual({
      B: 0.4,
      C: 0.3,
      D: 0.3,
    });
    expect(flowOf('A B C', [p('A -> B', 100), p('A -> C')]).steps('A')).toEqual({ B: 1, C: 0 });
  });

  test('thirds leave nothing over, whatever the rounding', () => {
    const thirds = [p('A -> B', 33.3), p('A -> C', 33.3), p('A -> exit', 33.4)];
    expect(Object.keys(flowOf('A B C', thirds).steps('A'))).toEqual(['B', 'C', 'exit']);
    expect(flowOf('A B C', thirds).flow.overflows).toEqual([]);
  });

  test('a path to a name nobody declares leads nowhere', () => {
    const { id: _, ...unknown } = ref('J/stage:Nowhere');
    expect(flowOf('A B', [{ ...p('A -> B', 60), to: unknown }]).steps('A')).toEqual({ B: 1 });
  });

  test('more than everybody is noted and scaled down', () => {
    const { flow, steps } = flowOf('A B C', [p('A -> B', 90), p('A -> C', 60)], ['P']);
    expect(flow.overflows).toEqual([{ stage: 'J/stage:A', sum: 150 }]);
    expect(steps('A')).toEqual({ B: 0.6, C: 0.4 });
  });
});

describe('a way back, to exit or to restart without a rate', () => {
  test.each(['A -> exit', 'B -> A', 'B -> B', 'C -> restart', 'C -> exit'])(
    '%s is taken by some, and touches no figure',
    (step) => {
      const { flow, reach, at } = flowOf('A B C', [p(step)]);
      expect(reach).toEqual([100, 100, 100]);
      expect(flow.steps.filter(({ some }) => some)).toEqual([expect.objectContaining({ path: 0, share: 0 })]);
      for (const name of ['A', 'B', 'C']) expect(at(name)).toMatchObject({ visits: 1, left: 0, endless: false });
      expect(flow.bottleneck).toBeUndefined();
    },
  );

  test('shares nothing of what rates leave over', () => {
    const paths = [p('B -> C', 40), p('B -> D'), p('B -> A'), p('B -> exit')];
    expect(flowOf('A B C D', paths).steps('B')).toEqual({ A: 0, C: 0.4, D: 0.6, exit: 0 });
    expect(flowOf('A B C', [p('B -> A', 30), p('B -> exit')]).steps('B')).toEqual({ A: 0.3, exit: 0, C: 0.7 });
  });

  test('brings some to a stage that nobody else reaches, and to what follows', () => {
    const { at } = flowOf('A B C D', [p('A -> D'), p('D -> B'), p('B -> D')]);
    expect(at('B')).toMatchObject({ reach: 0, some: true });
    expect(at('C').some).toBeUndefined();
    expect(at('D').some).toBeUndefined();
  });

  test('brings some of one persona alone', () => {
    const { at } = flowOf('A B C', [p('A -> C', 100, ['P']), p('C -> B', undefined, ['P'])], ['P', 'Q']);
    expect(at('B')).toMatchObject({ reach: 0.5, someBy: ['persona:P'] });
    expect(at('B').some).toBeUndefined();
  });

  test('ends a loop where it leads out, and makes none where it leads back', () => {
    expect(flowOf('A B C', [p('C -> B', 100), p('B -> exit')]).at('B').endless).toBe(false);
    expect(flowOf('A B C', [p('C -> B')]).at('B').endless).toBe(false);
    expect(flowOf('A B C', [p('C -> B', 100)]).at('B').endless).toBe(true);
  });

  test.each<[string, string[], string[]]>([
    ['what follows an exit', ['B -> exit'], ['C', 'D']],
    [
      'what a way back leads to from there, if people come to it by no other way',
      ['A -> C', 'C -> exit', 'C -> B'],
      ['B', 'D'],
    ],
    ['nothing before it, though people come back there', ['C -> exit', 'D -> B'], ['D']],
    ['nothing where it is the last', ['D -> exit'], []],
    ['nothing behind a stage that nobody comes to', ['A -> C', 'B -> exit'], []],
  ])('leaves open how many reach %s', (_, steps, open) => {
    const { flow } = flowOf(
      'A B C D',
      steps.map((step) => p(step)),
    );
    const found = flow.stages.flatMap(({ stage, afterSomeExit }) => (afterSomeExit ? [stage.slice(-1)] : []));
    expect(found).toEqual(open);
  });
});

describe('the bottleneck', () => {
  const of100 = (...paths: Path[]) => flowOf('A B C', paths).flow.bottleneck?.slice(-1);

  test('is where most of all who start leave, whatever part that is of those who come', () => {
    expect(of100(p('A -> exit', 60), p('B -> exit', 90))).toBe('A');
    expect(of100(p('A -> exit', 20), p('B -> exit', 90))).toBe('B');
  });

  test('is none below 10 of 100', () => {
    expect(of100(p('A -> exit', 9.9))).toBeUndefined();
    expect(of100(p('A -> exit', 10))).toBe('A');
    expect(of100(p('A -> exit', 5), p('B -> exit', 8))).toBeUndefined();
  });

  test('is the first of equal ones', () => {
    expect(of100(p('A -> exit', 20), p('B -> exit', 25))).toBe('A');
  });
});

describe('personas', () => {
  const paths = [p('A -> C', 100, ['P']), p('B -> exit', 50, ['Q'])];

  test('each goes their own way, and all are the mean', () => {
    const { flow, at } = flowOf('A B C', paths, ['P', 'Q']);
    expect(at('B').reaches).toEqual({ 'persona:P': 0, 'persona:Q': 1 });
    expect(at('B').reach).toBe(0.5);
    expect(at('C').reach).toBe(0.75);
    expect(at('B').loss).toBe(0.5);
    expect(flow.steps.find((step) => step.path === 0)).toMatchObject({
      share: 0.5,
      shares: { 'persona:P': 1, 'persona:Q': 0 },
    });
  });

  test('too much for one of them alone is told of them', () => {
    const over = [p('A -> B', 100), p('A -> C', 20, ['Q'])];
    expect(flowOf('A B C', over, ['P', 'Q']).flow.overflows).toEqual([
      { stage: 'J/stage:A', sum: 120, persona: 'persona:Q' },
    ]);
  });

  test('with nobody in particular only the paths for everybody count', () => {
    const { flow, reach } = flowOf('A B C', paths);
    expect(reach).toEqual([100, 100, 100]);
    expect(flow.stages[0]?.reaches).toEqual({});
  });
});

describe('loops', () => {
  test('a restart counts as arriving again at the first stage', () => {
    const { at } = flowOf('A B', [p('B -> restart', 50)]);
    expect(at('A').visits).toBeCloseTo(2);
    expect(at('A').reach).toBe(1);
  });

  test('an endless loop is marked, and stays finite', () => {
    const { at } = flowOf('A B C D', [p('A -> B', 50), p('A -> D', 50), p('C -> B', 100)]);
    for (const name of ['B', 'C']) expect(at(name)).toMatchObject({ endless: true, reach: 0.5, visits: 0.5, loss: 0 });
    expect(at('A').endless).toBe(false);
    expect(at('D')).toMatchObject({ endless: false, reach: 0.5 });
  });

  test('a journey that never leaves its first stage', () => {
    const { reach, at } = flowOf('A B', [p('A -> A', 100)]);
    expect(reach).toEqual([100, 0]);
    expect(at('A').endless).toBe(true);
  });

  test('a way out that nobody takes is none', () => {
    expect(flowOf('A B', [p('A -> A', 100), p('A -> exit', 0)]).at('A').endless).toBe(true);
  });

  test('nothing to travel', () => {
    expect(computeFlow(journey('J'), [])).toEqual({ steps: [], stages: [], overflows: [] });
  });
});

/** Whether people come to a stage from which no share ever gets away: they are counted there once. */
function goesRound({ stages, steps }: Flow): boolean {
  const leaving = new Set(
    steps.flatMap(({ from, to, share }) => (share > 0 && ['exit', 'end', 'lost'].includes(to) ? [from] : [])),
  );
  const first = stages[0]?.stage;
  for (let size = -1; size < leaving.size; ) {
    size = leaving.size;
    for (const { from, to, share } of steps)
      if (share > 0 && leaving.has((to === 'restart' ? first : to) ?? '')) leaving.add(from);
  }
  return stages.some(({ stage, reach }) => reach > 0 && !leaving.has(stage));
}

describe('whatever the paths', () => {
  const names = ['A', 'B', 'C', 'D', 'E'];
  const anyPath = fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom(...names, 'exit', 'restart'),
      fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
      fc.subarray(['P', 'Q']),
    )
    .map(([from, to, rate, personas]) => p(`${from} -> ${to}`, rate, personas));
  const anyPaths = fc.array(anyPath, { maxLength: 12 });

  test('arrivals equal what flows in, and everybody is somewhere', () => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        const { flow } = flowOf(names.join(' '), paths, ['P']);
        for (const [index, each] of flow.stages.entries()) {
          const out = flow.steps.filter((step) => step.from === each.stage).reduce((sum, step) => sum + step.share, 0);
          expect(out).toBeCloseTo(1);
          expect(each.reach).toBeGreaterThanOrEqual(0);
          expect(each.reach).toBeLessThanOrEqual(1);
          expect(each.loss).toBeGreaterThanOrEqual(0);
          expect(each.loss).toBeLessThanOrEqual(1);
          expect(Number.isFinite(each.visits)).toBe(true);
          expect(each.visits).toBeGreaterThanOrEqual(each.reach - 1e-9);
          if (goesRound(flow)) continue;
          const arriving = (step: (typeof flow.steps)[number]) =>
            step.to === each.stage || (step.to === 'restart' && index === 0);
          const visitsOf = (id: string) => flow.stages.find((other) => other.stage === id)?.visits ?? 0;
          const inflow = flow.steps.filter(arriving).reduce((sum, step) => sum + visitsOf(step.from) * step.share, 0);
          expect(each.visits).toBeCloseTo(inflow + (index === 0 ? 1 : 0), 5);
        }
        expect(flow.stages[0]?.reach).toBeCloseTo(1, 9);
      }),
    );
  });

  test('reach agrees with walking it', () => {
    fc.assert(
      fc.property(anyPaths, fc.constantFrom(1, 2, 3, 4), (paths, target) => {
        const { flow } = flowOf(names.join(' '), paths);
        // First passage by walking on and on, 2⁴⁰ steps by squaring: nobody leaves the target again.
        let moves: number[][] = names.map((_, from) =>
          names.map((__, to) => (from === target && to === target ? 1 : 0)),
        );
        for (const step of flow.steps) {
          const from = flow.stages.findIndex((each) => each.stage === step.from);
          const to = step.to === 'restart' ? 0 : flow.stages.findIndex((each) => each.stage === step.to);
          const row = moves[from];
          if (row && from !== target && to >= 0) row[to] = (row[to] ?? 0) + step.share;
        }
        for (let round = 0; round < 40; round++) {
          const last = moves;
          moves = last.map((row) =>
            names.map((_, to) => row.reduce((sum, share, via) => sum + share * (last[via]?.[to] ?? 0), 0)),
          );
        }
        expect(flow.stages[target]?.reach).toBeCloseTo(moves[0]?.[target] ?? 0, 2);
      }),
      { numRuns: 60 },
    );
  });

  test('the order of path lines does not matter', () => {
    fc.assert(
      fc.property(
        anyPaths.chain((paths) =>
          fc.tuple(
            fc.constant(paths),
            fc.shuffledSubarray(paths, { minLength: paths.length, maxLength: paths.length }),
          ),
        ),
        ([paths, shuffled]) => {
          const one = flowOf(names.join(' '), paths, ['P', 'Q']).flow.stages;
          const other = flowOf(names.join(' '), shuffled, ['P', 'Q']).flow.stages;
          for (const [index, each] of one.entries()) {
            expect(other[index]?.reach).toBeCloseTo(each.reach, 6);
            expect(other[index]?.loss).toBeCloseTo(each.loss, 6);
          }
        },
      ),
    );
  });
});

describe('a journey of very many stages', () => {
  const line = (count: number) =>
    `journey J {\n${Array.from({ length: count }, (_, i) => `stage S${i}`).join('\n')}\npath S1 -> exit 20%\n}`;

  test('flows in a moment, as exactly as a short one where nobody turns back', async () => {
    const [journey] = (await projectOf(line(3000))).journeys;
    const flow = journey && computeFlow(journey, []);
    expect(flow?.stages).toHaveLength(3000);
    expect(flow?.stages[1]?.reach).toBe(1);
    expect(flow?.stages[2999]?.reach).toBeCloseTo(0.8, 9);
    expect(flow?.stages.some((stage) => stage.endless)).toBe(false);
  });
});
