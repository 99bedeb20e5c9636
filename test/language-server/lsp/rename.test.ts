import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { build, ONLY_FILE, PROJECT, type Texts } from '../../build.js';
import { atCursor, textAt } from './cursor.js';

/** The files after the rename; only those that changed. */
async function rename(texts: Texts, newName: string): Promise<Record<string, string>> {
  const built = await atCursor(texts);
  const edit = await built.services.journey.lsp.RenameProvider?.rename(built.document, { ...built, newName });
  return Object.fromEntries(
    Object.entries(edit?.changes ?? {}).map(([uri, edits]) => {
      const document = built.documents.find((each) => each.uri.toString() === uri);
      if (!document) throw new Error(`An edit of ${uri}, which is not there.`);
      return [uri.slice(PROJECT.length), TextDocument.applyEdits(document.textDocument, edits)];
    }),
  );
}

async function prepare(texts: Texts): Promise<string> {
  const built = await atCursor(texts);
  const range = await built.services.journey.lsp.RenameProvider?.prepareRename(built.document, built);
  return range ? textAt(built.document, range) : '';
}

describe('rename', () => {
  test('changes a shared name in every file and in no other kind of symbol', async () => {
    const files = { 'a.journey': 'team Care<|> "c"\nchannel Care "c"', 'b.journey': 'system S by Care' };
    expect(await rename(files, 'Help')).toEqual({
      'a.journey': 'team Help "c"\nchannel Care "c"',
      'b.journey': 'system S by Help',
    });
  });

  test('of what two files declare changes the one that is meant, and leaves the other', async () => {
    const files = {
      'a.journey': 'team Care "1"\nsystem S by Care',
      'b.journey': 'team Care "2"\nsystem R by <|>Care',
    };
    expect(await rename(files, 'Help')).toEqual({ 'b.journey': 'team Help "2"\nsystem R by Help' });
  });

  test('takes a name that only another file has, and Step-1', async () => {
    const files = { 'a.journey': 'team Care "1"', 'b.journey': 'team <|>Help "2"\nsystem R by Help' };
    expect(await rename(files, 'Care')).toEqual({ 'b.journey': 'team Care "2"\nsystem R by Care' });
    expect(await rename('team <|>Help', 'Step-1')).toEqual({ [ONLY_FILE]: 'team Step-1' });
  });

  test('refuses it where a third file would no longer know which is meant', async () => {
    const files = { 'a.journey': 'team Care', 'b.journey': 'team <|>Help', 'c.journey': 'system R by Help' };
    await expect(rename(files, 'Care')).rejects.toThrow(/taken/);
  });

  test('changes only its segment of a qualified name', async () => {
    const files = {
      'a.journey': 'journey A { stage S { pain P "p" } }',
      'b.journey': 'journey B { solves A.<|>P, A.P }',
    };
    expect(await rename(files, 'Q')).toEqual({
      'a.journey': 'journey A { stage S { pain Q "p" } }',
      'b.journey': 'journey B { solves A.Q, A.Q }',
    });
    const first = { ...files, 'b.journey': 'journey B { solves <|>A.P; part of A }' };
    expect(await rename(first, 'Z')).toEqual({
      'a.journey': 'journey Z { stage S { pain P "p" } }',
      'b.journey': 'journey B { solves Z.P; part of Z }',
    });
  });

  test('changes a block that a variant repeats together with its base’s', async () => {
    const text = 'journey A { stage S "s"; stage T "t" }\nvariant V of A { stage S<|> { goal "x" }; path S -> T }';
    expect(await rename(text, 'Start')).toEqual({
      [ONLY_FILE]:
        'journey A { stage Start "s"; stage T "t" }\nvariant V of A { stage Start { goal "x" }; path Start -> T }',
    });
  });

  test('writes the name in NFC and finds either spelling', async () => {
    const text = 'channel Caf\u00e9<|> "x"\njourney A { stage S { touchpoint T via Cafe\u0301 } }';
    expect(await rename(text, 'The\u0301')).toEqual({
      [ONLY_FILE]: 'channel Th\u00e9 "x"\njourney A { stage S { touchpoint T via Th\u00e9 } }',
    });
  });

  test('keeps what follows astral characters in place', async () => {
    const text = 'journey A "😀𠀀" for \u{20000}名<|>\npersona \u{20000}名 "😀" // 😀 \u{20000}名';
    expect(await rename(text, '人')).toEqual({
      [ONLY_FILE]: 'journey A "😀𠀀" for 人\npersona 人 "😀" // 😀 \u{20000}名',
    });
  });

  test('takes a keyword as a name', async () => {
    expect(await rename('channel Web<|> "x"', 'via')).toEqual({ [ONLY_FILE]: 'channel via "x"' });
  });

  test.each([
    ['a digit first', 'team Care<|> "c"', '5G', /begin with a digit/],
    ['a sign', 'team Care<|> "c"', 'a b', /is no name/],
    ['a hyphen at the end', 'team Care<|> "c"', 'a-', /is no name/],
    ['an emoji', 'team Care<|> "c"', '😀', /is no name/],
    ['exit for a stage', 'journey A { stage S<|> "s" }', 'exit', /where paths end/],
    [
      'another journey’s name',
      { 'a.journey': 'journey Care<|> "c"', 'b.journey': '\njourney Help "Helpers"' },
      'Help',
      /Helpers.*b\.journey, line 2/,
    ],
    [
      'a team’s name of the same file',
      'team Care<|> "c"\nteam Help "Helpers"',
      'Help',
      /Helpers.*map\.journey, line 2/,
    ],
    ['a segment’s name for a persona', 'persona Mei<|> "m"\nsegment Young "y"', 'Young', /Segment/],
    ['a variant’s name for a journey', 'journey A<|> "a"\nvariant V of A', 'V', /Journey/],
    ['a need’s name for a pain', 'journey A { need N "n"; stage S { pain P<|> "p" } }', 'N', /Need “n”/],
    [
      'a name that a variant adds',
      'journey A { stage S<|> "s" }\nvariant V of A { stage T "t" after S }',
      'T',
      /Stage “t”/,
    ],
    [
      'a team’s name for an AI that work is done by',
      'team Care "c"\njourney A { ai Bot<|> chatbot; trigger T { do "x" by Bot } }',
      'Care',
      /Team “c”/,
    ],
    [
      'an AI’s name for a team that would take its work',
      'team Care<|> "c"\njourney A { ai Bot "b" chatbot; trigger T { do "x" by Bot } }',
      'Bot',
      /AI application “b”/,
    ],
    [
      'a keyword where a list goes on',
      'team Care "c"\nteam Help<|> "h"\njourney A {\n mapped by Care,\n  Help\n}',
      'goal',
      /begin line 5/,
    ],
  ])('refuses %s', async (_, text, name, message) => {
    await expect(rename(text as Texts, name)).rejects.toThrow(message);
  });

  test('refuses a name that two other files declare, where nobody knows which is meant, and says where to rename it', async () => {
    const files = {
      'a.journey': 'team Care "1"',
      'b.journey': 'team Care "2"',
      'sub/c.journey': 'system S by <|>Care',
    };
    const message =
      /“Care” is declared in \.\.\/a\.journey and \.\.\/b\.journey|“Care” is declared in \.\.\/a\.journey, \.\.\/b\.journey/;
    await expect(rename(files, 'Help')).rejects.toThrow(message);
    await expect(prepare(files)).rejects.toThrow(message);
    const atDeclaration = { ...files, 'a.journey': 'team <|>Care "1"', 'sub/c.journey': 'system S by T\nteam T "t"' };
    expect(await rename(atDeclaration, 'Help')).toEqual({ 'a.journey': 'team Help "1"' });
  });

  test('changes nothing when the name stays', async () => {
    expect(await rename('team Care<|> "c"', 'Care')).toEqual({});
  });

  test('keeps every link', async () => {
    const text = 'team Care "c"\njourney A { owner Care<|>; mapped by Care, Care }';
    const { [ONLY_FILE]: after } = await rename(text, 'Help');
    const { documents } = await build(after ?? '');
    expect(documents[0]?.references.map((reference) => reference.error)).toEqual([undefined, undefined, undefined]);
  });
});

describe('prepare', () => {
  test('selects the segment under the cursor', async () => {
    expect(await prepare('journey A { stage S { pain P "p" } }\njourney B { solves A.P<|> }')).toBe('P');
    expect(await prepare('journey A { stage S { pain P "p" } }\njourney B { solves <|>A.P }')).toBe('A');
  });

  test.each([
    ['a keyword', 'jour<|>ney A "a"', /“journey” is a word of the language/],
    ['exit', 'journey A { stage S "s"; path S -> ex<|>it }', /“exit” is a word of the language/],
    ['text', 'journey A "a<|>b"', /Only names/],
    ['a comment', '// a<|>b\njourney A "a"', /Only names/],
    ['nothing', '<|>', /Only names/],
    ['a name that nothing declares', 'journey A for Nobod<|>y', /Nothing is called “Nobody”/],
  ])('refuses %s', async (_, text, message) => {
    await expect(prepare(text)).rejects.toThrow(message);
  });
});
