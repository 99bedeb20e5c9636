import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mapInputOf } from '../../language-server/features/map/map-input.js';
import { drawMap, type Scene } from '../../src/map/index.js';
import { laneNames } from '../../src/map/lanes/lane-registry.js';
import { setFormatLocale } from '../../src/model/format.js';
import { build } from '../build.js';
import { setEnglish } from '../english.js';
import { violations } from './geometry.js';
import type { Part, PartName, Translated } from './lane-journeys/part.js';
import { parts } from './lane-journeys/parts.js';
import { readable } from './readable.js';

const partNames: PartName[] = ['header', 'flow', ...laneNames];

/** The scripts a map is set in: the language of its reader, and how a journey writes its texts in it. */
const scripts: { script: string; language: string; bundle?: string; say: Translated }[] = [
  { script: 'en', language: 'en', say: (en) => en },
  { script: 'zh', language: 'zh-CN', bundle: 'zh-cn', say: (_en, zh) => zh },
  { script: 'th', language: 'th', bundle: 'th', say: (_en, _zh, th) => th },
];

/** Draws a part with no other lane beside it. */
async function drawPart(name: PartName, { text, rules = [] }: Part, say: Translated, language: string): Promise<Scene> {
  const { project, findings } = await build(text(say));
  const journey = project.journeys.find(({ id }) => id === 'J');
  if (!journey) throw new Error(`The journey of ${name} is not called J.`);
  const shown = findings.filter(({ rule }) => rules.includes(rule));
  return drawMap(mapInputOf(journey, project, shown), {
    // What belongs to the whole journey stands in the header with its lanes.
    hidden: name === 'header' ? [] : laneNames.filter((lane) => lane !== name),
    language,
  });
}

describe.each(scripts)('in $script', ({ script, language, bundle, say }) => {
  beforeAll(() => {
    if (bundle) l10n.config({ contents: readFileSync(`l10n/bundle.l10n.${bundle}.json`, 'utf8') });
    setFormatLocale(language);
  });
  afterAll(setEnglish);

  test.each(partNames)('%s', async (name) => {
    const scene = await drawPart(name, parts[name], say, language);
    expect(violations(scene)).toEqual([]);
    await expect(readable(scene)).toMatchFileSnapshot(`snapshots/${name}.${script}.svg`);
  });
});
