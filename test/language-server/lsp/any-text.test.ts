import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { LangiumDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import { ResponseError, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { elementsIn } from '../../../src/model/walk.js';
import { type Built, build, freshServices } from '../../build.js';

const fixture = readFileSync(new URL('../../fixtures/upgrade.journey', import.meta.url), 'utf8');
const PIECES = [
  '{',
  '}',
  '"',
  '"""',
  ';',
  ',',
  '.',
  '->',
  '/*',
  '*/',
  '//',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\uFEFF',
  '\uD800',
  '\uDC00',
  '😀',
  '\u{20000}',
  'stage',
  'journey X',
  '5G',
  '-',
  '100%',
  '，',
  '“',
  '\u0000',
  '\u2028',
  'e\u0301',
  '\u200D',
];

/** The fixture, or a part of it, with pieces taken out and others put in. */
const mutated = fc
  .tuple(
    fc.nat(fixture.length),
    fc.integer({ min: 0, max: 1500 }),
    fc.array(fc.tuple(fc.nat(1500), fc.nat(12), fc.constantFrom(...PIECES)), { maxLength: 6 }),
  )
  .map(([from, length, changes]) =>
    changes.reduce(
      (text, [at, cut, piece]) => text.slice(0, at) + piece + text.slice(at + cut),
      fixture.slice(from, from + length),
    ),
  );

/** The fixture with some of its lines written on one. */
const reflowed = fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }).map((joins) => {
  const lines = fixture.split('\n');
  return lines.reduce((text, line, i) => {
    const before = lines[i - 1] ?? '';
    const keeps = !joins[i % joins.length] || /^\s*(\/|$)/.test(before) || /^\s*(\/|$)/.test(line);
    if (keeps) return `${text}\n${line}`;
    return text + (/\{$/.test(before) || /^\s*\}/.test(line) ? ' ' : '; ') + line.trim();
  });
});

/** Where words, signs and blanks begin, and the middle of each: between those nothing else can be answered. */
function edgesIn(text: string): number[] {
  const runs = [...text.matchAll(/[\p{L}\p{M}\p{N}_]+|[^\S\n]+|[\s\S]/gu)];
  const offsets = runs.flatMap(({ index, 0: run }) => [index, index + Math.ceil(run.length / 2)]);
  return [...new Set([...offsets, text.length])];
}

/** Asks every feature at an offset. A refusal is an answer, anything else thrown is a failure. */
async function askAll({ services }: Built, document: LangiumDocument, offset: number): Promise<void> {
  const { lsp } = services.journey;
  const position = document.textDocument.positionAt(offset);
  const params = { textDocument: { uri: document.uri.toString() }, position };
  const completion = await lsp.CompletionProvider?.getCompletion(document, params);
  for (const { textEdit } of completion?.items ?? []) {
    if (!textEdit || !('range' in textEdit)) throw new Error('A completion without an edit.');
    expect(textEdit.range.start.line).toBe(textEdit.range.end.line);
    expect(document.textDocument.offsetAt(textEdit.range.start)).toBeLessThanOrEqual(offset);
  }
  await lsp.HoverProvider?.getHoverContent(document, params);
  await lsp.DefinitionProvider?.getDefinition(document, params);
  await lsp.ReferencesProvider?.findReferences(document, { ...params, context: { includeDeclaration: true } });
  await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, params);
  try {
    await lsp.RenameProvider?.prepareRename(document, params);
    const edit = await lsp.RenameProvider?.rename(document, { ...params, newName: 'Zz' });
    for (const edits of Object.values(edit?.changes ?? {})) TextDocument.applyEdits(document.textDocument, edits);
  } catch (error) {
    if (!(error instanceof ResponseError)) throw error;
  }
}

async function askWhole({ services }: Built, document: LangiumDocument): Promise<void> {
  const { lsp } = services.journey;
  const params = { textDocument: { uri: document.uri.toString() } };
  const symbols = (await lsp.DocumentSymbolProvider?.getSymbols(document, params)) ?? [];
  expect(symbols.every(({ name }) => name !== '')).toBe(true);
  await lsp.FoldingRangeProvider?.getFoldingRanges(document, params);
  const { data } = (await lsp.SemanticTokenProvider?.semanticHighlight(document, params)) ?? { data: [] };
  expect(data.every((each) => each >= 0)).toBe(true);
  await services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: 'a' });
}

async function actionsOn({ services }: Built, document: LangiumDocument) {
  const range = {
    start: { line: 0, character: 0 },
    end: document.textDocument.positionAt(document.textDocument.getText().length),
  };
  const params = { textDocument: { uri: document.uri.toString() }, range, context: { diagnostics: [] } };
  return (await services.journey.lsp.CodeActionProvider?.getCodeActions(document, params)) ?? [];
}

function changesOf(action: object, uri: string): TextEdit[] {
  return 'edit' in action ? ((action.edit as { changes?: Record<string, TextEdit[]> }).changes?.[uri] ?? []) : [];
}

/** What a text becomes is built beside what it was, which is asked further. */
const others = freshServices();

describe('any text', () => {
  test('every feature answers at the edges of every word and sign, and within', async () => {
    const built = await build(fixture);
    const [document] = built.documents;
    if (!document) throw new Error('No document.');
    const offsets = edgesIn(fixture);
    expect(offsets.length).toBeGreaterThan(1500);
    for (const offset of offsets) await askAll(built, document, offset);
  }, 120_000);

  test('no feature throws on text that has come apart', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, fc.array(fc.nat(1500), { minLength: 8, maxLength: 8 }), async (text, offsets) => {
        const built = await build(text);
        const [document] = built.documents;
        if (!document) throw new Error('No document.');
        await askWhole(built, document);
        for (const offset of [0, ...offsets]) await askAll(built, document, Math.min(offset, text.length));
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  test('every fix of text that has come apart can be written, and leaves good text good', async () => {
    const syntax = ({ findings }: Built) => findings.filter(({ rule }) => rule === 'syntax').length;
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        const built = await build(text);
        const [document] = built.documents;
        if (!document) throw new Error('No document.');
        for (const action of (await actionsOn(built, document)).slice(0, 12)) {
          const after = TextDocument.applyEdits(document.textDocument, changesOf(action, document.uri.toString()));
          const again = await build(after, others);
          // A guess at a misspelt word may be wrong, and where braces do not match what is declared may fall into a block.
          if (syntax(built) > 0) continue;
          expect(syntax(again), `${action.title}\n${after}`).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

test('every fix of a text, however its lines are set, leaves it good and all its symbols standing', async () => {
  const symbols = ({ project }: Built) => project.journeys.flatMap((journey) => [...elementsIn(journey)]).length;
  await fc.assert(
    fc.asyncProperty(reflowed, async (text) => {
      const built = await build(text);
      const [document] = built.documents;
      if (!document) throw new Error('No document.');
      const actions = await actionsOn(built, document);
      expect(actions.length).toBeGreaterThan(3);
      for (const action of actions) {
        const after = TextDocument.applyEdits(document.textDocument, changesOf(action, document.uri.toString()));
        const again = await build(after, others);
        const syntax = again.findings.filter(({ rule }) => rule === 'syntax');
        expect(syntax, `${action.title}\n${after}`).toEqual([]);
        if (after.length > text.length) expect(symbols(again), action.title).toBeGreaterThanOrEqual(symbols(built));
      }
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 120_000);

describe('rename', () => {
  test('of any name of a journey keeps every link', async () => {
    const built = await build(fixture);
    const [document] = built.documents;
    if (!document) throw new Error('No document.');
    const places = new Map<string, number>();
    for (const { $refNode, $refText } of document.references) if ($refNode) places.set($refText, $refNode.offset);
    const before = built.findings.map(({ rule }) => rule);
    expect(places.size).toBeGreaterThan(20);
    for (const [name, offset] of places) {
      if (name === 'exit' || name === 'restart') continue;
      const position = document.textDocument.positionAt(offset);
      const params = { textDocument: { uri: document.uri.toString() }, position, newName: `${name}新` };
      const edit = await built.services.journey.lsp.RenameProvider?.rename(document, params);
      const after = TextDocument.applyEdits(document.textDocument, edit?.changes?.[document.uri.toString()] ?? []);
      const again = await build(after, others);
      expect(
        again.documents[0]?.references.filter(({ error }) => error).map(({ $refText }) => $refText),
        name,
      ).toEqual([]);
      expect(again.findings.map(({ rule }) => rule)).toEqual(before);
    }
  }, 60_000);
});
