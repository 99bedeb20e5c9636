import { expect, test } from 'vitest';
import { build } from '../../build.js';

async function folds(text: string): Promise<string[]> {
  const { services, documents } = await build(text);
  const [document] = documents;
  const ranges =
    document &&
    (await services.journey.lsp.FoldingRangeProvider?.getFoldingRanges(document, { textDocument: { uri: '' } }));
  return (ranges ?? []).map(
    ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`,
  );
}

test.each([
  ['blocks, up to the line before their brace', 'journey A {\n  stage S {\n    goal "x"\n  }\n}', ['1-4', '2-3']],
  ['blocks whose brace opens the next line', 'persona A "a"\n{\n  goal "x"\n}', ['2-3']],
  ['no block on one line', 'persona A { goal "x" }', []],
  ['texts of several lines', 'persona A { goal """\n a\n b\n""" }', ['1-4']],
  ['doc comments', '/** a\n * b\n */\nteam T "t"', ['1-3 comment']],
  ['comments that follow each other', '// a\n// b\n\n// c\nteam T "t"', ['1-2 comment']],
  ['regions', '//#region x\nteam T "t"\n// #endregion\n', ['1-3 region']],
  ['a block that nobody closed', 'journey A {\n  goal "x"\n  draft\n', ['1-3']],
  ['with CRLF', 'persona A {\r\n  goal "x"\r\n}\r\n', ['1-2']],
])('folds %s', async (_, text, expected) => {
  expect(await folds(text)).toEqual(expected);
});
