import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mapInputOf } from '../language-server/features/map/map-input.js';
import { drawMap, sceneToSvg } from '../src/map/index.js';
import { build } from './build.js';
import { formatted } from './language-server/formatting/formatted.js';
import { violations } from './map/geometry.js';
import { complaints } from './map/xml.js';

/** Journeys of three trades, written from interviews by people who had read the documentation and nothing else. */
const FOLDER = 'test/fixtures/newcomers';

test.each(readdirSync(FOLDER))('%s is read without an error, formatted, and drawn without a fault', async (file) => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const { project, findings } = await build({ [file]: text });
  expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  expect(formatted(text)).toBe(text);
  for (const journey of project.journeys) {
    const scene = drawMap(mapInputOf(journey, project, findings), { hidden: [], language: 'en' });
    expect(violations(scene)).toEqual([]);
    expect(complaints(sceneToSvg(scene, { theme: 'light' }))).toEqual([]);
  }
});
