import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build } from '../build.js';

const SAMPLE = readFileSync('test/fixtures/upgrade.journey', 'utf8');

/** Syntax findings and the blocks of a text, as `kind name-or-title`. */
async function read(text: string) {
  const { findings, project } = await build(text);
  const syntax = findings.filter((finding) => finding.rule === 'syntax');
  const journey = project.journeys[0];
  const stages = journey?.stages.map((stage) => stage.name ?? stage.title) ?? [];
  const touchpoints =
    journey?.stages.flatMap((stage) => stage.touchpoints.map((each) => each.name ?? each.title)) ?? [];
  return { syntax, stages, touchpoints, journey, project, findings };
}

/** Leaves out of a model where things stand, and what follows from the rest. */
const without = (key: string, value: unknown) =>
  ['source', 'flow', 'problems', 'versions'].includes(key) ? undefined : value;

const JOURNEY = `persona P
channel Web
journey J for P {
  goal "x"
  stage A "First" awareness {
    question "Why?"
    touchpoint T1 "One" via Web {
      does "a"
      feels happy
      pain Slow "Too slow" from service {
        evidence "e1"
      }
      records D
    }
    touchpoint T2 "Two" via Web
  }
  stage B "Second" use {
    touchpoint T3 "Three" via Web { does "b"; feels calm }
  }
  path A -> B 60%
}
data D "Data" operational { owner company }
`;

describe('recovery', () => {
  test('the sound text has no syntax finding', async () => {
    const { syntax, stages, touchpoints } = await read(JOURNEY);
    expect(syntax).toEqual([]);
    expect(stages).toEqual(['A', 'B']);
    expect(touchpoints).toEqual(['T1', 'T2', 'T3']);
  });

  const syntaxErrors: [what: string, from: string, to: string][] = [
    ['a misspelt word that opens a block', 'stage A', 'stgae A'],
    ['a misspelt word that begins a fact', 'does "a"', 'dose "a"'],
    ['a misspelt word within a line', 'via Web {\n', 'vai Web {\n'],
    ['a misspelt closed choice', 'from service', 'from servcie'],
    ['an unclosed text', '"Too slow"', '"Too slow'],
    ['an unclosed text before a brace', '"First" awareness {', '"First {'],
    ['an unclosed one-line block text', 'does "b"', 'does "b'],
    ['a missing brace of a touchpoint', '      records D\n    }\n', '      records D\n'],
    ['a missing brace of a stage', '    touchpoint T2 "Two" via Web\n  }\n', '    touchpoint T2 "Two" via Web\n'],
    ['a missing brace of a pain', '        evidence "e1"\n      }\n', '        evidence "e1"\n'],
    ['a missing brace of the journey', '  path A -> B 60%\n}\n', '  path A -> B 60%\n'],
    ['a missing opening brace of a stage', 'awareness {', 'awareness'],
    ['a missing opening brace of a touchpoint', '"One" via Web {', '"One" via Web'],
    ['a missing opening brace of the journey', 'for P {', 'for P'],
    ['a surplus brace after a touchpoint', '      records D\n    }\n', '      records D\n    }\n    }\n'],
    ['a surplus brace after a fact', '      does "a"\n', '      does "a"\n      }\n'],
    ['a surplus brace after a stage', 'feels calm }\n  }\n', 'feels calm }\n  }\n  }\n'],
    ['a surplus brace at the end', 'owner company }\n', 'owner company }\n}\n'],
    ['a missing first word of a block', 'stage B "Second"', 'B "Second"'],
    ['a line of nobody', '      does "a"\n', '      does "a"\n      blah blah 3 "x"\n'],
    ['a fact in the wrong block', '    question "Why?"\n', '    question "Why?"\n    does "a"\n'],
    ['a half-written fact', '      feels happy\n', '      feels happy because\n'],
    ['a half-written list', '      records D\n', '      records D,\n'],
    ['a half-written path', 'path A -> B 60%', 'path A ->'],
    ['a name that begins with a digit', 'path A', 'path 5A'],
    ['a stray sign', 'does "a"', 'does ? "a"'],
    ['a surplus opening brace', 'does "a"\n', 'does "a" {\n      }\n'],
  ];

  test.each([
    ['a word that begins a line', 'does "a"', 'dose "a"'],
    ['a word within a line', 'via Web { does', 'vai Web { does'],
  ])('what a misspelt word says is kept: %s', async (_what, from, to) => {
    const sound = await read(JOURNEY);
    const { journey, syntax } = await read(JOURNEY.replace(from, to));
    expect(syntax).toHaveLength(1);
    expect(JSON.stringify(journey, without)).toBe(JSON.stringify(sound.journey, without));
  });

  const openings: [what: string, before: string, message: RegExp][] = [
    ['a persona before its segment', 'persona P2 "P" {\n  segment S\n  goal "x"\n}\nsegment S', /missing at the end/],
    ['data before their system', 'data D2 "D" operational {\n  system X\n  owner company\n}\nsystem X', /at the end/],
    [
      'a stage before what a journey takes, too',
      'journey K {\n  stage C {\n    urgent within 3 days\n    measure M 4\n    touchpoint T9\n  }\n}\nmetric M csat',
      /at the end/,
    ],
    [
      'a stage before its goal',
      'journey K {\n  stage C\n  {\n    goal "x"\n    question "y"\n  }\n  stage D\n}',
      /at the end/,
    ],
    [
      'a touchpoint before its pain',
      'journey K {\n  stage C {\n    touchpoint T8 via Web {\n      pain "x"\n      does "y"\n    }\n    touchpoint T9\n  }\n}',
      /at the end/,
    ],
    [
      'a block that ends with its last line',
      'journey K {\n  stage C {\n    note "x"\n    touchpoint T9 }\n  stage D\n}',
      /at the end/,
    ],
    ['a block on one line', 'persona P2 "P" { segment S; goal "x" }\nsegment S', /^Before “segment” a { is missing/],
    [
      'a block within a block on one line',
      'journey K { stage C use { touchpoint T8 via Web { does "y" }; goal "z" } }',
      /^Before “stage” a { is missing/,
    ],
  ];

  test.each(openings)(
    'a missing { of %s costs one error, and every line stays where it is',
    async (_what, text, message) => {
      const plain = JSON.stringify((await build(`persona P\nchannel Web\n${text}`)).project, without);
      for (const { index } of text.matchAll(/\{/g)) {
        const { project, findings } = await build(
          `persona P\nchannel Web\n${text.slice(0, index)}${text.slice(index + 1)}`,
        );
        const reported = findings.filter(({ rule }) => rule === 'syntax').map((finding) => finding.message);
        expect(reported).toEqual([
          expect.stringMatching(index === text.indexOf('{') ? message : /missing at|^Before “/),
        ]);
        expect(JSON.stringify(project, without)).toBe(plain);
      }
    },
  );

  test.each([
    ['a journey’s own line, indented too far', 'journey K {\n  stage C "c"\n    pain "x"\n}\n}'],
    ['names that are words of the language', 'channel time\njourney K { stage C { touchpoint time via time } }\n}'],
  ])('a } too many does not make a { missing: %s', async (_what, text) => {
    const { findings } = await build(text);
    const reported = findings.filter(({ rule }) => rule === 'syntax').map((finding) => finding.message);
    expect(reported).toEqual([expect.stringContaining('One } too many')]);
  });

  test.each(syntaxErrors)('%s costs one error and no valid block', async (_what, from, to) => {
    const text = JOURNEY.replace(from, to);
    expect(text).not.toBe(JOURNEY);
    const { syntax, stages, touchpoints, project } = await read(text);
    expect(syntax.map((finding) => finding.message)).toHaveLength(1);
    expect(stages).toEqual(['A', 'B']);
    expect(touchpoints).toEqual(['T1', 'T2', 'T3']);
    expect(project.data.map((each) => each.name)).toEqual(['D']);
  });

  test('several mistakes each cost one', async () => {
    const text = JOURNEY.replace('stage A', 'stgae A')
      .replace('"Too slow"', '"Too slow')
      .replace('path A -> B', 'path A B')
      .replace('feels calm }\n  }', 'feels calm }');
    const { syntax, stages, touchpoints } = await read(text);
    expect(syntax).toHaveLength(4);
    expect(stages).toEqual(['A', 'B']);
    expect(touchpoints).toEqual(['T1', 'T2', 'T3']);
  });

  test('a misspelt word names what was meant', async () => {
    const { syntax } = await read(JOURNEY.replace('stage A', 'stgae A'));
    expect(syntax[0]?.message).toContain('stage');
    expect(
      syntax[0]?.fixes?.().some((fix) => fix.edits.some((edit) => edit.kind === 'replace' && edit.text === 'stage')),
    ).toBe(true);
  });

  test.each([
    ['via Web {\n', 'vai Web {\n', 'vai', 'via'],
    ['path A -> B 60%', 'path A -> B 60% becuse "x"', 'becuse', 'because'],
    ['    touchpoint T2 "Two" via Web\n', '    touchpoint T2 "Two" via Web insted of T1\n', 'insted', 'instead'],
    ['    touchpoint T2 "Two" via Web\n', '    touchpoint T2 "Two" via Web instead fo T1\n', 'fo', 'of'],
    ['  goal "x"\n', '  reviewed 2026-01-01 bt C\n', 'bt', 'by'],
    ['data D "Data"', 'variant V of J { stage N "n" affter A }\ndata D "Data"', 'affter', 'after'],
    ['data D "Data"', 'variant V "V" fo J { }\ndata D "Data"', 'fo', 'of'],
  ])(
    'in place of %j the word misspelt in %j names what was meant, and is read as that',
    async (from, to, slip, word) => {
      const { findings, project } = await build(`team C "c"\n${JOURNEY.replace(from, to)}`);
      const reported = findings.filter(({ rule }) => rule === 'syntax');
      expect(reported.map(({ message }) => message)).toEqual([
        `“${slip}” is no word of this language. Did you mean “${word}”?`,
      ]);
      expect(reported[0]?.fixes?.()[0]?.edits).toMatchObject([{ kind: 'replace', text: word }]);
      const right = (await build(`team C "c"\n${JOURNEY.replace(from, to.replace(slip, word))}`)).project;
      expect(JSON.stringify(project, without)).toBe(JSON.stringify(right, without));
    },
  );

  test.each([
    ["'First'", '"First"'],
    ['‘First’', '"First"'],
    ['「First」', '"First"'],
    ['『First』', '"First"'],
    ['«First»', '"First"'],
    ['„First“', '"First"'],
    ['`First`', '"First"'],
    ["'Don't go'", '"Don\'t go"'],
    ['‘Don’t go’', '"Don’t go"'],
    ['\'Say "no"\'', '"Say \\"no\\""'],
    ["'First", '"First"'],
  ])('%s is one mistake, told by what to write, and read as that', async (written, meant) => {
    const text = JOURNEY.replace('"First" awareness', written);
    const { syntax, project } = await read(text);
    expect(syntax.map(({ message }) => message)).toEqual([
      `Texts stand between double quotation marks: write ${meant}.`,
    ]);
    expect(syntax[0]?.fixes?.()[0]?.edits).toMatchObject([{ kind: 'replace', text: meant }]);
    const right = (await read(JOURNEY.replace('"First" awareness', meant))).project;
    expect(JSON.stringify(project, without)).toBe(JSON.stringify(right, without));
  });

  test('an apostrophe out of place opens no text', async () => {
    const { syntax, stages } = await read(JOURNEY.replace('stage A "First"', `stage A's "It's first"`));
    expect(syntax.map(({ message }) => message)).toEqual([expect.stringContaining("“'s” cannot stand here")]);
    expect(stages).toEqual(['A', 'B']);
  });

  test.each([
    ['of a journey', 'journey J { stage A "a"; stage B "b" after A }', 'J', 'after A'],
    [
      'of the base',
      'journey J { stage A "a"; stage B "b" }\nvariant V of J { stage A "again" before B; stage N "new" after A }',
      'J',
      'before B',
    ],
  ])('a stage %s has its place, and is given none', async (_what, text, name, place) => {
    const { findings } = await build(text);
    const reported = findings.filter(({ rule }) => rule === 'syntax');
    expect(reported.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        name === 'J' && text.includes('variant') ? 'This stage is in “J” already' : 'written order',
      ),
    ]);
    const { start, end } = reported[0]?.range ?? expect.fail('Nothing is told.');
    expect(text.split('\n')[start.line]?.slice(start.character, end.character)).toBe(place);
  });

  test('a missing brace is reported at the block that lacks it', async () => {
    const { syntax } = await read(
      JOURNEY.replace('      records D\n    }\n    touchpoint T2 "Two" via Web\n', '      records D\n'),
    );
    expect(syntax[0]?.message).toContain('touchpoint T1');
    expect(syntax[0]?.range.start.line).toBe(6);
  });

  test('an error in one fact leaves every other of its block', async () => {
    const { journey } = await read(SAMPLE.replace('feels curious for Commuter', 'feels for because 12'));
    const page = journey?.stages[1]?.touchpoints[0];
    expect(page?.does).toHaveLength(1);
    expect(page?.evokes.map((each) => each.value)).toEqual(['security', 'comfort']);
    expect(page?.ais).toHaveLength(1);
    expect(page?.ais[0]?.fallback?.text).toBe('A person answers within a minute');
  });

  test('findings of broken text lie inside the text', async () => {
    const text = 'journey J {\n  stage "x" {\n    touchpoint "y';
    const { syntax } = await read(text);
    expect(syntax.length).toBeGreaterThan(0);
    const lines = text.split('\n');
    for (const { range } of syntax) {
      expect(range.end.line).toBeLessThan(lines.length);
      expect(range.end.character).toBeLessThanOrEqual(lines[range.end.line]?.length ?? 0);
    }
  });

  test.each([
    ['100,000 braces', '{'.repeat(100_000)],
    ['100,000 closing braces', '}'.repeat(100_000)],
    ['100,000 nested stages', `journey J {\n${'stage A {\n'.repeat(100_000)}`],
    ['a long unclosed text', `journey J { goal "${'x '.repeat(100_000)}`],
    ['a long line of single quotation marks', `journey J { goal ${"' ".repeat(50_001)}`],
    ['many unclosed texts', 'goal "\n'.repeat(20_000)],
    ['many unclosed comments', '/* \n'.repeat(20_000)],
    ['lone surrogates', 'journey J { goal "\uD800" }\n\uDC00 \uD83D'],
    ['nothing', ''],
    ['a byte order mark', '\uFEFFjourney J { }'],
    ['control characters', '\u0000\u0001journey\u0000 J'],
  ])(
    'survives %s',
    async (_what, text) => {
      const { syntax } = await read(text);
      expect(syntax.length).toBeLessThanOrEqual(200);
    },
    60_000,
  );
});

describe('a line behind the block that it belongs in, where the braces are in order', () => {
  test.each([
    ['on the line of the brace', '} due 2026-12-31'],
    ['on the next line', '}\n  due 2026-12-31'],
    ['before the last brace', '} due 2026-12-31;'],
  ])('%s costs one error, and no brace is called wrong', async (_what, lines) => {
    const { findings, project } = await build(
      `journey J "J" {\n  action Q "q" {\n    value 3\n  ${lines}\n  goal "g"\n  stage S "s"\n}`,
    );
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message)).toEqual([
      '“due” belongs in the block that is closed before it: write it before that }.',
    ]);
    const [journey] = project.journeys;
    expect(journey?.actions[0]?.due?.date).toBe('2026-12-31');
    expect(journey?.goals.map(({ text }) => text)).toEqual(['g']);
    expect(journey?.stages).toHaveLength(1);
  });

  test('blocks behind it are read into it, one by one', async () => {
    const { findings, project } = await build(
      'journey J "J" {\n  stage S "s" {\n  }\n  touchpoint X "x" {\n    does "d"\n  }\n  touchpoint Y "y"\n  goal "g"\n}',
    );
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ range }) => range.start.line)).toEqual([3, 6]);
    const [journey] = project.journeys;
    expect(journey?.stages[0]?.touchpoints.map(({ name }) => name)).toEqual(['X', 'Y']);
    expect(journey?.goals).toHaveLength(1);
  });
});
