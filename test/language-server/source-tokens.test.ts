import { readFileSync } from 'node:fs';
import { EmptyFileSystem, URI } from 'langium';
import { afterEach, expect, test, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SourceText } from '../../language-server/edits/source-text.js';
import { createJourneyServices } from '../../language-server/module.js';
import { Scanner } from '../../language-server/syntax/scanner.js';
import { tokensOf } from '../../language-server/syntax/source-tokens.js';
import { endOf } from '../../language-server/syntax/token-position.js';
import { build } from '../build.js';

afterEach(() => vi.restoreAllMocks());

test.each([
  readFileSync('test/fixtures/upgrade.journey', 'utf8'),
  'journey A { goal "x"; stgae S /* c */ 5 ; } } // end',
  'one two {{{ "three" } // four\n five;;; }',
])('every token that is written is kept, in the order of the text', async (text) => {
  const [document] = (await build(text)).documents;
  if (!document) throw new Error('No document.');
  const { written } = tokensOf(document);
  let end = 0;
  for (const token of written) {
    expect(token.image).toBe(text.slice(token.startOffset, endOf(token)));
    expect(text.slice(end, token.startOffset).trim()).toBe('');
    end = endOf(token);
  }
  expect(text.slice(end).trim()).toBe('');
});

test('a text is scanned once, whoever reads its tokens', async () => {
  const scan = vi.spyOn(Scanner.prototype, 'scan');
  const { services, documents } = await build('journey A {\n  goal "x"\n}\n');
  const [document] = documents;
  if (!document) throw new Error('No document.');
  await services.journey.lsp.FoldingRangeProvider?.getFoldingRanges(document, { textDocument: { uri: '' } });
  expect(new SourceText(document.textDocument, tokensOf(document)).written).toHaveLength(6);
  expect(scan).toHaveBeenCalledTimes(1);
});

test('tokens are those of the text as it stands, though it has not been parsed again yet', () => {
  const { shared } = createJourneyServices(EmptyFileSystem);
  const document = shared.workspace.LangiumDocumentFactory.fromString('team A', URI.parse('file:///a.journey'));
  expect(tokensOf(document).written).toHaveLength(2);
  TextDocument.update(document.textDocument as TextDocument, [{ text: 'team A "Title"' }], 2);
  expect(tokensOf(document).written).toHaveLength(3);
});
