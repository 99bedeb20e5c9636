import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { getL10nPseudoLocalized } from '@vscode/l10n-dev';
import { EmptyFileSystem } from 'langium';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver';
import { mapInputOf } from '../../language-server/features/map/map-input.js';
import { createJourneyServices } from '../../language-server/module.js';
import { keywordsOf } from '../../language-server/syntax/token-builder.js';
import { drawMap, sceneToSvg } from '../../src/map/index.js';
import { emotions } from '../../src/model/emotions.js';
import type { Finding } from '../../src/model/finding.js';
import { catalogue } from '../../src/rules/index.js';
import { build } from '../build.js';
import { examplesOf, foundIn } from '../rules/rule-pages.js';
import { textsInSources } from './extract.js';

/** Words of the language and its notation, of rules and settings, which are the same in every language. */
const CODE = new Set<string>(['NAME', 'PHASE', ...[...catalogue.keys()].flatMap((name) => name.split('-'))]);

beforeAll(() => {
  l10n.config({ contents: getL10nPseudoLocalized(textsInSources()) });
  for (const word of keywordsOf(createJourneyServices(EmptyFileSystem).journey.Grammar))
    for (const part of word.split('-')) CODE.add(part);
});

/** Plain English words that are left in a text once what comes from journeys, code and figures is taken out of it. */
function englishIn(text: string): string[] {
  const own = text
    .replace(/“[^”]*”/g, ' ')
    .replace(/`[^`]*`/g, ' ')
    .replace(/"[^"]*"/g, ' ')
    .replace(/\b[A-Z]{3}\b/g, ' ');
  return (own.match(/(?<![\p{L}\p{M}])[A-Za-z]{3,}(?![\p{L}\p{M}])/gu) ?? []).filter((word) => !CODE.has(word));
}

/** Those English words of texts that `text`, the source they speak of, does not hold. */
function escaped(texts: readonly string[], text: string): string[] {
  const own = new Set(`${text} ${SHARED}`.match(/[A-Za-z]{3,}/g));
  const found = texts.flatMap((each) =>
    englishIn(each)
      .filter((word) => !own.has(word))
      .map((word) => `${word}: ${each}`),
  );
  return [...new Set(found)];
}

function textsOf(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ message, related, fixes }) => [
    message,
    ...related.map((each) => each.message),
    ...(fixes?.() ?? []).map((fix) => fix.title),
  ]);
}

/** Files with titles in one language only, so that what is English is ours. */
const FILES = ['examples/retail-ai.zh.journey', 'test/fixtures/upgrade.journey'];

const SHARED = readFileSync('examples/shared/retail.journey', 'utf8');

/** A file among the shared things of the gallery. */
async function fixture(text: string) {
  const services = createJourneyServices(EmptyFileSystem);
  // The catalogues have titles of their own in each language.
  const options = { processId: null, rootUri: null, capabilities: {}, initializationOptions: { locale: 'zh-cn' } };
  await services.shared.lsp.LanguageServer.initialize(options);
  const { documents } = await build({ 'map.journey': text, 'shared.journey': SHARED }, services);
  const [document] = documents;
  if (!document) throw new Error('no document');
  return { document, services };
}

/** An emotion is told in all languages, so that one finds the word that others use. */
const TITLES = new RegExp(
  `\\b(${emotions.map(({ titles }) => titles.en.replace('-', '.{1,2}')).join('|')})( |$)`,
  'gm',
);

/** The text of a hover without the language's own words and the shapes of its lines. */
function contentOf({ contents }: Hover): string {
  const text = typeof contents === 'object' && 'value' in contents ? contents.value : '';
  return text
    .replace(/```[\s\S]*?```/g, '')
    .replace(/\[[\w\\.:]+\]\([^)]*\)/g, '')
    .replace(TITLES, '');
}

describe('no English escapes translation', () => {
  test.each([...catalogue.keys()])('in the findings and fixes of the page of %s', async (rule) => {
    const [bad] = examplesOf(rule);
    const findings = await foundIn(rule, bad);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(escaped(textsOf(findings), bad)).toEqual([]);
  });

  test.each(['examples/broken/rules.journey', 'examples/broken/syntax.journey'])(
    'in the findings and fixes of %s',
    async (file) => {
      const text = readFileSync(file, 'utf8');
      const { findings } = await build(text);
      expect(findings.length).toBeGreaterThan(4);
      expect(escaped(textsOf(findings), text)).toEqual([]);
    },
  );

  describe.each(FILES)('in %s', (file) => {
    const text = readFileSync(file, 'utf8');

    test('on hovering over any word', async () => {
      const { document, services } = await fixture(text);
      const hover = services.journey.lsp.HoverProvider;
      const texts = new Set<string>();
      for (const { index } of text.matchAll(/[\p{L}\p{N}_-]+/gu)) {
        const position = document.textDocument.positionAt(index);
        const answer = await hover?.getHoverContent(document, { textDocument: { uri: '' }, position });
        if (answer) for (const line of contentOf(answer).split('\n')) texts.add(line);
      }
      expect(texts.size).toBeGreaterThan(30);
      expect(escaped([...texts], text)).toEqual([]);
    });

    test('in what is offered at the end and the beginning of any line', async () => {
      const { document, services } = await fixture(text);
      const completion = services.journey.lsp.CompletionProvider;
      const texts = new Set<string>();
      for (const { index, 0: line } of text.matchAll(/^.*$/gm)) {
        for (const offset of [index + (line.length - line.trimStart().length), index + line.length]) {
          const position = document.textDocument.positionAt(offset);
          const list = await completion?.getCompletion(document, { textDocument: { uri: '' }, position });
          for (const { detail, documentation, labelDetails } of list?.items ?? []) {
            texts.add(detail ?? '');
            texts.add(labelDetails?.description ?? '');
            texts.add(typeof documentation === 'string' ? documentation : (documentation?.value ?? ''));
          }
        }
      }
      expect(texts.size).toBeGreaterThan(50);
      expect(escaped([...texts], text)).toEqual([]);
    });

    test('in the outline', async () => {
      const { document, services } = await fixture(text);
      const provider = services.journey.lsp.DocumentSymbolProvider;
      const symbols = (await provider?.getSymbols(document, { textDocument: { uri: '' } })) ?? [];
      const texts = (function* all(list: typeof symbols): Generator<string> {
        for (const { name, detail, children } of list) {
          yield name;
          yield detail ?? '';
          yield* all(children ?? []);
        }
      })(symbols);
      expect(escaped([...texts], text)).toEqual([]);
    });
  });

  test('on the map', async () => {
    const text = readFileSync('examples/retail-ai.zh.journey', 'utf8').replace(/\s+in en "[^"]*"/g, '');
    const shared = readFileSync('examples/shared/retail.journey', 'utf8').replace(/\s+in en "[^"]*"/g, '');
    const { project, findings } = await build({ 'map.journey': text, 'shared.journey': shared });
    const journey = project.journeys[0];
    if (!journey) throw new Error('no journey');
    const svg = sceneToSvg(drawMap(mapInputOf(journey, project, findings), { hidden: [], language: 'zh-CN' }), {
      theme: 'light',
    });
    const shown = [...svg.replace(/<style>[\s\S]*?<\/style>/g, '').matchAll(/>([^<]+)</g)].map(
      ([, each]) => each ?? '',
    );
    expect(shown.length).toBeGreaterThan(100);
    expect(escaped(shown, text)).toEqual([]);
  });
});
