import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

import { analyse } from '../src/analysis/analysed-project.js';
import { flowOf } from '../src/analysis/flow.js';

import type { Journey } from '../src/model/elements.js';
import { allActions, elementsIn } from '../src/model/walk.js';
import { build } from './build.js';

const TEMPLATES = fileURLToPath(new URL('../templates/', import.meta.url));
const COMMAND = fileURLToPath(new URL('../src/extension/shared/commands/new-journey.ts', import.meta.url));

const SET = ['blank', 'health', 'hospitality', 'public-service', 'retail', 'saas-b2b', 'telecom'];

/** The folder of each language, and the other two languages, in which its journeys have a title, too. */
const LANGUAGES = [
  { folder: '', script: /[A-Za-z]/, others: ['th', 'zh'] },
  { folder: 'zh-cn/', script: /\p{Script=Han}/u, others: ['en', 'th'] },
  { folder: 'th/', script: /\p{Script=Thai}/u, others: ['en', 'zh'] },
];
const FILES = LANGUAGES.flatMap(({ folder }) => SET.map((name) => `${folder}${name}.journey`));

const textOf = (file: string) => readFileSync(TEMPLATES + file, 'utf8');

/** Severe findings of texts that make one project. */
async function troubles(texts: Record<string, string>) {
  const { findings, project } = await build(texts);
  const severe = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return { project, findings, severe: severe.map(({ rule, message }) => `${rule}: ${message}`) };
}

/** How many elements of each kind a journey holds. */
function countsOf(journey: Journey): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of elementsIn(journey)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

describe('the templates', () => {
  test('are the same set in three languages', () => {
    const found = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.journey'));
    expect(found.sort()).toEqual([...FILES].sort());
  });

  test('are all offered by the command', () => {
    const offered = [...readFileSync(COMMAND, 'utf8').matchAll(/file: '([^']+)'/g)].map(([, file]) => file);
    expect(offered.sort()).toEqual(SET);
  });

  test.each(FILES)('%s has no error and no warning, alone', async (file) => {
    const { severe, project } = await troubles({ [file.replaceAll('/', '-')]: textOf(file) });
    expect(severe).toEqual([]);
    expect(project.journeys).toHaveLength(1);
  });

  test.each(FILES)('%s is short, and ends in ranked actions', async (file) => {
    const text = textOf(file);
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(40);
    expect(lines.length).toBeLessThanOrEqual(140);
    const { project } = await troubles({ 'one.journey': text });
    const [journey] = project.journeys;
    const actions = journey ? [...allActions(journey)] : [];
    expect(actions.length).toBeGreaterThan(0);
    const priorities = journey ? analyse(project).analysisOf(journey).priorities : {};
    expect(actions.every(({ id }) => priorities[id] !== undefined)).toBe(true);
    expect(journey?.draft).toBe(file.endsWith('blank.journey'));
  });

  test.each(LANGUAGES)('those in templates/$folder are in that language', async ({ folder, script, others }) => {
    for (const name of SET) {
      const { project } = await troubles({ 'one.journey': textOf(`${folder}${name}.journey`) });
      const [journey] = project.journeys;
      expect(journey?.title, name).toMatch(script);
      expect(Object.keys(journey?.titles ?? {}).sort(), name).toEqual(others);
    }
  });

  test.each(SET)('%s says the same in three languages', async (name) => {
    const all = [];
    for (const { folder } of LANGUAGES) {
      const text = textOf(`${folder}${name}.journey`);
      const { project, findings } = await troubles({ 'one.journey': text });
      const [journey] = project.journeys;
      all.push({
        lines: text.split('\n').length,
        counts: journey && countsOf(journey),
        shared: [project.personas, project.channels, project.teams, project.data].map(({ length }) => length),
        reach: journey && flowOf(journey, project).stages.map(({ reach }) => reach),
        findings: findings.map(({ rule, range }) => `${range.start.line} ${rule}`),
      });
    }
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
  });

  test('can be saved side by side in one project', async () => {
    const texts = Object.fromEntries(FILES.map((file) => [file.replaceAll('/', '-'), textOf(file)]));
    expect((await troubles(texts)).severe).toEqual([]);
  });
});
