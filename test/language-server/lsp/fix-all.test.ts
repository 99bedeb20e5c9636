import { describe, expect, test } from 'vitest';
import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { build } from '../../build.js';
import { edited } from '../../edits.js';

const TEXT = `persona P
journey J for P {
  draft
  stage A {
    touchpoint T { feels happy 7; time 1 minute; time 2 minutes }
    touchpoint U { feels -9 }
  }
}
`;

async function actions(only?: string[], line = 4) {
  const { documents, services } = await build(TEXT);
  const [document] = documents;
  if (!document) throw new Error('no document');
  const range = { start: { line, character: 0 }, end: { line, character: 100 } };
  const params: CodeActionParams = {
    textDocument: { uri: document.uri.toString() },
    range,
    context: { diagnostics: [], ...(only && { only }) },
  };
  return (await services.journey.lsp.CodeActionProvider?.getCodeActions(document, params)) ?? [];
}

function applied(action: CodeAction | undefined): string {
  return Object.values(edited(action?.edit ?? {}, () => TEXT))[0] ?? TEXT;
}

describe('fixing all', () => {
  test.each([['source.fixAll.journey'], ['source.fixAll'], ['source']])(
    '%s mends what can be mended safely',
    async (kind) => {
      const found = (await actions([kind])).filter((each): each is CodeAction => 'kind' in each);
      expect(found.map((each) => each.kind)).toEqual(['source.fixAll.journey']);
      const text = applied(found[0]);
      expect(text).toContain('feels happy 2');
      expect(text).toContain('feels -2');
    },
  );

  test('one rule in the whole file, offered at one of its findings', async () => {
    const found = (await actions()).filter((each): each is CodeAction => 'kind' in each);
    const all = found.find((each) => each.title.includes('score-out-of-scale'));
    expect(all?.kind).toBe('quickfix');
    expect(applied(all)).toContain('feels -2');
  });

  test('other kinds of action are not asked for', async () => {
    expect(await actions(['refactor'])).toEqual([]);
  });
});
