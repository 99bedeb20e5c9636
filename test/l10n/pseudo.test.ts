import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { getL10nPseudoLocalized } from '@vscode/l10n-dev';
import { EmptyFileSystem } from 'langium';
import { beforeAll, describe, expect, test } from 'vitest';
import { mapInputOf } from '../../language-server/map-input.js';
import { createJourneyServices } from '../../language-server/module.js';
import { keywordsOf } from '../../language-server/parser/tokens.js';
import { drawMap, sceneToSvg } from '../../src/map/index.js';
import { catalogue } from '../../src/rules/index.js';
import { build } from '../journey-text.js';
import { textsInSources } from './extract.js';

/** Words of the language, rules and settings, which are the same in every language. */
const CODE = new Set<string>([...catalogue.keys()].flatMap((name) => name.split('-')));

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

describe('no English escapes translation', () => {
  test.each(['examples/broken/rules.journey', 'examples/broken/syntax.journey'])(
    'in the findings and fixes of %s',
    async (file) => {
      const text = readFileSync(file, 'utf8');
      const { findings } = await build(text);
      const own = new Set(text.match(/[A-Za-z]{3,}/g));
      expect(findings.length).toBeGreaterThan(4);
      const texts = findings.flatMap(({ message, related, fixes }) => [
        message,
        ...related.map((each) => each.message),
        ...fixes.map((fix) => fix.title),
      ]);
      expect(
        texts.flatMap((each) =>
          englishIn(each)
            .filter((word) => !own.has(word))
            .map((word) => `${word}: ${each}`),
        ),
      ).toEqual([]);
    },
  );

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
    const own = new Set(text.match(/[A-Za-z]{3,}/g));
    expect(
      shown.flatMap((each) =>
        englishIn(each)
          .filter((word) => !own.has(word))
          .map((word) => `${word}: ${each}`),
      ),
    ).toEqual([]);
  });
});
