/**
 * Files written in the first version of the language read as they did: the examples and templates of then, with the journeys that
 * were read of them then. Properties that have been renamed since bear their names of today.
 */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { URI } from 'langium';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { build, PROJECT } from './build.js';
import { normalised } from './normalised.js';

const ProjectsSchema = v.record(
  v.string(),
  v.object({ texts: v.record(v.string(), v.string()), written: v.record(v.string(), v.unknown()) }),
);
const projects = v.parse(
  ProjectsSchema,
  JSON.parse(gunzipSync(readFileSync(new URL('fixtures/first-language.json.gz', import.meta.url))).toString()),
);

describe('what was written before', () => {
  test.each(Object.entries(projects))('%s reads as the same journeys', async (name, { texts, written }) => {
    const { services, findings, documents } = await build(texts);
    const journeys = documents.flatMap((document) => services.journey.model.ProjectModels.file(document).written);
    const today = Object.fromEntries(journeys.map((journey) => [journey.id, normalised(journey)]));
    expect(Object.keys(today)).toEqual(Object.keys(written));
    for (const [id, journey] of Object.entries(written)) expect(today[id], id).toEqual(journey);
    if (name !== 'examples/broken') expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('are the nineteen examples, the broken ones and twenty-one templates', () => {
    const files = Object.values(projects).flatMap(({ texts }) => Object.keys(texts));
    expect(Object.keys(projects)).toHaveLength(23);
    expect(files.length).toBeGreaterThan(60);
    expect(files.every((file) => URI.parse(PROJECT + file).path.endsWith('.journey'))).toBe(true);
  });
});
