import { describe, expect, test } from 'vitest';
import { build } from '../build.js';
import { afterFix } from '../rules/quick-project.js';
import { formatted } from './formatting/formatted.js';
import { names } from './sound.js';

const SHARED = `persona A "A"
persona B "B"
persona team "Staff"
persona ends "Ends"
channel Web
team T
team quote
data gain experience
data D experience
`;

/** Syntax errors and unknown names of a text. */
async function errorsOf(text: string) {
  const built = await build(SHARED + text);
  const errors = built.findings.filter(({ rule }) => rule === 'syntax' || rule === 'unknown-reference');
  return { ...built, errors, messages: errors.map(({ message }) => message) };
}

describe('a comma or an arrow at the end of a line carries a list on', () => {
  test.each([
    ['travellers', 'journey J for A,\n  B { stage "s" }'],
    ['travellers under names that begin lines of a file, too', 'journey J for A,\n  team,\n  ends { stage "s" }'],
    ['a traveller in a part', 'journey J for A as user,\n  team as buyer { stage "s" }'],
    ['names that begin lines of the block, too', 'journey J { mapped by T,\n    quote\n  stage "s" }'],
    [
      'data under such names',
      'journey J { stage "s" { touchpoint "t" { records D,\n gain\n gain "works"\n quote "q" from D } } }',
    ],
    ['a path', 'journey J { stage S; stage ends\n path S ->\n ends -> \n exit }'],
    ['a comment and a blank line between', 'journey J { mapped by T, // first\n\n  quote }'],
    ['a comma before one, too', 'journey J { mapped by T,\n\n\n  quote }'],
  ])('%s', async (_what, text) => {
    const { messages } = await errorsOf(text);
    expect(messages).toEqual([]);
  });

  test.each([
    ['a word that begins a line in that block', 'mapped by T,\n owner T'],
    ['a quote with its text', 'mapped by T,\n gain "g"'],
    ['a gain with its name', 'mapped by T,\n gain Calm "g"'],
    ['a scenario', 'mapped by T,\n scenario "s"'],
    ['where it starts', 'mapped by T,\n starts "s"'],
    ['where it ends', 'mapped by T,\n ends "s"'],
  ])('unless the next line begins with %s', async (_what, lines) => {
    const { errors, project } = await errorsOf(`journey J {\n ${lines}\n}`);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.range.start.line).toBe(10);
    const [journey] = project.journeys;
    expect(names(journey?.mappedBy ?? [])).toEqual(['team:T']);
    const kept = [journey?.owner, journey?.gains[0], journey?.scenarios[0], journey?.starts[0], journey?.ends[0]];
    expect(kept.filter((each) => each !== undefined)).toHaveLength(1);
  });

  test('a team that begins a line of the file', async () => {
    const { errors, project } = await errorsOf('journey J for A,\nteam Z "z"\nstage');
    expect(project.teams.map(({ name }) => name)).toContain('Z');
    expect(errors[0]?.range.start.line).toBe(9);
  });
});

describe('half a line', () => {
  const cases: [what: string, text: string, message: string, fixed: string][] = [
    [
      'for below its journey',
      'journey J "j"\n  for A,\n    B\n{ stage "s" }',
      '“for” must be on the same line as “journey J”.',
      'journey J "j" for A,',
    ],
    [
      'for below its journey, not indented',
      'journey J "j"\nfor A { stage "s" }',
      '“for” must be on the same line as “journey J”.',
      'journey J "j" for A {',
    ],
    [
      'because below its path',
      'journey J { stage S\n path S -> exit 20%\n   because "x" }',
      '“because” must be on the same line as “path S”.',
      'path S -> exit 20% because "x"',
    ],
    [
      '-> below its stage',
      'journey J { stage S\n path S\n   -> exit 20% }',
      '“->” must be on the same line as “path S”.',
      'path S -> exit 20%',
    ],
    [
      'via and by below their touchpoint',
      'journey J { stage S {\n touchpoint T\n   via Web\n   by A\n { does "d" } } }',
      '“via” must be on the same line as “touchpoint T”.',
      'touchpoint T via Web by A',
    ],
    [
      'a title below its stage',
      'journey J {\n  stage S\n    "Title" awareness { goal "g" } }',
      '“"Title"” must be on the same line as “stage S”.',
      'stage S "Title" awareness {',
    ],
    [
      'from and count below their evidence',
      'journey J { pain P { evidence "e"\n   from D\n   count 6 } }',
      '“from” must be on the same line as “evidence "e"”.',
      'evidence "e" from D count 6',
    ],
    [
      'a unit below its number',
      'journey J { urgent within 3\n     days }',
      '“days” must be on the same line as “urgent within”.',
      'urgent within 3 days',
    ],
    [
      'a phase below its stage',
      'journey J {\n  stage U "U"\n    during\n  { touchpoint Y "y" } }',
      '“during” must be on the same line as “stage U”.',
      'stage U "U" during {',
    ],
    [
      'a phase below its stage, not indented, with the brace behind it',
      'journey J {\n  stage U "U"\n  purchase {\n touchpoint Y "y" } }',
      '“purchase” must be on the same line as “stage U”.',
      'stage U "U" purchase {',
    ],
    [
      'a phase that is a first word elsewhere',
      'journey J {\n  stage U "U"\n    support\n  { touchpoint Y "y" } }',
      '“support” must be on the same line as “stage U”.',
      'stage U "U" support {',
    ],
    ['a name below its word', 'persona P "p" {\n  team\n  T }', '“T” must be on the same line as “team”.', 'team T }'],
    [
      'a traveller below its for',
      'journey J "j" for\nA, B { stage "s" }',
      '“A” must be on the same line as “journey J”.',
      'journey J "j" for A, B {',
    ],
    [
      'a traveller below its for below its journey',
      'journey J "j"\nfor\nA { stage "s" }',
      '“for” must be on the same line as “journey J”.',
      'journey J "j" for A {',
    ],
  ];

  test.each(cases)(
    '%s costs one error, keeps what it says, and its fix joins the lines',
    async (_what, text, message, fixed) => {
      const { messages, errors, project } = await errorsOf(text);
      expect(messages).toEqual([message]);
      const [fix] = errors[0]?.fixes?.() ?? [];
      if (!fix) throw new Error('There is no fix.');
      const [after = ''] = Object.values(await afterFix({ 'map.journey': SHARED + text }, fix));
      expect(after.replace(/\s+/g, ' ')).toContain(fixed);
      const joined = await build(after);
      expect(joined.findings.filter(({ rule }) => rule === 'syntax')).toEqual([]);
      const model = (each: typeof project) =>
        JSON.stringify(each, (key, value) => (['source', 'versions', 'problems'].includes(key) ? undefined : value));
      expect(model(project)).toBe(model(joined.project));
    },
  );

  test.each([
    ['a misspelt line', 'stage S {\n owner\n paim "x" }', /Did you mean “pain”/],
    ['a line of the trade', 'stage S {\n owner\n problem "x" }', /is written “pain”/],
    ['a line that no block knows', 'stage S {\n owner\n zzzz "x" }', /cannot begin with “zzzz”/],
  ])('is not what stands below a half-written one: %s', async (_what, lines, message) => {
    const { messages } = await errorsOf(`journey J { ${lines} }`);
    expect(messages).toEqual([expect.stringMatching(/missing after “owner”/), expect.stringMatching(message)]);
  });

  test('with a comment in between is named, and not joined', async () => {
    const { errors, messages } = await errorsOf('journey J { stage S\n path S -> exit // gone\n   because "x" }');
    expect(messages).toEqual(['“because” must be on the same line as “path S”.']);
    expect(errors[0]?.fixes).toBeUndefined();
  });
});

describe('formatting', () => {
  test.each([
    [
      'keeps the lines of a list',
      'journey J for A,\nB,\n      C {\n  mapped by T,\nquote\n  path S ->\nE\n}\n',
      'journey J for A,\n    B,\n    C {\n  mapped by T,\n    quote\n  path S ->\n    E\n}\n',
    ],
    [
      'parts a score from its feeling',
      'journey J {\n  scale-2..2\n  stage S {\n    feels angry-1\n  }\n}\n',
      'journey J {\n  scale -2..2\n  stage S {\n    feels angry -1\n  }\n}\n',
    ],
    [
      'leaves names with numbers alone',
      'journey J {\n  stage Step-1\n  stage Step-2\n  path Step-1->Step-2\n}\n',
      'journey J {\n  stage Step-1\n  stage Step-2\n  path Step-1 -> Step-2\n}\n',
    ],
  ])('%s', (_what, text, expected) => {
    expect(formatted(text)).toBe(expected);
    expect(formatted(expected)).toBe(expected);
  });
});
