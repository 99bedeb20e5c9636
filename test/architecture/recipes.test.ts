import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const page = readFileSync('docs/contributing.md', 'utf8');

/** Paths in code marks: those with a folder, and the files beside the one named before. */
function pathsIn(text: string): string[] {
  const found: string[] = [];
  let folder = '';
  for (const [, code = ''] of text.matchAll(/`([^`\n]+)`/g)) {
    if (/^[\w.-]+(?:\/[\w.-]*)+$/.test(code) && !code.startsWith('npm')) {
      found.push(code);
      folder = path.posix.dirname(code);
    } else if (/^[\w-]+\.(?:tsx?|mjs|json|md)$/.test(code)) {
      found.push(existsSync(code) ? code : `${folder}/${code}`);
    }
  }
  return found;
}

const isPattern = (file: string) => /NAME|FEATURE|FORMAT|COMMAND/.test(file);

describe('the recipes', () => {
  test('name paths that are there', () => {
    const paths = pathsIn(page).filter(
      (file) => !isPattern(file) && file !== 'journey/map' && file !== 'journey/didCheck',
    );
    expect(paths.length).toBeGreaterThan(40);
    expect(paths.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('name patterns whose folders are there', () => {
    const patterns = pathsIn(page).filter(isPattern);
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

function recipe(heading: string): string {
  const [, after = ''] = page.split(`### ${heading}\n`);
  return after.split('\n##')[0] ?? '';
}

describe.each([
  { script: 'new-rule', name: 'too-many-colours', heading: 'A rule' },
  { script: 'new-lane', name: 'colours', heading: 'A lane of the map' },
])('npm run $script', ({ script, name, heading }) => {
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

/** The files in which the type checker finds something missing once a file of a copy is changed. */
function incompleteAfter(name: string, file: string, change: (text: string) => string): string[] {
  const root = path.join(copy, name);
  for (const part of ['src', 'language-server', 'tsconfig.base.json', 'package.json'])
    cpSync(part, path.join(root, part), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  const before = readFileSync(path.join(root, file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path.join(root, file), after);
  const config = { extends: './tsconfig.base.json', compilerOptions: { types: ['node'] }, include: CHECKED };
  writeFileSync(path.join(root, 'tsconfig.json'), JSON.stringify(config));
  const { stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '--pretty', 'false'], {
    cwd: root,
    encoding: 'utf8',
  });
  return [...new Set([...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm)].map(([, each = '']) => each))].sort();
}

const CHECKED = ['language-server', 'src/model', 'src/analysis', 'src/rules', 'src/map', 'src/export', 'src/cli'];

test('a kind of element that the table alone knows is missing where its recipe says', () => {
  const rows = `
  supplier: { plural: 'suppliers', space: 'supplier', containers: ['project'], title: () => l10n.t('Supplier') },
  ritual: { plural: 'rituals', space: 'ritual', containers: ['stage'], title: () => l10n.t('Ritual') },
} as const satisfies`;
  const incomplete = incompleteAfter('kind', 'src/model/element-kinds.ts', (text) =>
    text.replace('\n} as const satisfies', rows),
  );
  expect(incomplete).toEqual(expect.arrayContaining(['language-server/syntax/element-types.ts', 'src/model/walk.ts']));
  expect(incomplete.length).toBeGreaterThan(5);
  expect(incomplete.filter((file) => !pathsIn(recipe('A kind of element')).includes(file))).toEqual([]);
});
