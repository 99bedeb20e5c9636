import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { pathsIn, recipe } from './recipe-paths.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'journey-additions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SOURCES = ['src/model', 'src/analysis', 'src/rules', 'src/map', 'src/export', 'src/protocol', 'src/cli'];

/** A copy of the sources to add something to. */
class Copy {
  readonly root: string;

  constructor(name: string) {
    this.root = path.join(folder, name);
    for (const part of [...SOURCES, 'language-server', 'tsconfig.base.json', 'package.json'])
      cpSync(part, path.join(this.root, part), { recursive: true });
    symlinkSync(path.resolve('node_modules'), path.join(this.root, 'node_modules'));
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.root, file)), { recursive: true });
    writeFileSync(path.join(this.root, file), text);
  }

  replace(file: string, before: string | RegExp, after: string): void {
    const text = readFileSync(path.join(this.root, file), 'utf8');
    expect(text).toMatch(before);
    this.write(file, text.replace(before, after));
  }

  /** The files in which the type checker finds something wrong. */
  incomplete(): string[] {
    const config = {
      extends: './tsconfig.base.json',
      compilerOptions: { types: ['node'] },
      include: ['language-server', ...SOURCES],
      exclude: ['language-server/browser'],
    };
    this.write('tsconfig.json', JSON.stringify(config));
    const { stdout } = this.node('node_modules/typescript/bin/tsc', '--pretty', 'false');
    return [...new Set([...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm)].map(([, file = '']) => file))].sort();
  }

  /** Makes the command of the sources. */
  async bundle(): Promise<void> {
    await build({
      absWorkingDir: this.root,
      entryPoints: ['src/cli/main.ts'],
      outfile: 'cli.cjs',
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      define: { 'import.meta.url': '"file:///"' },
      logLevel: 'warning',
    });
  }

  node(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    const env = { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' };
    return spawnSync(process.execPath, args, { cwd: this.root, encoding: 'utf8', env });
  }
}

test('a kind of element that the table alone knows is missing where its recipe says', () => {
  const copy = new Copy('kind');
  copy.replace(
    'src/model/element-kinds.ts',
    '\n} as const satisfies',
    `
  supplier: { plural: 'suppliers', space: 'supplier', containers: ['project'], title: () => l10n.t('Supplier') },
  ritual: { plural: 'rituals', space: 'ritual', containers: ['stage'], title: () => l10n.t('Ritual') },
} as const satisfies`,
  );
  const incomplete = copy.incomplete();
  expect(incomplete).toEqual(expect.arrayContaining(['language-server/syntax/element-types.ts', 'src/model/walk.ts']));
  expect(incomplete.length).toBeGreaterThan(5);
  expect(incomplete.filter((file) => !pathsIn(recipe('A kind of element')).includes(file))).toEqual([]);
});

describe('a format that its own file and the registry alone know', () => {
  const copy = new Copy('formats');
  const named = (heading: string) => pathsIn(recipe(heading)).map((file) => file.replace('FORMAT', 'lines'));

  test('is added by the files of its recipe', async () => {
    copy.write(
      'src/export/lines-exporter.ts',
      `import type { Exporter } from './exporter.js';
export const lines: Exporter = {
  name: 'lines', endings: ['.lines'], mediaType: 'text/plain', export: ({ map }) => new TextEncoder().encode(map.journey.name),
};`,
    );
    copy.replace('src/export/exporter-registry.ts', '[svg]', '[svg, lines]');
    copy.replace('src/export/exporter-registry.ts', /^/, "import { lines } from './lines-exporter.js';\n");
    copy.write(
      'src/cli/reporters/lines.ts',
      `import type { Reporter } from './report.js';
export const lines: Reporter = { name: 'lines', isForPeople: false, report: (checked) => checked.map(({ file }) => file + '\\n').join('') };`,
    );
    copy.replace('src/cli/reporters/reporter-registry.ts', '[pretty, json]', '[pretty, json, lines]');
    copy.replace('src/cli/reporters/reporter-registry.ts', /^/, "import { lines } from './lines.js';\n");
    expect(copy.incomplete()).toEqual([]);
    expect(named('An exporter')).toEqual(
      expect.arrayContaining(['src/export/lines-exporter.ts', 'src/export/exporter-registry.ts']),
    );
    expect(named('A reporter of `journey check`')).toEqual(
      expect.arrayContaining(['src/cli/reporters/lines.ts', 'src/cli/reporters/reporter-registry.ts']),
    );
    await copy.bundle();
    copy.write('a.journey', 'journey First "First" { draft; stage A "A" }\n');
  });

  test('is in the help and in what is said of unknown ones', () => {
    expect(copy.node('cli.cjs', 'export', '--help').stdout).toContain('.lines');
    expect(copy.node('cli.cjs', 'export', 'a.journey', '-o', 'a.pages').stderr).toContain('.lines');
    expect(copy.node('cli.cjs', 'check', '--help').stdout).toContain('lines');
    expect(copy.node('cli.cjs', 'check', '--format', 'pages', 'a.journey').stderr).toContain('lines');
  });

  test('is written', () => {
    expect(copy.node('cli.cjs', 'check', '--format', 'lines', 'a.journey').stdout).toBe('a.journey\n');
    expect(copy.node('cli.cjs', 'export', 'a.journey', '-o', 'a.lines').stderr).toBe('');
    expect(readFileSync(path.join(copy.root, 'a.lines'), 'utf8')).toBe('First');
  });
});
