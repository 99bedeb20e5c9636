import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { contributing, pathsIn, recipe } from './recipe-paths.js';

const isPattern = (file: string) => /NAME|FEATURE|FORMAT|COMMAND/.test(file);

describe('the recipes', () => {
  test('name paths that are there', () => {
    const paths = pathsIn(contributing).filter(
      (file) => !isPattern(file) && file !== 'journey/map' && file !== 'journey/didCheck',
    );
    expect(paths.length).toBeGreaterThan(40);
    expect(paths.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('name patterns whose folders are there', () => {
    const patterns = pathsIn(contributing).filter(isPattern);
    expect(patterns.length).toBeGreaterThan(5);
    const folders = patterns.map((file) => file.slice(0, file.search(/\/[^/]*(?:NAME|FEATURE|FORMAT|COMMAND)/)));
    expect(folders.filter((folder) => !existsSync(folder))).toEqual([]);
  });
});

const copy = mkdtempSync(path.join(os.tmpdir(), 'journey-recipes-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const PARTS = ['src', 'test/rules', 'test/map', 'docs', 'scripts'];

function textsIn(root: string): Map<string, string> {
  return new Map(
    PARTS.flatMap((part) =>
      readdirSync(path.join(root, part), { recursive: true, encoding: 'utf8' })
        .map((file) => `${part}/${file.split(path.sep).join('/')}`)
        .filter((file) => !file.includes('/generated/') && statSync(path.join(root, file)).isFile())
        .map((file): [string, string] => [file, readFileSync(path.join(root, file), 'utf8')]),
    ),
  );
}

describe.each([
  { script: 'new-rule', name: 'too-many-colours', heading: 'A rule', lists: [] },
  {
    script: 'new-lane',
    name: 'colours',
    heading: 'A lane of the map',
    lists: ['src/map/lanes/lane-registry.ts', 'test/map/lane-journeys/company.ts'],
  },
])('npm run $script', ({ script, name, heading, lists }) => {
  test('touches the files that its recipe names, and no other', () => {
    const root = path.join(copy, script);
    for (const part of PARTS) cpSync(part, path.join(root, part), { recursive: true });
    const before = textsIn(root);
    const run = spawnSync(process.execPath, [`scripts/${script}.mjs`, name], { cwd: root, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    const touched = [...textsIn(root)].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
    const named = pathsIn(recipe(heading)).map((file) => file.replace('NAME', name));
    expect(touched.length).toBeGreaterThan(2);
    expect(touched.filter((file) => before.has(file)).sort()).toEqual(lists);
    expect(touched.filter((file) => !named.includes(file))).toEqual([]);
    const other = spawnSync(process.execPath, [`scripts/${script}.mjs`, `more-${name}`], {
      cwd: root,
      encoding: 'utf8',
    });
    expect([other.status, other.stderr]).toEqual([0, '']);
    const again = spawnSync(process.execPath, [`scripts/${script}.mjs`, name], { cwd: root, encoding: 'utf8' });
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('is there already');
  });

  test('asks for a name', () => {
    const run = spawnSync(process.execPath, [`scripts/${script}.mjs`], { encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('Usage: ')]);
  });
});
