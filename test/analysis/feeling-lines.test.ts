import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeelingLine } from '../../src/analysis/feeling-lines.js';
import { computeFlow } from '../../src/analysis/flow.js';
import { stagePassages } from '../../src/analysis/stage-passages.js';
import { lacksShare } from '../../src/analysis/touchpoint-shares.js';
import { path, stage } from '../model/make.js';
import { analysed, nameOf } from './project.js';

const people = `persona Ana "Ana"
persona Luis "Luis"
persona Nurse "Nurse" { team Ward }
team Ward "Ward"
`;

async function linesOf(stages: string, who = 'Ana', more = ''): Promise<FeelingLine[]> {
  const { analysis } = await analysed(`${people}journey J "J"${who && ` for ${who}`} {\n${stages}\n${more}\n}`);
  return analysis.feelingLines;
}

/** The places on a line, those beside the main line in brackets, with the share where it is known and not all. */
function shown(line: FeelingLine | undefined): string {
  const stops = (line?.stops ?? []).map(({ id, isMain, share, feelings }) => {
    const known = share === undefined ? '?' : share === 1 ? '' : ` ${Math.round(100 * share)}%`;
    const text = `${nameOf(id)}${known}${feelings.length === 0 ? ' -' : ''}`;
    return isMain ? text : `(${text})`;
  });
  return stops.join(', ');
}

const felt = 'feels happy';
const one = async (touchpoints: string, who?: string) =>
  shown((await linesOf(`stage S "S" {\n${touchpoints}\n}`, who))[0]);

describe('the main line', () => {
  test('goes through the likeliest alternative, and the others are beside it with their share', async () => {
    expect(await one(`touchpoint A { ${felt} }; touchpoint B instead of A 10% { ${felt} }`)).toBe('A 90%, (B 10%)');
    expect(await one(`touchpoint A { ${felt} }; touchpoint B instead of A 60% { ${felt} }`)).toBe('(A 40%), B 60%');
    expect(
      await one(
        `touchpoint A { ${felt} }; touchpoint B instead of A 35% { ${felt} }; touchpoint C instead of B 40% { ${felt} }`,
      ),
    ).toBe('(A 25%), (B 35%), C 40%');
  });

  test('goes through the first written of equal ones', async () => {
    expect(await one(`touchpoint A { ${felt} }; touchpoint B instead of A 50% { ${felt} }`)).toBe('A 50%, (B 50%)');
    expect(await one(`touchpoint B instead of A 50% { ${felt} }; touchpoint A { ${felt} }`)).toBe('B 50%, (A 50%)');
    expect(
      await one(
        `touchpoint A { ${felt} }; touchpoint B instead of A 35% { ${felt} }; touchpoint C instead of A 30% { ${felt} }`,
      ),
    ).toBe('A 35%, (B 35%), (C 30%)');
  });

  test('never goes through what replaces another without a share', async () => {
    expect(await one(`touchpoint A { ${felt} }; touchpoint B instead of A { ${felt} }`)).toBe('A, (B?)');
  });

  test('takes at its word the share of what replaces something of another stage, or itself', async () => {
    const behind = async (touchpoints: string) => {
      const [line] = await linesOf(`stage R "R" { touchpoint X { ${felt} } }\nstage S "S" {\n${touchpoints}\n}`);
      return shown(line).replace('X, ', '');
    };
    expect(await behind(`touchpoint Y instead of X 30% { ${felt} }`)).toBe('(Y 30%)');
    expect(await behind(`touchpoint Y instead of X 50% { ${felt} }`)).toBe('Y 50%');
    expect(await behind(`touchpoint Y instead of X { ${felt} }`)).toBe('Y');
    expect(await behind(`touchpoint Y instead of X 30% { ${felt} }; touchpoint Z instead of X 20% { ${felt} }`)).toBe(
      '(Y 30%), (Z 20%)',
    );
    expect(await behind(`touchpoint Y instead of X 40% { ${felt} }; touchpoint Z instead of Y 35% { ${felt} }`)).toBe(
      'Y 40%, (Z 35%)',
    );
    expect(await one(`touchpoint P instead of P 40% { ${felt} }; touchpoint A { ${felt} }`)).toBe('(P 40%), A');
    expect(await one(`touchpoint P instead of P { ${felt} }`)).toBe('P');
    const { journey } = await analysed(
      'journey J { stage S { touchpoint P instead of P; touchpoint Q instead of P } }',
    );
    const touchpoints = journey.stages[0]?.touchpoints ?? [];
    expect(touchpoints.map((each) => lacksShare(each, touchpoints))).toEqual([false, true]);
  });

  test('goes through what is optional from one half on', async () => {
    expect(await one(`touchpoint A optional 49% { ${felt} }`)).toBe('(A 49%)');
    expect(await one(`touchpoint A optional 50% { ${felt} }`)).toBe('A 50%');
    expect(await one(`touchpoint A optional { ${felt} }`)).toBe('(A?)');
    expect(await one(`touchpoint A { ${felt} }; touchpoint B instead of A 40% optional { ${felt} }`)).toBe(
      'A 60%, (B 40%)',
    );
  });

  test('passes by without a point where nothing is felt', async () => {
    expect(await one(`touchpoint A { ${felt} }; touchpoint B; touchpoint C { ${felt} }`)).toBe('A, B -, C');
  });

  test('decides first who is where: a share counts among alternatives open to the same persona', async () => {
    const stage = `stage S "S" {
      touchpoint A by Ana { ${felt} }
      touchpoint B instead of A 30% { ${felt} }
      touchpoint C by Luis instead of A 10% { ${felt} }
    }`;
    const [ana, luis] = await linesOf(stage, 'Ana, Luis');
    expect(shown(ana)).toBe('A 70%, (B 30%)');
    expect(shown(luis)).toBe('B 75%, (C 25%)');
  });

  test('goes through what a persona does alone instead, share or not', async () => {
    const [ana, luis] = await linesOf(
      `stage S "S" { touchpoint A by Ana { ${felt} }; touchpoint B by Luis instead of A { ${felt} } }`,
      'Ana, Luis',
    );
    expect([shown(ana), shown(luis)]).toEqual(['A', 'B']);
  });

  test.each([
    ['path A -> C 60%\npath A -> B 40%', 'T1, (T2 40%), T3'],
    ['path A -> C 50%\npath A -> B 50%', 'T1, T2 50%, T3'],
    ['path A -> C 95%\npath A -> B 5%\npath B -> exit 100%', 'T1, (T2 0%), T3'],
    // Of those who come after B, more have been there by turning back.
    ['path A -> C 60%\npath A -> B 40%\npath C -> A 50%', 'T1, (T2 40%), T3'],
    ['path A -> C\npath C -> B', 'T1, (T2 0%), T3'],
  ])('goes through stages that half of those who come after went through: %s', async (paths, line) => {
    const stage = (name: string, at: string) => `stage ${name} { touchpoint ${at} { ${felt} } }`;
    const stages = [stage('A', 'T1'), stage('B', 'T2'), stage('C', 'T3')].join('\n');
    const [own] = await linesOf(stages, 'Ana', paths);
    const marks = own?.stops.map(({ id, isMain }) => (isMain ? nameOf(id) : `(${nameOf(id)})`)).join(', ');
    expect(marks).toBe(line.replace(/ \d+%/g, ''));
  });

  const fork = (paths: string) =>
    linesOf(
      `stage S { touchpoint Ask { ${felt} } }
       stage Ok { touchpoint Yes { ${felt} } }
       stage No { touchpoint Refused { ${felt} } }`,
      'Ana',
      paths,
    );

  test.each([
    ['path S -> Ok 80%; path S -> No 20%; path Ok -> exit 100%', ['1.00', '0.80', '0.20']],
    ['path S -> Ok 80%; path S -> No 20%; path Ok -> exit 40%; path Ok -> No 60%', ['1.00', '0.71', '1.00']],
    // Those who are lost at a stage were there.
    ['path S -> Ok 30%; path S -> No 70%; path Ok -> No 0%', ['1.00', '0.30', '1.00']],
    ['path S -> Ok 20%; path S -> No 80%; path Ok -> S 100%', ['1.00', '0.20', '1.00']],
    // Who left on the way never came so far.
    ['path S -> exit 60%; path Ok -> exit 50%', ['1.00', '1.00', '1.00']],
  ])(
    'counts those who come after a stage, and where nobody goes on those who were there: %s',
    async (paths, shares) => {
      const [line] = await fork(paths);
      expect(line?.stops.map(({ stageShare }) => stageShare?.toFixed(2))).toEqual(shares);
      const isMost = shares.map((share) => Number(share) >= 0.5);
      expect(line?.stops.map(({ isMain }) => isMain)).toEqual(isMost);
    },
  );

  test('has a share of every stage between none and all', async () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const anyPath = fc.record({
      from: fc.nat(3),
      on: fc.integer({ min: 1, max: 5 }),
      rate: fc.integer({ min: 0, max: 100 }),
    });
    await fc.assert(
      fc.property(fc.array(anyPath, { maxLength: 7 }), (given) => {
        const paths = given.map(({ from, on, rate }) =>
          path('J', `${names[from]} -> ${names[from + on] ?? 'exit'}`, rate),
        );
        const stages = names.map((name) => stage(`J/stage:${name}`));
        const flow = computeFlow({ stages, paths }, []);
        for (const { share = 1 } of stagePassages({ stages }, flow, undefined)) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  test('leaves a way that leads nowhere else beside it, with no way back', async () => {
    const [line] = await fork('path S -> Ok 80%; path S -> No 20%; path Ok -> exit 100%');
    expect(line?.stops[2]?.branch).toEqual({ id: 'J/stage:No', share: 0.2, before: ['J/stage:S'], after: [] });
  });

  test('visits one alternative at most, whatever refers to what', async () => {
    const names = ['A', 'B', 'C', 'D'];
    const anyTouchpoint = fc.record({
      other: fc.option(fc.constantFrom(...names), { nil: undefined }),
      share: fc.option(fc.integer({ min: -10, max: 130 }), { nil: undefined }),
      optional: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      by: fc.subarray(['Ana', 'Luis']),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyTouchpoint, { minLength: 4, maxLength: 4 }), async (given) => {
        const text = given.map(({ other, share, optional, by }, index) => {
          const whom = by.length > 0 ? ` by ${by.join(', ')}` : '';
          const instead = other ? ` instead of ${other}${share === undefined ? '' : ` ${share}%`}` : '';
          return `touchpoint ${names[index]}${whom}${instead}${optional === undefined ? '' : ` optional ${optional}%`} { ${felt} }`;
        });
        const { analysis } = await analysed(`${people}journey J for Ana, Luis { stage S {\n${text.join('\n')}\n} }`);
        for (const { stops } of analysis.feelingLines) {
          const main = new Set(stops.filter(({ isMain }) => isMain).map(({ id }) => nameOf(id)));
          for (const [index, { other }] of given.entries()) {
            const name = names[index] ?? '';
            if (other && other !== name) expect(main.has(name) && main.has(other), text.join('; ')).toBe(false);
          }
          for (const { share } of stops) expect(share === undefined || (share >= 0 && share <= 1)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('does not depend on the order of alternatives, but where two are as likely', async () => {
    const shares = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(shares, fc.nat(), async (given, turn) => {
        const rest = 100 - given.reduce((sum, share) => sum + share, 0);
        fc.pre(!given.includes(rest));
        const lines = [
          'touchpoint A { feels happy }',
          ...given.map((share, i) => `touchpoint B${i} instead of A ${share}% { feels happy }`),
        ];
        const turned = [...lines.slice(turn % lines.length), ...lines.slice(0, turn % lines.length)];
        const places = async (text: string[]) =>
          ((await linesOf(`stage S {\n${text.join('\n')}\n}`))[0]?.stops ?? [])
            .map(({ id, isMain, share }) => `${nameOf(id)} ${isMain} ${share?.toFixed(6)}`)
            .sort();
        expect(await places(turned)).toEqual(await places(lines));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a line', () => {
  test('is of those alone who are there', async () => {
    const [ana, luis] = await linesOf(
      `stage S { touchpoint A by Ana { feels happy }; touchpoint B { feels sad for Luis } }`,
      'Ana, Luis',
    );
    expect([shown(ana), shown(luis)]).toEqual(['A, B -', 'B']);
  });

  test('has what is said of somebody where they are not', async () => {
    const [, luis] = await linesOf(`stage S { touchpoint A by Ana { feels happy for Luis } }`, 'Ana, Luis');
    expect(shown(luis)).toBe('A');
    const stage = `stage S { touchpoint A by Ana { feels happy for Luis }; touchpoint B by Luis instead of A { ${felt} } }`;
    expect(shown((await linesOf(stage, 'Ana, Luis'))[1])).toBe('(A?), B');
  });

  describe('of a persona who never comes to a stage', () => {
    const places = async (feels: string, paths = 'path S -> V for Ana') => {
      const stages = `stage S { touchpoint A { ${felt} } }\nstage U {\n${feels}\n}\nstage V { touchpoint C { ${felt} } }`;
      return (await linesOf(stages, 'Ana, Luis', paths)).map(shown);
    };

    test('passes it by', async () => {
      expect(await places('touchpoint B { feels angry }')).toEqual(['A, C', 'A, B, C']);
      expect(await places('feels angry; touchpoint B')).toEqual(['A, C', 'A, U, C']);
    });

    test('has beside it what is said of them by name', async () => {
      const stages = `stage S { touchpoint A { ${felt} } }
        stage U { touchpoint B { feels angry for Ana; feels calm for Luis } }
        stage V { touchpoint C { ${felt} } }`;
      const { analysis } = await analysed(`${people}journey J for Ana, Luis {\n${stages}\npath S -> V for Ana\n}`);
      const [ana] = analysis.feelingLines;
      expect(ana?.stops[1]).toMatchObject({ isMain: false, feelings: [0], branch: { id: 'J/stage:U' } });
      expect(ana?.stops[1]?.branch?.share).toBeUndefined();
      expect(ana?.moods['J/stage:U']).toBeUndefined();
      expect(analysis.moods['J/stage:U']).toBe(analysis.feelingLines[1]?.moods['J/stage:U']);
    });

    test('is told where some of them come, nobody knows how many', async () => {
      expect(await places('touchpoint B { feels angry }', 'path S -> V for Ana\npath V -> U for Ana')).toEqual([
        'A, (B), C',
        'A, B, C',
      ]);
    });

    test('is told where a path leads to nothing that is declared', async () => {
      expect((await places('touchpoint B { feels angry }', 'path S -> V for Ana\npath V -> Uu for Ana'))[0]).toContain(
        'B',
      );
    });
  });

  test('takes what holds for the stage as a whole only where nothing is said at its touchpoints', async () => {
    const [ana, luis] = await linesOf(`stage S { feels calm; touchpoint A { feels happy for Ana } }`, 'Ana, Luis');
    expect(shown(ana)).toBe('A');
    expect(luis?.stops).toEqual([
      { id: 'J/stage:S', stage: 'J/stage:S', stageShare: 1, isStage: true, isMain: true, share: 1, feelings: [0] },
    ]);
  });

  test('takes what holds for the stage as a whole where all that is said at its touchpoints lies beside the line', async () => {
    expect(await one('feels anxious; touchpoint A; touchpoint B instead of A { feels calm }')).toBe('S, (B?)');
    expect(await one('feels anxious; touchpoint B instead of A 40% { feels calm }; touchpoint A')).toBe(
      '(B 40%), S 60%',
    );
    const some = 'touchpoint A optional 20% { feels calm }; touchpoint B optional 30% { feels sad }';
    expect(await one(`feels anxious; touchpoint C; ${some}; touchpoint D`)).toBe('(A 20%), S 56%, (B 30%)');
    expect(await one('feels anxious; touchpoint A { feels sad }; touchpoint B instead of A { feels calm }')).toBe(
      'A, (B?)',
    );
    // Said at what most live, though not of all.
    expect(await one('feels anxious; touchpoint A { feels sad }; touchpoint B instead of A 40%')).toBe(
      'A 60%, (B 40% -)',
    );
  });

  test('of nobody in particular is one for each persona whom feelings are of, else one alone', async () => {
    const named = await linesOf(`stage S { touchpoint A by Ana { feels happy; feels sad for Luis } }`, '');
    expect(named).toMatchObject([
      { persona: 'persona:Ana', stops: [{ feelings: [0] }] },
      { persona: 'persona:Luis', stops: [{ feelings: [1] }] },
    ]);
    const [line, ...others] = await linesOf(`stage S { touchpoint A { feels happy; feels sad } }`, '');
    expect(line).toMatchObject({ isStaff: false, stops: [{ feelings: [0, 1] }] });
    expect([line?.persona, others]).toEqual([undefined, []]);
  });

  test('of somebody whom nothing declares yet is one of its own', async () => {
    const lines = await linesOf(`stage S { touchpoint A { feels happy; feels sad for Nobody } }`, 'Ana, Nobody');
    expect(lines).toMatchObject([
      { persona: 'persona:Ana', stops: [{ feelings: [0] }] },
      { persona: '?Nobody', stops: [{ feelings: [0, 1] }] },
    ]);
  });

  test('tells the branch of what lies beside it, with its share', async () => {
    const lines = await linesOf(
      `stage S { touchpoint A { feels happy } }
       stage T { touchpoint B { feels sad }; touchpoint C instead of B 10% { feels calm } }
       stage U { touchpoint D { feels happy } }
       path S -> T 20%; path S -> U 80%`,
      'Ana',
    );
    const [, b, c] = lines[0]?.stops.map(({ branch }) => branch) ?? [];
    expect(b).toEqual({ id: 'J/stage:T', share: 0.2, before: ['J/stage:S'], after: ['J/stage:U'] });
    expect(c?.id).toBe('J/stage:T/touchpoint:C');
    expect(c?.share).toBeCloseTo(0.02);
  });

  const exclusive = `stage Apply { touchpoint A { feels calm } }
    stage Lottery { touchpoint L { feels happy } }
    stage Exam { touchpoint E { feels afraid } }
    stage Results { touchpoint R { feels relieved } }`;
  const ways = async (paths: string) =>
    (await linesOf(exclusive, 'Ana', paths))[0]?.stops.map(({ id, branch }) => [
      nameOf(id),
      branch?.before?.map(nameOf),
      branch?.after?.map(nameOf),
    ]);

  test('of a stage instead of another leaves and meets the main line where its people do', async () => {
    expect(await ways('path Apply -> Lottery 40%; path Apply -> Exam 60%; path Lottery -> Results')).toEqual([
      ['A', undefined, undefined],
      ['L', ['Apply'], ['Results']],
      ['E', undefined, undefined],
      ['R', undefined, undefined],
    ]);
    expect(await ways('path Apply -> Lottery 40%; path Apply -> Exam 60%; path Lottery -> exit 100%')).toContainEqual([
      'L',
      ['Apply'],
      [],
    ]);
  });

  test('never goes through two stages that nobody goes through both: of equal ones through the first', async () => {
    const paths = 'path Apply -> Lottery 50%; path Apply -> Exam 50%; path Lottery -> Results';
    expect(await ways(paths)).toContainEqual(['L', undefined, undefined]);
    expect(await ways(paths)).toContainEqual(['E', ['Apply'], ['Results']]);
  });

  test('of staff has what is said of them by name, and their curve is beside those of customers', async () => {
    const stage = `stage S {
      feels tired for Nurse
      touchpoint A by Ana { feels happy; feels bored for Nurse }
      touchpoint B by Nurse { feels calm }
    }`;
    const lines = await linesOf(stage, 'Nurse, Ana');
    expect(lines.map(({ persona, isStaff }) => [persona, isStaff])).toEqual([
      ['persona:Ana', false],
      ['persona:Nurse', true],
    ]);
    expect(lines.map(shown)).toEqual(['A', 'A, B']);
  });

  test('of staff alone counts as any', async () => {
    const [line] = await linesOf(`stage S { touchpoint A { feels happy } }`, 'Nurse');
    expect(line).toMatchObject({ persona: 'persona:Nurse', isStaff: false, stops: [{ feelings: [0] }] });
  });
});

describe('the mean of a stage', () => {
  const moodsOf = async (stage: string, who = 'Ana') => {
    const { analysis } = await analysed(`${people}journey J for ${who} { stage S {\n${stage}\n} }`);
    return { of: analysis.feelingLines.map(({ moods }) => moods['J/stage:S']), all: analysis.moods['J/stage:S'] };
  };

  test('weights by share', async () => {
    expect((await moodsOf('touchpoint A { feels 2 }; touchpoint B instead of A 10% { feels -2 }')).all).toBeCloseTo(
      0.8,
    );
    expect((await moodsOf('touchpoint A { feels 2 }; touchpoint B optional 50% { feels -1 }')).all).toBeCloseTo(0.5);
  });

  test('leaves out what nobody knows how many live', async () => {
    expect(
      (
        await moodsOf(
          'touchpoint A { feels 2 }; touchpoint B instead of A { feels -2 }; touchpoint C optional { feels -2 }',
        )
      ).all,
    ).toBe(1);
    expect((await moodsOf('touchpoint A optional { feels -2 }')).all).toBeUndefined();
  });

  test('takes before and after as one visit', async () => {
    expect((await moodsOf('touchpoint A { feels -2; feels 2 }; touchpoint B { feels 1 }')).all).toBeCloseTo(0.25);
  });

  test('weights customers by the share of them who feel there', async () => {
    const { analysis } = await analysed(`${people}journey J for Ana, Luis {
      stage S
      stage V { touchpoint A { feels delighted for Ana; feels sad for Luis } }
      path S -> V 10% for Ana
    }`);
    expect(analysis.moods['J/stage:V']).toBeCloseTo((0.1 - 0.5) / 1.1);
    const within = await moodsOf(
      'touchpoint A optional 10% { feels 2 for Ana }; touchpoint B { feels -1 for Luis }',
      'Ana, Luis',
    );
    expect(within.all).toBeCloseTo((0.1 - 0.5) / 1.1);
    const twice = await moodsOf(
      'touchpoint A { feels 2 for Ana }; touchpoint B { feels 2 for Ana; feels 0 for Luis }',
      'Ana, Luis',
    );
    expect(twice.all).toBeCloseTo(0.5);
  });

  test('counts customers alike where nobody knows how many come', async () => {
    const { analysis } = await analysed(`${people}journey J for Ana, Luis {
      stage S
      stage Help { touchpoint A { feels 2 for Ana; feels -1 for Luis } }
      stage V
      path S -> V
      path V -> Help
    }`);
    expect(analysis.moods['J/stage:Help']).toBe(0.25);
  });

  test('is of customers, each counting alike where all are there', async () => {
    const { of, all } = await moodsOf(
      'touchpoint A { feels 2 for Ana; feels -1 for Luis; feels -2 for Nurse }',
      'Ana, Luis, Nurse',
    );
    expect(of).toEqual([1, -0.5, -1]);
    expect(all).toBe(0.25);
  });

  test('counts what holds for the stage as a whole for those alone who say nothing at its touchpoints', async () => {
    expect((await moodsOf('feels -2; touchpoint A; touchpoint B instead of A 40% { feels 2 }')).all).toBeCloseTo(-0.2);
    expect((await moodsOf('feels -2; touchpoint A; touchpoint B instead of A { feels 2 }')).all).toBe(-1);
  });

  test('is that of the stage where nothing is said at its touchpoints', async () => {
    expect((await moodsOf('feels 1; touchpoint A')).all).toBe(0.5);
  });
});
