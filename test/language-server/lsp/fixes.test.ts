import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { describe, expect, test } from 'vitest';
import { createJourneyServices } from '../../../language-server/module.js';
import type { ModelEdit } from '../../../src/model/edits.js';
import type { Source } from '../../../src/model/source.js';
import { elementsIn } from '../../../src/model/walk.js';
import { build, ONLY_FILE, PROJECT } from '../../build.js';
import { edited, editWriter, FULL_SUPPORT } from '../../edits.js';

/** Finds where things are written: `at('X')` the element of that name, `statement('goal')` the first statement that begins so. */
interface Finder {
  at(name: string): Source;
  statement(words: string): Source;
}

/** The text after the edits, which still has to read without a mistake. */
async function write(text: string, edits: (find: Finder) => ModelEdit[]): Promise<string | undefined> {
  const { services, documents, project } = await build(text);
  const [document] = documents;
  if (!document) throw new Error('No document.');
  const uri = PROJECT + ONLY_FILE;
  const find: Finder = {
    at(name) {
      const element = project.journeys
        .flatMap((journey) => [...elementsIn(journey)])
        .find((each) => each.name === name);
      if (!element) throw new Error(`Nothing is called ${name}.`);
      return element.source;
    },
    statement(words) {
      const start = document.textDocument.positionAt(text.indexOf(words));
      const range = { start, end: document.textDocument.positionAt(text.indexOf(words) + words.length) };
      return { uri, range, selection: range };
    },
  };
  const { edit } = await editWriter(services).write({ edits: edits(find), versions: project.versions });
  const after = edit && edited(edit, () => text)[uri];
  if (after === undefined) return undefined;
  const { findings } = await build(after);
  expect(findings.filter(({ rule }) => rule === 'syntax').map(({ message }) => `${message} in\n${after}`)).toEqual([]);
  return after;
}

const end = (into: Source, text: string): ModelEdit => ({ kind: 'insert', into, text, at: 'end' });
const start = (into: Source, text: string): ModelEdit => ({ kind: 'insert', into, text, at: 'start' });
const beside = (into: Source, where: 'before' | 'after', statement: Source, text: string): ModelEdit => ({
  kind: 'insert',
  into,
  text,
  at: 'end',
  beside: { where, statement },
});

describe('insert', () => {
  test.each<[string, string, (find: Finder) => ModelEdit[], string]>([
    [
      'at the end of a block',
      'journey A {\n  goal "x"\n}\n',
      ({ at }) => [end(at('A'), 'draft')],
      'journey A {\n  goal "x"\n  draft\n}\n',
    ],
    [
      'at the start of a block',
      'journey A {\n  goal "x"\n}\n',
      ({ at }) => [start(at('A'), 'draft')],
      'journey A {\n  draft\n  goal "x"\n}\n',
    ],
    [
      'behind a comment that follows the brace',
      'journey A { // c\n  goal "x"\n}',
      ({ at }) => [start(at('A'), 'draft')],
      'journey A { // c\n  draft\n  goal "x"\n}',
    ],
    [
      'with a block of its own',
      'journey A {\n  stage S "s"\n}',
      ({ at }) => [end(at('S'), 'goal "x"')],
      'journey A {\n  stage S "s" {\n    goal "x"\n  }\n}',
    ],
    [
      'with a block before a comment',
      'journey A {\n  stage S "s" // c\n}',
      ({ at }) => [end(at('S'), 'goal "x"')],
      'journey A {\n  stage S "s" { // c\n    goal "x"\n  }\n}',
    ],
    [
      'with a block behind a comment of several lines',
      'journey A {\n  stage S "s" /* c\n    d */\n}',
      ({ at }) => [end(at('S'), 'goal "x"')],
      'journey A {\n  stage S "s" { /* c\n    d */\n    goal "x"\n  }\n}',
    ],
    [
      'with a block before a comment with a statement behind it',
      'journey A {\n  stage S "s" /* c */; draft\n}',
      ({ at }) => [end(at('S'), 'goal "x"')],
      'journey A {\n  stage S "s" { goal "x" } /* c */\n  draft\n}',
    ],
    [
      'with a block inside a line',
      'journey A { stage S "s"; draft }',
      ({ at }) => [end(at('S'), 'goal "x"')],
      'journey A { stage S "s" { goal "x" }; draft }',
    ],
    [
      'with a block of several lines inside a line',
      'journey A { stage S "s" }',
      ({ at }) => [end(at('S'), 'touchpoint T "t" {\n  does "x"\n  aha "y"\n}')],
      'journey A { stage S "s" { touchpoint T "t" { does "x"; aha "y" } } }',
    ],
    [
      'at both ends of an empty block',
      'journey A {}',
      ({ at }) => [start(at('A'), 'draft'), end(at('A'), 'goal "x"')],
      'journey A { draft; goal "x" }',
    ],
    [
      'beside a text of several lines, which stays the same text',
      'journey A {\n   goal """\n     x\n   """; draft\n  }',
      ({ at, statement }) => [beside(at('A'), 'before', statement('draft'), 'outcome "y"')],
      'journey A {\n   goal """\n      x\n   """\n   outcome "y"\n   draft\n  }',
    ],
    [
      'among lines of another layout, which stay as they are',
      'journey  A {\n  goal   "x" ;\n      owner   T\n}',
      ({ at, statement }) => [beside(at('A'), 'after', statement('goal   "x"'), 'draft')],
      'journey  A {\n  goal   "x" ;\n  draft\n      owner   T\n}',
    ],
    ['into an empty block', 'journey A {}', ({ at }) => [end(at('A'), 'draft')], 'journey A { draft }'],
    [
      'into a one-line block',
      'journey A { goal "x" }',
      ({ at }) => [end(at('A'), 'draft')],
      'journey A { goal "x"; draft }',
    ],
    [
      'into a one-line block that ends in a semicolon',
      'journey A { goal "x"; }',
      ({ at }) => [end(at('A'), 'draft')],
      'journey A { goal "x"; draft }',
    ],
    [
      'into a one-line block with a comment at its end',
      'journey A { goal "x" /* c */ }',
      ({ at }) => [end(at('A'), 'draft')],
      'journey A { goal "x" /* c */; draft }',
    ],
    [
      'at the start of a one-line block',
      'journey A { goal "x" }',
      ({ at }) => [start(at('A'), 'draft')],
      'journey A { draft; goal "x" }',
    ],
    [
      'lines into a one-line block, which is broken',
      'journey A { goal "x"; stage S { goal "y"; owner T } draft; }',
      ({ at }) => [end(at('A'), 'stage U "u" {\n  touchpoint "…"\n}')],
      'journey A {\n  goal "x"\n  stage S { goal "y"; owner T }\n  draft\n  stage U "u" {\n    touchpoint "…"\n  }\n}',
    ],
    [
      'lines into an empty block',
      'journey A { }',
      ({ at }) => [end(at('A'), 'stage U "u" {\n  goal "x"\n}')],
      'journey A {\n  stage U "u" {\n    goal "x"\n  }\n}',
    ],
    [
      'before a fact and the comments above it',
      'journey A {\n  goal "x"\n  // why\n  /** doc */\n  stage S "s"\n}',
      ({ at }) => [beside(at('A'), 'before', at('S'), 'draft')],
      'journey A {\n  goal "x"\n  draft\n  // why\n  /** doc */\n  stage S "s"\n}',
    ],
    [
      'after a fact and the comment behind it',
      'journey A {\n  stage S "s" // c\n  draft\n}',
      ({ at }) => [beside(at('A'), 'after', at('S'), 'goal "x"')],
      'journey A {\n  stage S "s" // c\n  goal "x"\n  draft\n}',
    ],
    [
      'after a fact with others behind it',
      'journey A {\n  stage S "s"; stage U "u"\n}',
      ({ at }) => [beside(at('A'), 'after', at('S'), 'draft')],
      'journey A {\n  stage S "s"\n  draft\n  stage U "u"\n}',
    ],
    [
      'after a fact in a one-line block',
      'journey A { stage S "s"; stage U "u" }',
      ({ at }) => [beside(at('A'), 'after', at('S'), 'draft')],
      'journey A { stage S "s"; draft; stage U "u" }',
    ],
    [
      'before a brace that closes behind a fact',
      'journey A {\n  goal "x" }',
      ({ at }) => [end(at('A'), 'draft')],
      'journey A {\n  goal "x"\n  draft\n}',
    ],
    [
      'with a brace on the next line',
      'journey A\n{\n  goal "x"\n}',
      ({ at }) => [end(at('A'), 'draft')],
      'journey A\n{\n  goal "x"\n  draft\n}',
    ],
    [
      'with CRLF',
      'journey A {\r\n  stage S "s"\r\n}\r\n',
      ({ at }) => [end(at('S'), 'touchpoint "t" {\n  does "x"\n}')],
      'journey A {\r\n  stage S "s" {\r\n    touchpoint "t" {\r\n      does "x"\r\n    }\r\n  }\r\n}\r\n',
    ],
    [
      'with the file’s own tabs',
      'journey A {\n\tstage S "s"\n}',
      ({ at }) => [end(at('S'), 'touchpoint "t" {\n  does "x"\n}')],
      'journey A {\n\tstage S "s" {\n\t\ttouchpoint "t" {\n\t\t\tdoes "x"\n\t\t}\n\t}\n}',
    ],
    [
      'with the file’s own four blanks',
      'journey A {\n    stage S "s"\n}',
      ({ at }) => [end(at('S'), 'goal "x"')],
      'journey A {\n    stage S "s" {\n        goal "x"\n    }\n}',
    ],
    [
      'twice into one block that is opened once',
      'journey A\n',
      ({ at }) => [end(at('A'), 'goal "x"'), end(at('A'), 'draft')],
      'journey A {\n  goal "x"\n  draft\n}\n',
    ],
    [
      'with a block on the line of a byte order mark',
      '\uFEFFjourney A "a"\n',
      ({ at }) => [end(at('A'), 'draft')],
      '\uFEFFjourney A "a" {\n  draft\n}\n',
    ],
    [
      'behind astral characters and a byte order mark',
      '\uFEFFjourney A "😀" { goal "😀" }',
      ({ at }) => [end(at('A'), 'draft')],
      '\uFEFFjourney A "😀" { goal "😀"; draft }',
    ],
  ])('%s', async (_, text, edits, expected) => {
    expect(await write(text, edits)).toBe(expected);
  });

  test.each([
    [100, (goal: string) => `journey A { goal "${goal}"; draft; outcome "y" }`],
    [101, (goal: string) => `journey A {\n  goal "${goal}"\n  draft\n  outcome "y"\n}`],
  ])('leaves a block on its line of %i columns only if that is not too long', async (columns, expected) => {
    const goal = 'x'.repeat(columns - 'journey A { goal ""; draft; outcome "y" }'.length);
    const text = `journey A { goal "${goal}"; draft }`;
    expect(await write(text, ({ at }) => [end(at('A'), 'outcome "y"')])).toBe(expected(goal));
  });
});

test('a block that is opened inside a line is broken where that gets too long', async () => {
  const goal = 'x'.repeat(70);
  const text = 'journey A { stage S "s"; draft }';
  expect(await write(text, ({ at }) => [end(at('S'), `goal "${goal}"`)])).toBe(
    `journey A {\n  stage S "s" { goal "${goal}" }\n  draft\n}`,
  );
});

test('a line that another word makes too long is broken', async () => {
  const goal = 'x'.repeat(100 - 'journey Abc { goal ""; draft }'.length);
  const text = `journey A { goal "${goal}"; draft }`;
  const replace = (by: string) =>
    write(text, ({ statement }) => [
      { kind: 'replace', uri: PROJECT + ONLY_FILE, range: statement('A').range, text: by },
    ]);
  expect(await replace('Abc')).toBe(text.replace('A', 'Abc'));
  expect(await replace('Abcd')).toBe(`journey Abcd {\n  goal "${goal}"\n  draft\n}`);
});

test('words take the line that they are put into as it is', async () => {
  const text = 'journey   A { goal   "x" ; draft}';
  const edit = ({ statement }: Finder): ModelEdit[] => [
    { kind: 'replace', uri: PROJECT + ONLY_FILE, range: statement('A').range, text: 'Abc' },
  ];
  expect(await write(text, edit)).toBe(text.replace('A', 'Abc'));
});

describe('head', () => {
  test.each([
    ['without a block', 'journey A "a"\n', 'journey A "a" for Mei\n'],
    ['with one', 'journey A "a" { draft }', 'journey A "a" for Mei { draft }'],
    ['with a comment before it', 'journey A "a" /* c */ {\n  draft\n}', 'journey A "a" for Mei /* c */ {\n  draft\n}'],
  ])('%s', async (_, text, expected) => {
    expect(await write(`${text}`, ({ at }) => [{ kind: 'head', of: at('A'), text: 'for Mei' }])).toBe(expected);
  });
});

test('head before the word in front of a name', async () => {
  const text = 'persona Mei\njourney A { stage S { pain P "p" for Mei { severity 3 } } }';
  const edit = ({ at, statement }: Finder): ModelEdit[] => {
    const { range } = statement('Mei { severity');
    const before = { ...at('P'), range: { start: range.start, end: range.start } };
    return [{ kind: 'head', of: at('P'), text: 'from price', before }];
  };
  expect(await write(text, edit)).toBe(text.replace('for Mei', 'from price for Mei'));
});

describe('setting', () => {
  const uri = 'file:///project/journey.config.json';
  /** The edit that enters a word into the settings, which say a text, or are not there. */
  const written = async (text: string | undefined, client = FULL_SUPPORT) => {
    class Disk extends NodeFileSystemProvider {
      override async exists() {
        return text !== undefined;
      }
      override async readBinary(file: URI) {
        if (text === undefined || file.toString() !== uri) throw new Error('There is no such file.');
        return Buffer.from(text);
      }
    }
    const { services, project } = await build('', createJourneyServices({ fileSystemProvider: () => new Disk() }));
    const of = { uri: PROJECT + ONLY_FILE, range: nowhere, selection: nowhere };
    const edit: ModelEdit = { kind: 'setting', of, key: 'emotions', name: 'wobbly', value: -1 };
    return editWriter(services, client).write({ edits: [edit], versions: project.versions });
  };
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

  test('goes into the file, and leaves the rest of it as it is', async () => {
    const text = '{\n  "minEvidence": 2, // few\n  "emotions": { "queasy": -1 }\n}\n';
    const { edit = {} } = await written(text);
    const after = edited(edit, () => text)[uri] ?? '';
    expect(after).toContain('"minEvidence": 2, // few\n');
    expect(JSON.parse(after.replace(' // few', ''))).toEqual({ minEvidence: 2, emotions: { queasy: -1, wobbly: -1 } });
  });

  test('makes the file where there is none', async () => {
    const { edit = {} } = await written(undefined);
    expect(edit.documentChanges?.[0]).toMatchObject({ kind: 'create', uri });
    expect(JSON.parse(edited(edit, () => '')[uri] ?? '')).toEqual({ emotions: { wobbly: -1 } });
  });

  test('makes no file where the editor cannot', async () => {
    expect(await written(undefined, { documentChanges: true, createFiles: false })).toEqual({ refused: 'unsupported' });
    expect(await written(undefined, { documentChanges: false, createFiles: true })).toEqual({ refused: 'unsupported' });
  });

  test('is not written into a file that is no JSON', async () => {
    expect(await written('{ "emotions": ')).toEqual({ refused: 'unreadable' });
  });
});

describe('replace', () => {
  test('keeps the depth of the line', async () => {
    const text = 'journey A {\r\n  draft\r\n}';
    const edit = ({ statement }: Finder): ModelEdit[] => [
      { kind: 'replace', uri: PROJECT + ONLY_FILE, range: statement('draft').range, text: 'goal "x"\ndraft' },
    ];
    expect(await write(text, edit)).toBe('journey A {\r\n  goal "x"\r\n  draft\r\n}');
  });

  test('does nothing where two changes overlap', async () => {
    const edit = ({ statement }: Finder): ModelEdit[] =>
      [1, 2].map(() => ({ kind: 'replace', uri: PROJECT + ONLY_FILE, range: statement('draft').range, text: 'x' }));
    expect(await write('journey A { draft }', edit)).toBeUndefined();
  });
});

describe('declare', () => {
  const team: ModelEdit = { kind: 'declare', uri: PROJECT + ONLY_FILE, text: 'team T "t"' };

  test.each([
    ['in an empty file', '', 'team T "t"\n'],
    ['after a blank line', 'journey A { draft }\n', 'journey A { draft }\n\nteam T "t"\n'],
    ['after a blank line that is there', 'journey A { draft }\n\n', 'journey A { draft }\n\nteam T "t"\n'],
    ['after a file without a last line end', 'journey A { draft }', 'journey A { draft }\n\nteam T "t"\n'],
    ['next to its kind', 'team U { }\n', 'team U { }\nteam T "t"\n'],
    ['next to its kind, and a comment', 'team U // u\n', 'team U // u\nteam T "t"\n'],
    ['next to the last of a line', 'persona P; team U;\n', 'persona P; team U;\nteam T "t"\n'],
    ['apart from the first of a line', 'team U; persona P\n', 'team U; persona P\n\nteam T "t"\n'],
    [
      'apart from one of several lines',
      'data D operational {\n  owner company\n}\n',
      'data D operational {\n  owner company\n}\n\nteam T "t"\n',
    ],
    [
      'apart from what a block says last',
      'journey A {\n  owner U\n}\nteam U {\n}\n',
      'journey A {\n  owner U\n}\nteam U {\n}\n\nteam T "t"\n',
    ],
    ['with CRLF', 'persona P\r\n', 'persona P\r\n\r\nteam T "t"\r\n'],
  ])('%s', async (_, text, expected) => {
    expect(await write(text, () => [team])).toBe(expected);
  });
});

describe('remove', () => {
  test.each([
    ['the line', 'journey A {\n  goal "x"\n  draft\n}', 'journey A {\n  goal "x"\n}'],
    ['the line with its semicolon', 'journey A {\n  draft;\n  goal "x"\n}', 'journey A {\n  goal "x"\n}'],
    ['the line with its doc comment', 'journey A {\n  /** d */\n  draft\n  goal "x"\n}', 'journey A {\n  goal "x"\n}'],
    ['all but the comment behind it', 'journey A {\n  draft // c\n  goal "x"\n}', 'journey A {\n  // c\n  goal "x"\n}'],
    ['the first of a line', 'journey A { draft; goal "x" }', 'journey A { goal "x" }'],
    ['the middle of a line', 'journey A { goal "x"; draft; outcome "y" }', 'journey A { goal "x"; outcome "y" }'],
    ['the last of a line', 'journey A { goal "x"; draft }', 'journey A { goal "x" }'],
    ['the only one of a line', 'journey A { draft }', 'journey A {}'],
    ['what stands after a block', 'journey A { stage S { goal "x" } draft }', 'journey A { stage S { goal "x" } }'],
    ['the last of an open line', 'journey A {\n  goal "x"; draft\n}', 'journey A {\n  goal "x"\n}'],
    ['what stands before a brace, under a comment', 'journey A {\n  // c\n  draft }', 'journey A {\n  // c\n  }'],
    ['a line with CRLF', 'journey A {\r\n  draft\r\n  goal "x"\r\n}', 'journey A {\r\n  goal "x"\r\n}'],
  ])('%s', async (_, text, expected) => {
    expect(await write(text, ({ statement }) => [{ kind: 'remove', source: statement('draft') }])).toBe(expected);
  });

  test('the last line of a file takes the line end before it along', async () => {
    expect(
      await write('journey A\r\nteam T', ({ statement }) => [{ kind: 'remove', source: statement('team T') }]),
    ).toBe('journey A');
  });
});
