import { describe, expect, test } from 'vitest';
import type { CodeAction, CodeActionContext, Diagnostic } from 'vscode-languageserver';
import { ONLY_FILE, PROJECT, type Texts } from '../../build.js';
import { edited } from '../../edits.js';
import { atCursor, documentOf } from './cursor.js';

async function actions(texts: Texts, context: Partial<CodeActionContext> = {}) {
  const built = await atCursor(texts);
  const range = { start: built.position, end: built.position };
  const found = await built.services.journey.lsp.CodeActionProvider?.getCodeActions(built.document, {
    ...built,
    range,
    context: { diagnostics: [], ...context },
  });
  const offered = (found ?? []).filter((each): each is CodeAction => 'edit' in each);
  /** The files after the action of a title. */
  const apply = (title: string | RegExp): Record<string, string> => {
    const action = offered.find((each) => (typeof title === 'string' ? each.title === title : title.test(each.title)));
    if (!action) throw new Error(`“${title}” is not among: ${offered.map((each) => each.title).join(', ')}.`);
    const textOf = (uri: string) => documentOf(built, uri.slice(PROJECT.length)).textDocument.getText();
    return Object.fromEntries(
      Object.entries(edited(action.edit ?? {}, textOf)).map(([uri, text]) => [uri.slice(PROJECT.length), text]),
    );
  };
  return { offered, apply, titles: offered.map((each) => each.title) };
}

describe('code actions', () => {
  test('correct a misspelt keyword', async () => {
    const { apply, offered } = await actions('tea<|>mm Care "c"');
    expect(apply(/team/)).toEqual({ [ONLY_FILE]: 'team Care "c"' });
    expect(offered[0]).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'syntax' }] });
  });

  test('correct a misspelt name', async () => {
    const { apply } = await actions('team Care "c"\nsystem S by Cara<|>');
    expect(apply(/“Care”/)).toEqual({ [ONLY_FILE]: 'team Care "c"\nsystem S by Care' });
  });

  test.each([
    ['the name', 'solves B.Quue<|>', 'solves B.Queue'],
    ['the journey', 'solves Ba<|>s.Queue', 'solves Base.Queue'],
  ])('correct %s in a name of another journey', async (_, solves, expected) => {
    const text = `journey Base { draft; stage S { pain Queue "q" } }\njourney B { draft; stage S { pain Queue "q"; pain Slow "s" } }\njourney A { draft; ${solves} }`;
    expect((await actions(text)).apply(/^Change/)[ONLY_FILE]).toContain(expected);
  });

  test('write what a rule misses where it belongs', async () => {
    const text =
      'journey A "a" for Mei {\n  stage S "s" { touchpoint T "t" }\n  action <|>X "x" { value 3 }\n}\npersona Mei "m"';
    const lines = ['    value 3', '    audience 100%', '    investment 3', '    difficulty 3', '    duration 1 month'];
    expect((await actions(text)).apply(/missing figures/)[ONLY_FILE]).toContain(
      `  action X "x" {\n${lines.join('\n')}\n  }\n}`,
    );
  });

  test('go only to the findings at the cursor', async () => {
    expect((await actions('teamm Care "c"\n<|>\nteamm Help "h"')).titles).toEqual([]);
  });

  test('carry the editor’s own diagnostics', async () => {
    const diagnostic: Diagnostic = {
      code: 'syntax',
      message: 'mine',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
    };
    const { offered } = await actions('te<|>amm Care "c"', { diagnostics: [diagnostic] });
    expect(offered[0]?.diagnostics).toEqual([diagnostic]);
  });

  test('are not offered when others are asked for', async () => {
    expect((await actions('tea<|>mm Care "c"', { only: ['refactor'] })).titles).toEqual([]);
    expect((await actions('tea<|>mm Care "c"', { only: ['quickfix'] })).titles).not.toEqual([]);
  });
});

describe('declare it', () => {
  test.each([
    [
      'a persona',
      'journey A "a" for Nob<|>ody { draft }',
      /persona/,
      'journey A "a" for Nobody { draft }\n\npersona Nobody\n',
    ],
    [
      'a team beside other teams',
      'system S by Help<|>ers\nteam Care\n',
      /team/,
      'system S by Helpers\nteam Care\nteam Helpers\n',
    ],
    [
      'data',
      'journey A { draft; stage S { touchpoint T { records Lo<|>g } } }\n',
      /data/,
      'journey A { draft; stage S { touchpoint T { records Log } } }\n\ndata Log operational\n',
    ],
    [
      'a metric',
      'journey A { draft; measure Mo<|>od 3 }\n',
      /metric/,
      'journey A { draft; measure Mood 3 }\n\nmetric Mood custom\n',
    ],
    [
      'with CRLF',
      'team A\r\nsystem S by Help<|>ers\r\n',
      /team/,
      'team A\r\nsystem S by Helpers\r\n\r\nteam Helpers\r\n',
    ],
  ])('%s in this file', async (_, text, title, expected) => {
    expect((await actions(text)).apply(title)).toEqual({ [ONLY_FILE]: expected });
  });

  test('as either of two kinds', async () => {
    const { titles } = await actions('journey A { draft; stage S { audience 60% for Xy<|>z } }');
    expect(titles).toEqual(['Declare the persona “Xyz” in this file', 'Declare the segment “Xyz” in this file']);
  });

  test('in the file that declares most of the kind', async () => {
    const files = {
      'a.journey': 'system S by Help<|>ers',
      'shared.journey': 'team A\nteam B\n',
      'other.journey': 'team C\n',
    };
    const { titles, apply } = await actions(files);
    expect(titles).toEqual(['Declare the team “Helpers” in this file', 'Declare the team “Helpers” in shared.journey']);
    expect(apply(/shared/)).toEqual({ 'shared.journey': 'team A\nteam B\nteam Helpers\n' });
  });

  test('leaves the text without that mistake', async () => {
    const { apply } = await actions('system S by Help<|>ers');
    const after = apply(/team/)[ONLY_FILE] ?? '';
    expect((await actions(`${after}<|>`)).titles).toEqual([]);
  });

  test('is not offered for what lives in a journey, nor for a name that is none', async () => {
    expect(
      (await actions('journey A { draft; stage S "s"; path S -> Nowh<|>ere }')).titles.filter((title) =>
        /Declare/.test(title),
      ),
    ).toEqual([]);
    expect((await actions('system S by 5<|>G')).titles.filter((title) => /Declare/.test(title))).toEqual([]);
  });
});
