import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Built, build } from '../build.js';
import { plain } from '../edits.js';
import { replaced, type, WORDS } from './typing.js';

const SAMPLE = readFileSync('test/fixtures/upgrade.journey', 'utf8');
const SHARED_END = SAMPLE.indexOf('/** The move');
const FILES = { 'shared.journey': SAMPLE.slice(0, SHARED_END), 'map.journey': SAMPLE.slice(SHARED_END) };

/** Model and findings of all files. */
function state({ services, documents }: Built): unknown {
  const { ProjectModels, Checker } = services.journey.model;
  const uri = documents[0]?.uri.toString() ?? '';
  const { journeys, personas, data, problems } = ProjectModels.project(uri);
  return JSON.parse(
    JSON.stringify({
      journeys,
      personas,
      data,
      problems,
      findings: documents.map((document) =>
        plain(Checker.findings(document)).map(({ fixes: _, ...finding }) => finding),
      ),
      fixes: documents.map((document) => plain(Checker.findingsToFix(document)).map(({ fixes }) => fixes)),
    }),
  );
}

const texts = (built: Built) =>
  Object.fromEntries(
    built.documents.map((document) => [document.uri.path.split('/').at(-1) ?? '', document.textDocument.getText()]),
  );

describe('journeys kept while others are typed in', () => {
  test('a title typed in one journey leaves the model of the others as it is', async () => {
    const built = await build(FILES);
    const uri = built.documents[1]?.uri.toString() ?? '';
    const { ProjectModels } = built.services.journey.model;
    const before = ProjectModels.project(uri).journeys;
    await type(built, 1, FILES['map.journey'].replace('without the shop', 'without any shop'), 2);
    const after = ProjectModels.project(uri).journeys;
    expect(after.map((journey, i) => journey === before[i])).toEqual([true, true, false]);
    expect(after[2]?.title).toBe('From 4G to 5G, without any shop');
  });

  test('any typing gives what a fresh build gives', { timeout: 120_000 }, async () => {
    const words = [...WORDS, 'persona Mei "M"\n'];
    const edit = fc.record({ file: fc.nat(1), at: fc.nat(10_000), cut: fc.nat(30), put: fc.constantFrom(...words) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const built = await build(FILES);
        let version = 1;
        for (const { file, ...piece } of edits) {
          const text = built.documents[file]?.textDocument.getText() ?? '';
          await type(built, file, replaced(text, piece), ++version);
          state(built);
        }
        expect(state(built)).toEqual(state(await build(texts(built))));
      }),
      { numRuns: 40 },
    );
  });
});
