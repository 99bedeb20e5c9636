import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { mapInputOf } from '../../language-server/features/map/map-input.js';
import { drawMap, sceneToSvg } from '../../src/map/index.js';
import type { Finding } from '../../src/model/finding.js';
import type { Project } from '../../src/model/project.js';
import { build } from '../build.js';
import { violations } from './geometry.js';
import { complaints } from './xml.js';

const root = fileURLToPath(new URL('../../examples', import.meta.url));

let project: Project;
let findings: Finding[];

beforeAll(async () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.journey') && !name.startsWith('broken'))
    .map((name) => [relative('', name), readFileSync(join(root, name), 'utf8')]);
  ({ project, findings } = await build(Object.fromEntries(files)));
});

describe('every example', () => {
  test('there are some', () => {
    expect(project.journeys.length).toBeGreaterThan(5);
  });

  test.each(['en', 'zh-CN', 'th'])('is drawn without a fault for a reader of %s', (language) => {
    for (const journey of project.journeys) {
      const scene = drawMap(mapInputOf(journey, project, findings), { hidden: [], language });
      expect(violations(scene), journey.name).toEqual([]);
      expect(complaints(sceneToSvg(scene, { theme: 'light' })), journey.name).toEqual([]);
    }
  });
});
