import { describe, expect, test } from 'vitest';
import { formatLength } from '../../src/model/durations.js';
import { analysed, nameOf } from './project.js';

const people =
  'persona Ana "Ana"\npersona Luis "Luis"\npersona Nurse "Nurse" { team Ward }\nteam Ward "Ward"\nmetric Reply "Answered" response-time\n';

async function timed(statements: string, who = 'Ana') {
  const { analysis } = await analysed(`${people}journey J for ${who} {\n${statements}\n}`);
  const { whole, stages, waits, measured } = analysis.durations;
  return {
    whole: whole && formatLength(whole),
    stages: Object.fromEntries(Object.entries(stages).map(([id, length]) => [nameOf(id), formatLength(length)])),
    waits: waits.map(({ path, length }) => `${path} ${formatLength(length)}`),
    measured: Object.fromEntries(Object.entries(measured).map(([id, indexes]) => [nameOf(id), indexes])),
    timings: analysis.timings,
  };
}

describe('how long what most live takes', () => {
  test('sums ranges to a range, and what is about to about so much', async () => {
    const { stages, whole } = await timed(`
      stage S { touchpoint A { time 2..3 days; wait 1 day }; touchpoint B { time 1 day } }
      stage U { touchpoint C { time about 2 weeks } }`);
    expect(stages).toEqual({ S: '4–5 days', U: '≈ 2 weeks' });
    expect(whole).toBe('≈ 18–19 days');
  });

  test('is what a stage says of itself instead of the sum over its touchpoints', async () => {
    const touchpoint = 'touchpoint A { time 10 minutes; wait 1 hour }';
    expect((await timed(`stage S { time 1..2 days; wait 3 days; ${touchpoint} }`)).whole).toBe('4–5 days');
    expect((await timed(`stage S { time 1 day; ${touchpoint} }`)).whole).toBe('1 day 1 hour');
    expect((await timed(`stage S { wait 2 hours; ${touchpoint} }`)).whole).toBe('2 hours 10 minutes');
  });

  test('is that of the likeliest alternative, of what is done side by side that of the longest', async () => {
    expect(
      (await timed('stage S { touchpoint A { time 5 minutes }; touchpoint B instead of A 40% { time 1 hour } }')).whole,
    ).toBe('5 minutes');
    expect(
      (await timed('stage S { touchpoint A { time 5 minutes }; touchpoint B alongside A { time 3..9 minutes } }'))
        .whole,
    ).toBe('5–9 minutes');
  });

  test('leaves out what most leave out', async () => {
    const { stages, whole } = await timed(`
      stage S { touchpoint A { time 1 hour }; touchpoint B optional 40% { time 1 hour }; touchpoint C optional 60% { time 1 hour } }
      stage U { touchpoint D { time 5 hours } }
      stage W { touchpoint E { time 1 hour } }
      path S -> W 70%
      path S -> U 30%`);
    expect(stages).toEqual({ S: '2 hours', U: '5 hours', W: '1 hour' });
    expect(whole).toBe('3 hours');
  });

  test('has the waits of paths on the main line', async () => {
    const { waits, whole } = await timed(`
      stage S { touchpoint A { time 1 day } }
      stage U
      stage W
      path S -> U after 2..3 days
      path U -> W 60% after 1 week
      path U -> exit 40% after 9 weeks
      path W -> S 5% after 9 weeks`);
    expect(waits).toEqual(['0 2–3 days', '1 1 week']);
    expect(whole).toBe('10–11 days');
  });

  test('of several is from the shortest to the longest, of a group what each waits for', async () => {
    const stage = 'stage S { touchpoint A by Ana { time 1 hour }; touchpoint B by Luis { time 3 hours } }';
    expect((await timed(stage, 'Ana, Luis')).whole).toBe('1–3 hours');
    expect((await timed(stage, 'Ana as user, Luis as buyer')).whole).toBe('4 hours');
  });

  test('is known of the stages that say so, of those that most come by', async () => {
    const { analysis } = await analysed(`${people}journey J for Ana {
      stage S { touchpoint A { time 1 day } }
      stage U
      stage V { touchpoint B { time 1 day } }
      stage W { wait 1 hour }
      path S -> W 80%
      path S -> U 20%
      path U -> V
    }`);
    expect(analysis.durations.coverage).toEqual({ told: 2, of: 2 });
    const gaps = await analysed(`${people}journey J for Ana { stage S { wait 10 seconds }; stage U; stage V }`);
    expect(gaps.analysis.durations.coverage).toEqual({ told: 1, of: 3 });
  });

  test('is of customers', async () => {
    const stage = 'stage S { touchpoint A { time 1 hour }; touchpoint B by Nurse { time 3 hours } }';
    expect((await timed(stage, 'Ana, Nurse')).whole).toBe('1 hour');
    expect((await timed(stage, 'Nurse')).whole).toBe('4 hours');
  });

  test('stands beside what was measured', async () => {
    const { measured } = await timed(
      'measure Reply 2 hours\nstage S { measure Reply 3..2 hours; touchpoint A { measure Reply about 1 hour } }',
    );
    expect(measured).toEqual({ J: [0], A: [2] });
  });

  test('is unknown where nothing is said of time', async () => {
    expect(await timed('stage S { touchpoint A { time -5 minutes } }')).toMatchObject({ stages: {}, waits: [] });
  });
});

describe('how long what is urgent takes', () => {
  const partsOf = async (statements: string, id = 'J') => {
    const timing = (await timed(`urgent within 1 hour\n${statements}`)).timings[id];
    return {
      length: timing?.length && formatLength(timing.length),
      parts: timing?.parts.map(nameOf),
      waits: timing?.waits,
    };
  };

  test('is its longest path, with what stages say of themselves and the waits of the main line', async () => {
    const found = await partsOf(`
      stage S { time 1..2 hours; touchpoint A { time 9 hours; wait 1 hour } }
      stage U { touchpoint B { time 1 hour }; touchpoint C instead of B 10% { time 3 hours } }
      path S -> U after 1 hour`);
    expect(found).toEqual({ length: '6–7 hours', parts: ['S', 'A', 'C'], waits: [0] });
  });

  test('leaves out waits beside the main line', async () => {
    const found = await partsOf(`
      stage S
      stage U
      stage W
      path S -> W 80%
      path S -> U 20% after 3 days`);
    expect(found).toEqual({ length: undefined, parts: [], waits: [] });
  });

  test('has what is optional only where most come by', async () => {
    const stage = 'stage S { touchpoint A optional 60% { time 2 hours }; touchpoint B optional { time 1 hour } }';
    expect(await partsOf(stage)).toMatchObject({ length: '2 hours', parts: ['A'] });
  });
});
