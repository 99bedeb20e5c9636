import { describe, expect, test } from 'vitest';
import type { Range } from 'vscode-languageserver';
import { build, type Texts } from '../../build.js';
import { textAt } from './cursor.js';

/** `word type` of each token, `*` marking a declaration. */
async function tokens(texts: Texts, range?: Range): Promise<string[]> {
  const { services, documents } = await build(texts);
  const [document] = documents;
  const provider = services.journey.lsp.SemanticTokenProvider;
  if (!document || !provider) throw new Error('Nothing to colour.');
  const params = { textDocument: { uri: document.uri.toString() } };
  const { data } = await (range
    ? provider.semanticHighlightRange(document, { ...params, range })
    : provider.semanticHighlight(document, params));
  const { tokenTypes } = provider.semanticTokensOptions.legend;
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    character = down > 0 ? right : character + right;
    line += down;
    const word = textAt(document, { start: { line, character }, end: { line, character: character + length } });
    found.push(`${word}${modifiers ? '*' : ''} ${tokenTypes[type]}`);
  }
  return found;
}

describe('semantic tokens', () => {
  test('tell keywords, declarations, choices, numbers', async () => {
    expect(await tokens('channel Web "Website" owned // via\nmetric M "m" csat 1..5')).toEqual([
      'channel keyword',
      'Web* interface',
      'owned enumMember',
      'metric keyword',
      'M* property',
      'csat enumMember',
      '1 number',
      '5 number',
    ]);
  });

  test('tell gains, phases and what is said of evidence', async () => {
    const text =
      'journey A { stage S triage; stage T during { gain G { evidence "e" assumed count 6 of 8 }; feels calm because G } }';
    const found = await tokens(text);
    expect(found).toEqual(
      expect.arrayContaining(['during enumMember', 'gain keyword', 'G* variable', 'assumed enumMember', 'G variable']),
    );
    expect(found.filter((each) => each.startsWith('triage'))).toEqual([]);
  });

  test('colour a reference by what it points at', async () => {
    const files = {
      'a.journey': 'journey A for Mei, Nobody { trigger T { do "x" by Bot }; ai Bot chatbot; solves B.P }',
      'b.journey': 'persona Mei "m"\njourney B { stage S { pain P "p" } }',
    };
    const found = await tokens(files);
    expect(found).toEqual(
      expect.arrayContaining([
        'Mei class',
        'Bot macro',
        'Bot* macro',
        'chatbot enumMember',
        'B namespace',
        'P variable',
      ]),
    );
    expect(found.some((each) => each.startsWith('Nobody'))).toBe(false);
  });

  test('colour known emotions alone', async () => {
    const found = await tokens('journey A { stage S { touchpoint T { feels 焦虑; feels queesy 1 } } }');
    expect(found).toContain('焦虑 enumMember');
    expect(found.some((each) => each.startsWith('queesy'))).toBe(false);
  });

  test('a keyword used as a name is a name', async () => {
    expect(await tokens('channel via "x"')).toEqual(['channel keyword', 'via* interface']);
  });

  test('stand right after astral characters and with CRLF', async () => {
    expect(await tokens('journey A "😀" for \u{20000}\r\npersona \u{20000} "😀"\r\n')).toEqual([
      'journey keyword',
      'A* namespace',
      'for keyword',
      '\u{20000} class',
      'persona keyword',
      '\u{20000}* class',
    ]);
  });

  test('keep to a range when asked to', async () => {
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } };
    expect(await tokens('team A "a"\nteam B "b"\nteam C "c"', range)).toEqual(['team keyword']);
  });
});
