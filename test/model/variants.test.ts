import { describe, expect, test } from 'vitest';
import { computeFlow } from '../../src/analysis/flow.js';
import type { Journey } from '../../src/model/elements.js';
import { titleOf } from '../../src/model/titles.js';
import { allTouchpoints, elementsIn } from '../../src/model/walk.js';
import { projectOf } from '../build.js';

const base = `
persona P "P" {}
persona Q "Q" {}
channel Web "Web"
data D "D" operational {}
journey Base "Base" for P {
  goal "Base goal"
  need N "Need"
  stage A "A" awareness {
    question "Why?"
    touchpoint See "See" via Web {
      does "Looks"
      feels sad because Hidden
      pain Hidden "Hidden" { severity 4 }
      records D
    }
  }
  stage B "B" consideration {
    touchpoint Ask "Ask" via Web {
      pain Slow "Slow"
      opportunity Quick "Quick" for Slow
      ai Helper "Helper" chatbot { why Slow, Hidden }
    }
    touchpoint Read "Read" via Web instead of Ask 30% {}
  }
  stage C "C" decision { touchpoint Buy "Buy" { assisted by Helper; does "Pays" } }
  stage D "D" use { touchpoint Use "Use" {} }
  path A -> B 60%
  path B -> A 10%
  path B -> D 20%
  path C -> B 5%
  action Fix "Fix" { answers Slow }
  action Both "Both" { answers Slow, Hidden }
  trigger Nudge "Nudge" at B { do "Call" then B }
  trigger Later "Later" at A { do "Call" by Helper then B }
}
`;

async function variant(body: string, header = 'variant V "V" of Base'): Promise<Journey & { base: Journey }> {
  const project = await projectOf(`${base}\n${header} {\n${body}\n}`);
  const found = project.journeys.find((journey) => journey.id === 'V') ?? expect.fail('no variant');
  return { ...found, base: project.journeys[0] ?? expect.fail('no base') };
}

const names = (elements: readonly { name?: string; title?: string }[]) =>
  elements.map((each) => each.name ?? each.title);
const nameOf = (id: string) => id.split(':').at(-1);
const touchpoints = (journey: Journey) => names([...allTouchpoints(journey)]);
const steps = (journey: Journey) => journey.paths.map((path) => `${path.from.id} -> ${path.to.id} ${path.rate}`);

describe('a variant', () => {
  test('is its base under its own name where it says nothing', async () => {
    const merged = await variant('');
    expect(names(merged.stages)).toEqual(['A', 'B', 'C', 'D']);
    expect(merged.goals[0]?.text).toBe('Base goal');
    expect(merged.title).toBe('V');
    for (const element of elementsIn(merged)) expect(element.id).toMatch(/^V(\/|$)/);
    expect(merged.stages[0]?.touchpoints[0]?.feels[0]?.because?.cause?.id).toBe('V/stage:A/touchpoint:See/pain:Hidden');
    expect(steps(merged)[0]).toBe('V/stage:A -> V/stage:B 60');
    expect(merged.variant?.of.id).toBe('Base');
    expect(computeFlow(merged, []).stages.map((each) => each.stage)).toEqual([
      'V/stage:A',
      'V/stage:B',
      'V/stage:C',
      'V/stage:D',
    ]);
  });

  test('is called what it calls itself, in every language', async () => {
    const text = `journey B2 "From 4G to 5G" { in zh "从 4G 到 5G" }`;
    const displayName = async (variant: string, language: string) => {
      const [, merged] = (await projectOf(`${text}\n${variant}`)).journeys;
      return merged && titleOf(merged, language);
    };
    expect(await displayName('variant QuickUpgrade of B2 {}', 'en')).toBe('QuickUpgrade');
    expect(await displayName('variant QuickUpgrade of B2 {}', 'zh')).toBe('QuickUpgrade');
    expect(await displayName('variant QuickUpgrade "One tap" of B2 {}', 'zh')).toBe('One tap');
    expect(await displayName('variant QuickUpgrade "One tap" of B2 { in zh "一键" }', 'zh')).toBe('一键');
    expect(await displayName('variant QuickUpgrade of B2 { in zh "一键" }', 'en')).toBe('QuickUpgrade');
  });

  test('leaves its base as it was', async () => {
    const before = JSON.stringify((await projectOf(base)).journeys[0]);
    const merged = await variant(
      'skip B\nstage A { question "Else?" touchpoint See { does "Blinks" } }\nstage E "E" after A {}',
    );
    expect(JSON.stringify(merged.base)).toBe(before);
  });

  test('replaces a kind of fact, and keeps the others', async () => {
    const merged = await variant('goal "Own goal"\nstage A { question "How?"; touchpoint See { does "Blinks" } }');
    expect(merged.goals.map((goal) => goal.text)).toEqual(['Own goal']);
    const [a] = merged.stages;
    expect(a?.questions.map((question) => question.text)).toEqual(['How?']);
    expect(a?.title).toBe('A');
    expect(a?.phase).toBe('awareness');
    const [see] = a?.touchpoints ?? [];
    expect(see?.does.map((text) => text.text)).toEqual(['Blinks']);
    expect(see?.feels).toHaveLength(1);
    expect(see?.via?.text).toBe('Web');
  });

  test('marks what either marks', async () => {
    const text = 'journey B2 "B" { stage A "A" { touchpoint T "T" optional; touchpoint U "U" } }';
    const own = 'stage A { touchpoint T { does "X" }; touchpoint U optional { does "X" } }';
    const [, merged] = (await projectOf(`${text}\nvariant W "W" of B2 { ${own} }`)).journeys;
    expect(merged?.stages[0]?.touchpoints.map((each) => each.optional)).toEqual([true, true]);
  });

  test('merges named blocks of one name and adds new ones', async () => {
    const merged = await variant(
      'stage A { touchpoint See { pain Hidden "Well hidden" from price; pain New "New" } }\nneed M "Another"',
    );
    const pains = merged.stages[0]?.touchpoints[0]?.pains ?? [];
    expect(names(pains)).toEqual(['Hidden', 'New']);
    expect(pains[0]).toMatchObject({ title: 'Well hidden', area: 'price', severity: { value: 4 } });
    expect(names(merged.needs)).toEqual(['N', 'M']);
  });

  test('is for its own personas where it names some', async () => {
    expect((await variant('')).travellers[0]?.persona.id).toBe('persona:P');
    const own = await variant('', 'variant V "V" of Base for Q as user');
    expect(own.travellers.map((each) => each.persona.id)).toEqual(['persona:Q']);
    expect(own.group).toBe(true);
    expect(own.base.group).toBe(false);
  });

  test('travels as its base does where it names nobody', async () => {
    const text = 'persona P "P"\njourney B2 "B" for P as user { stage A "A" }\nvariant W "W" of B2 {}';
    expect((await projectOf(text)).journeys[1]?.group).toBe(true);
  });

  test('replaces its base’s paths with its own', async () => {
    expect(steps(await variant('path A -> exit 10%'))).toEqual(['V/stage:A -> exit 10']);
  });
});

describe('a skipped stage', () => {
  test('goes with its triggers and helpers, and paths go on behind it', async () => {
    const merged = await variant('skip B');
    expect(names(merged.stages)).toEqual(['A', 'C', 'D']);
    expect(steps(merged)).toEqual(['V/stage:A -> V/stage:C 60', 'V/stage:C -> V/stage:C 5']);
    expect(names(merged.triggers)).toEqual(['Later']);
    expect(merged.triggers[0]?.do?.next?.id).toBe('V/stage:C');
    expect(merged.triggers[0]?.do?.by).toBeUndefined();
    expect(merged.stages[1]?.touchpoints[0]?.assistedBy).toEqual([]);
  });

  test('leaves alone what has nothing to do with it', async () => {
    const [nudge, later] = (await variant('skip D')).triggers;
    expect([nudge?.at?.id, nudge?.do?.next?.id]).toEqual(['V/stage:B', 'V/stage:B']);
    expect(later?.do?.by?.id).toBe('V/stage:B/touchpoint:Ask/ai:Helper');
  });

  test('takes along opportunities that only answer it', async () => {
    const pains = 'stage A "A" { touchpoint T "T" { pain X "X" }; touchpoint U "U" { pain Y "Y" } }';
    const found = 'opportunity O "O" for X; opportunity P "P" for X, Y; opportunity Q "Q"';
    const text = `journey B2 "B" { ${pains}; ${found} }\nvariant W "W" of B2 { skip T }`;
    const [, merged] = (await projectOf(text)).journeys;
    expect(merged?.opportunities.map(({ name, answers }) => [name, answers.length])).toEqual([
      ['P', 1],
      ['Q', 0],
    ]);
  });

  test('unties what stood alongside it', async () => {
    const points = 'touchpoint T "T"; touchpoint U "U" alongside T; touchpoint X "X" alongside U';
    const text = `journey B2 "B" { stage A "A" { ${points} } }\nvariant W "W" of B2 { skip T }`;
    const [, merged] = (await projectOf(text)).journeys;
    expect(merged?.stages[0]?.touchpoints.map(({ alongside }) => alongside?.text)).toEqual([undefined, 'U']);
  });

  test('leaves a helper the reasons it had, though none is left', async () => {
    const text = `journey B2 "B" { stage A "A" { touchpoint T "T" { pain X "X" }; ai H "H" seo { why X } }; ai I "I" seo { why X } }`;
    const [, merged] = (await projectOf(`${text}\nvariant W "W" of B2 { skip T }`)).journeys;
    expect(merged?.ais[0]?.why).toHaveLength(1);
    expect(merged?.stages[0]?.ais[0]?.why[0]?.id).toBe('B2/stage:A/touchpoint:T/pain:X');
  });

  test('takes along actions that only answer it', async () => {
    const merged = await variant('skip B');
    expect(names(merged.actions)).toEqual(['Both']);
    expect(merged.actions[0]?.answers.map((ref) => ref.text)).toEqual(['Hidden']);
  });

  test('at the end lets its people complete the journey', async () => {
    const stages = 'stage S; stage U; stage W';
    const flowWithout = async (paths: string, skips = 'W') => {
      const text = `journey B2 { ${stages}\n${paths}\n}\nvariant V of B2 { skip ${skips} }`;
      const [, merged] = (await projectOf(text)).journeys;
      const { steps, stages: reached, bottleneck } = computeFlow(merged ?? expect.fail('no variant'), []);
      return {
        steps: steps.map(({ from, to, share }) => `${nameOf(from)} -> ${nameOf(to)} ${Math.round(100 * share)}%`),
        left: reached.map(({ left }) => left),
        bottleneck,
      };
    };
    expect(await flowWithout('path S -> U 70%; path S -> W 30%')).toEqual({
      steps: ['S -> U 70%', 'S -> end 30%', 'U -> end 100%'],
      left: [0, 0],
      bottleneck: undefined,
    });
    expect((await flowWithout('path S -> U; path S -> W')).steps).toEqual([
      'S -> U 50%',
      'S -> end 50%',
      'U -> end 100%',
    ]);
    // What was lost in the base is lost still.
    expect((await flowWithout('path S -> W 30%')).steps).toEqual(['S -> end 30%', 'S -> lost 70%', 'U -> end 100%']);
    expect((await flowWithout('path S -> U 60%; path S -> exit 40%', 'U, W')).steps).toEqual([
      'S -> end 60%',
      'S -> exit 40%',
    ]);
    expect(steps(await variant('skip D'))).toContain('V/stage:B -> end 20');
  });

  test('still stands where the variant itself points at it', async () => {
    const merged = await variant('skip B\npath A -> B 50%');
    expect(steps(merged)).toEqual(['V/stage:A -> Base/stage:B 50']);
    expect(merged.variant?.skips[0]?.id).toBe('Base/stage:B');
  });

  test('can be a touchpoint', async () => {
    const merged = await variant('skip Ask');
    expect(touchpoints(merged)).toEqual(['See', 'Read', 'Buy', 'Use']);
    expect(merged.stages[1]?.touchpoints[0]?.insteadOf).toBeUndefined();
    expect(names(merged.stages)).toEqual(['A', 'B', 'C', 'D']);
  });
});

describe('what is new', () => {
  test.each([
    ['stage E "E" after A {}', ['A', 'E', 'B', 'C', 'D']],
    ['stage E "E" before A {}', ['E', 'A', 'B', 'C', 'D']],
    ['stage E "E" {}', ['A', 'B', 'C', 'D', 'E']],
    ['stage E "E" after A {}\nstage F "F" after A {}', ['A', 'E', 'F', 'B', 'C', 'D']],
    ['stage F "F" after E {}\nstage E "E" after A {}', ['A', 'E', 'F', 'B', 'C', 'D']],
    ['skip B\nstage E "E" after B {}', ['A', 'E', 'C', 'D']],
    ['stage E "E" after Nowhere {}', ['A', 'B', 'C', 'D', 'E']],
    ['stage F "F" after E {}\nstage E "E" after Nowhere {}', ['A', 'B', 'C', 'D', 'E', 'F']],
    ['stage M "M" after N {}\nstage N "N" after M {}', ['A', 'B', 'C', 'D', 'M', 'N']],
    ['stage M "M" before N {}\nstage N "N" before M {}', ['A', 'B', 'C', 'D', 'M', 'N']],
    ['stage M "M" after M {}\nstage E "E" after A {}', ['A', 'E', 'B', 'C', 'D', 'M']],
    ['stage O "O" before M {}\nstage M "M" after N {}\nstage N "N" after M {}', ['A', 'B', 'C', 'D', 'O', 'M', 'N']],
    [
      'stage M "M" after N {}\nstage N "N" after M {}\nstage X "X" after Y {}\nstage Y "Y" after X {}',
      ['A', 'B', 'C', 'D', 'M', 'N', 'X', 'Y'],
    ],
  ])('%j stands in its place', async (body, expected) => {
    expect(names((await variant(body)).stages)).toEqual(expected);
  });

  test('however many wait for each other, all are there once', async () => {
    const chain = Array.from({ length: 400 }, (_, i) => `stage M${i} "M" after M${i + 1}`);
    const circles = Array.from({ length: 200 }, (_, i) => `stage X${i} "X" after Y${i}\nstage Y${i} "Y" before X${i}`);
    const merged = await variant([...chain, 'stage M400 "M" after A', ...circles].join('\n'));
    const found = names(merged.stages);
    expect(found.slice(0, 403)).toEqual(['A', ...Array.from({ length: 401 }, (_, i) => `M${400 - i}`), 'B']);
    expect(found.slice(405, 409)).toEqual(['X0', 'Y0', 'X1', 'Y1']);
    expect(new Set(found).size).toBe(805);
    expect(found).toHaveLength(805);
  });

  test('an alternative without a share takes the place, with one it stands beside', async () => {
    const replaced = await variant('stage B { touchpoint Chat "Chat" instead of Ask {} }');
    expect(touchpoints(replaced)).toEqual(['See', 'Chat', 'Read', 'Buy', 'Use']);
    const [chat, read] = replaced.stages[1]?.touchpoints ?? [];
    expect(chat?.insteadOf).toBeUndefined();
    expect(read?.insteadOf?.touchpoint.id).toBe('V/stage:B/touchpoint:Chat');
    const added = await variant('stage B { touchpoint Chat "Chat" instead of Ask 20% {} }');
    expect(touchpoints(added)).toEqual(['See', 'Ask', 'Read', 'Chat', 'Buy', 'Use']);
    expect(added.stages[1]?.touchpoints[2]?.insteadOf?.touchpoint.id).toBe('V/stage:B/touchpoint:Ask');
  });

  test('an alternative takes the very place', async () => {
    const merged = await variant('stage B { touchpoint Chat "Chat" instead of Read {}; touchpoint More "More" }');
    expect(touchpoints(merged)).toEqual(['See', 'Ask', 'Chat', 'More', 'Buy', 'Use']);
    const unknown = await variant('stage B { touchpoint Chat "Chat" instead of Nothing {} }');
    expect(touchpoints(unknown)).toEqual(['See', 'Ask', 'Read', 'Chat', 'Buy', 'Use']);
  });

  describe('what takes the place of an alternative', () => {
    const stageOf = async (points: string, own: string) => {
      const text = `journey B2 { stage A { ${points} } }\nvariant W of B2 { stage A {\n${own}\n} }`;
      const [, merged] = (await projectOf(text)).journeys;
      return merged?.stages[0]?.touchpoints.map(({ name, insteadOf, alongside }) => {
        const other = insteadOf && ` instead of ${insteadOf.touchpoint.id?.split(':').at(-1)} ${insteadOf.share}`;
        return `${name}${other ?? ''}${alongside ? ` alongside ${alongside.id?.split(':').at(-1)}` : ''}`;
      });
    };

    test('is one itself, with its share', async () => {
      const points = 'touchpoint X; touchpoint Y instead of X 40%';
      expect(await stageOf(points, 'touchpoint Q instead of Y')).toEqual(['X', 'Q instead of X 40']);
      expect(await stageOf(points, 'touchpoint Q instead of Y; touchpoint R instead of X')).toEqual([
        'R',
        'Q instead of R 40',
      ]);
      expect(await stageOf(points, 'touchpoint X instead of Y')).toEqual(['X']);
    });

    test('is what the variant’s own alternatives stand beside', async () => {
      const points = 'touchpoint X; touchpoint Y';
      const replacing = 'touchpoint R instead of X';
      expect(await stageOf(points, `touchpoint Q instead of X 60%; ${replacing}`)).toEqual([
        'R',
        'Y',
        'Q instead of R 60',
      ]);
      expect(await stageOf(points, `${replacing}; touchpoint Q alongside X`)).toEqual(['R', 'Y', 'Q alongside R']);
    });

    test('stands in written order where several do', async () => {
      const points = 'touchpoint X; touchpoint Y; touchpoint Z instead of X 10%';
      expect(await stageOf(points, 'touchpoint Q instead of X; touchpoint R instead of X')).toEqual([
        'Q',
        'R',
        'Y',
        'Z instead of Q 10',
      ]);
    });
  });

  test('an alternative to what the variant itself adds stands beside it', async () => {
    const merged = await variant('stage B { touchpoint Chat "Chat"; touchpoint Call "Call" instead of Chat }');
    expect(touchpoints(merged)).toEqual(['See', 'Ask', 'Read', 'Chat', 'Call', 'Buy', 'Use']);
    expect(merged.stages[1]?.touchpoints[3]?.insteadOf?.touchpoint.id).toBe('V/stage:B/touchpoint:Chat');
  });

  test('what is optional anew has the share that is written anew', async () => {
    const ofUse = async (words: string) =>
      (await variant(`stage D { touchpoint Use ${words} }`)).stages[3]?.touchpoints[0];
    expect(await ofUse('optional 30%')).toMatchObject({ optional: true, optionalShare: 30 });
    const text =
      'journey B2 { stage A { touchpoint T optional 30% } }\nvariant W of B2 { stage A { touchpoint T optional } }';
    const [, merged] = (await projectOf(text)).journeys;
    expect(merged?.stages[0]?.touchpoints[0]?.optional).toBe(true);
    expect(merged?.stages[0]?.touchpoints[0]?.optionalShare).toBeUndefined();
  });

  test('gains merge by their names, and what stages say of themselves is replaced by kind', async () => {
    const text = `journey B2 {
      gain G "Kind" { evidence "E" }
      stage A { feels calm; quote "Old"; time 2 days; wait 1 day; gain H "Fast" }
    }
    variant W of B2 {
      gain G "Kinder"
      gain K "New"
      stage A { feels happy; time 1..2 days }
    }`;
    const [, merged] = (await projectOf(text)).journeys;
    expect(names(merged?.gains ?? [])).toEqual(['G', 'K']);
    expect(merged?.gains[0]).toMatchObject({ id: 'W/gain:G', title: 'Kinder', evidence: [{ text: 'E' }] });
    expect(merged?.stages[0]).toMatchObject({
      feels: [{ label: 'happy' }],
      quotes: [{ text: 'Old' }],
      time: { duration: { amount: 1, high: 2 } },
      wait: { duration: { amount: 1 } },
      gains: [{ id: 'W/stage:A/gain:H' }],
    });
  });

  test('an alternative in another stage takes nobody’s place', async () => {
    const merged = await variant('stage E "E" after B { touchpoint Chat "Chat" instead of Ask {} }');
    expect(touchpoints(merged)).toEqual(['See', 'Ask', 'Read', 'Chat', 'Buy', 'Use']);
  });

  test('two nameless blocks of one title stay two', async () => {
    const text =
      'journey B2 "B" { stage A "A" { touchpoint "Same" {} } }\nvariant W "W" of B2 { stage A { touchpoint "Same" {} } }';
    const [, merged] = (await projectOf(text)).journeys;
    const ids = [...(merged ? allTouchpoints(merged) : [])].map((each) => each.id);
    expect(new Set(ids).size).toBe(2);
  });
});

test('an abstract base makes a variant that is not', async () => {
  const text = 'abstract journey B2 "B" { stage A "A" {} }\nvariant W "W" of B2 {}';
  const [, merged] = (await projectOf(text)).journeys;
  expect(merged).toMatchObject({ abstract: false, id: 'W', stages: [{ id: 'W/stage:A' }] });
});

test('a draft base makes a draft', async () => {
  const [, merged] = (await projectOf('journey B2 "B" { draft }\nvariant W "W" of B2 {}')).journeys;
  expect(merged?.draft).toBe(true);
});

test('a variant of a variant stays as it is', async () => {
  const text =
    'journey J { stage A "A" }\nvariant V of J { stage A { goal "G" } }\nvariant W of V { stage A { goal "H" } }';
  const { journeys } = await projectOf(text);
  expect(journeys.find(({ id }) => id === 'W')?.stages.map(({ goals }) => goals[0]?.text)).toEqual(['H']);
});
