import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { describe, expect, test } from 'vitest';
import { circlesIn, filesIn, importGraph, importsOf, typeImportsOf } from './import-graph.js';

/** A module and what it may import: packages as written, our own files as paths from the top. */
interface Module {
  module: string;
  /** Whether the module may import a target. */
  allows(target: string): boolean;
  /** Of which other modules it may import the types. */
  allowsTypes?(target: string): boolean;
}

const isOurs = (target: string, ...folders: string[]) =>
  folders.some((folder) => target === folder || target.startsWith(`${folder}/`));
const isPackage = (target: string) => !target.startsWith('src/') && !target.startsWith('language-server');
const isOutside = (target: string) =>
  /^(vscode|langium|node:)/.test(target) || target.startsWith('vscode-') || target === 'chevrotain';
const isPure = (target: string) => isPackage(target) && !isOutside(target);

const MODULES: Module[] = [
  { module: 'src/model', allows: (t) => isPure(t) || isOurs(t, 'src/model') },
  { module: 'src/analysis', allows: (t) => isPure(t) || isOurs(t, 'src/model', 'src/analysis') },
  { module: 'src/rules', allows: (t) => isPure(t) || isOurs(t, 'src/model', 'src/analysis', 'src/rules') },
  { module: 'src/map', allows: (t) => isPure(t) || isOurs(t, 'src/model', 'src/analysis', 'src/map') },
  { module: 'src/export', allows: (t) => isPure(t) || isOurs(t, 'src/model', 'src/map', 'src/export') },
  {
    module: 'src/preview',
    allows: (t) => isPure(t) || isOurs(t, 'src/model', 'src/map', 'src/preview', 'src/protocol'),
    // What is drawn is computed where the project is.
    allowsTypes: (t) => isOurs(t, 'src/analysis'),
  },
  { module: 'src/extension', allows: (t) => isPackage(t) || isOurs(t, 'src/extension', 'src/protocol', 'src/model') },
  { module: 'language-server', allows: (t) => t !== 'vscode' && !isOurs(t, 'src/extension', 'src/preview', 'src/cli') },
  { module: 'src/cli', allows: (t) => t !== 'vscode' && !isOurs(t, 'src/extension', 'src/preview', 'src/protocol') },
];

/** Layers of the language server, the lowest first: what stands in one imports from itself and from those before it. */
const LAYERS: readonly (readonly string[])[] = [
  ['generated', 'syntax', 'client'],
  ['workspace', 'settings'],
  ['linking'],
  ['model'],
  ['checking'],
  ['formatting'],
  ['edits'],
  ['services'],
  ['features'],
  ['language-server', 'module', 'service', 'start'],
  ['node', 'browser'],
];

/** Whether an import needs Node: a built-in module, what stands in a folder for Node, or what a library has for Node. */
const needsNode = (target: string) =>
  isBuiltin(target) || target.includes('/node/') || (isPackage(target) && target.endsWith('/node'));

function layerOf(file: string): number {
  const name = /^language-server\/([\w-]+)/.exec(file)?.[1] ?? '';
  return LAYERS.findIndex((folders) => folders.includes(name));
}

describe('the architecture', () => {
  test.each(MODULES)('$module imports only what it may', ({ module, allows, allowsTypes }) => {
    const files = filesIn(module);
    expect(files.length).toBeGreaterThan(0);
    const forbidden = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const types = typeImportsOf(file, text).filter((target) => allowsTypes?.(target));
      return importsOf(file, text)
        .filter((target) => !allows(target) && !types.includes(target))
        .map((target) => `${file} imports ${target}`);
    });
    expect(forbidden).toEqual([]);
  });

  test('an import that may not be would be seen', () => {
    const text = `import * as fs from 'node:fs';\nimport type { AstNode } from 'langium';\nimport '../../language-server/node/main.js';\nconst x = await import('vscode');`;
    const imports = importsOf('src/model/x.ts', text);
    expect(imports).toEqual(['node:fs', 'langium', 'language-server/node/main', 'vscode']);
    expect(imports.some((target) => MODULES[0]?.allows(target))).toBe(false);
    expect(typeImportsOf('src/model/x.ts', text)).toEqual(['langium']);
  });

  test('no file imports itself by way of others, types included', () => {
    expect(circlesIn(importGraph([...filesIn('src'), ...filesIn('language-server')]))).toEqual([]);
  });

  test('a circle would be seen', () => {
    const texts: Record<string, string> = {
      'a.ts': "import { b } from './b.js';",
      'b.ts': "import './d.js';\nexport type { C } from './c.js';",
      'c.ts': "import type { A } from './a.js';",
      'd.ts': '',
    };
    const graph = importGraph(Object.keys(texts), (file) => texts[file] ?? '');
    expect(circlesIn(graph)).toEqual([['a.ts', 'b.ts', 'c.ts', 'a.ts']]);
  });

  test('each layer of the language server imports from itself and from those below', () => {
    const files = filesIn('language-server');
    expect(files.filter((file) => layerOf(file) < 0)).toEqual([]);
    const upward = [...importGraph(files)].flatMap(([file, targets]) =>
      targets.filter((target) => layerOf(target) > layerOf(file)).map((target) => `${file} imports ${target}`),
    );
    expect(upward).toEqual([]);
  });

  test('only node/ folders and the command need Node', () => {
    const isOfNode = (file: string) => file.startsWith('src/cli/') || file.split('/').includes('node');
    const files = [...filesIn('src'), ...filesIn('language-server')].filter((file) => !isOfNode(file));
    const needing = files.filter((file) => importsOf(file, readFileSync(file, 'utf8')).some(needsNode));
    expect(needing).toEqual([]);
  });

  test('a need for Node would be seen', () => {
    const needs = ['node:path', 'fs', 'fs/promises', 'langium/node', 'language-server/node/files'];
    expect(needs.filter((target) => !needsNode(target))).toEqual([]);
    expect(['langium', 'src/map/node', 'vscode', 'language-server/client/client-files'].filter(needsNode)).toEqual([]);
  });

  test('only the language server knows syntax nodes', () => {
    const readers = filesIn('src').filter((file) =>
      /generated\/ast|\$cstNode|AstNode\b/.test(readFileSync(file, 'utf8')),
    );
    expect(readers).toEqual([]);
  });

  test('text is changed by the one writer, by the formatter, and at the cursor', () => {
    const writers = filesIn('language-server').filter((file) => /\bnewText\b/.test(readFileSync(file, 'utf8')));
    const allowed = writers.filter((file) =>
      /^language-server\/(?:edits\/|features\/(?:formatting|completion)\/)/.test(file),
    );
    expect(writers.length).toBeGreaterThan(2);
    expect(writers).toEqual(allowed);
  });

  test('what follows from a model is computed in src/analysis alone', () => {
    const views = ['src/rules', 'src/map', 'src/export', 'src/preview', 'src/cli', 'src/extension', 'language-server'];
    const computing =
      /\b(?:computeFlow|criticalPath|priorityParts|evidenceStrength|targetState|compareValues|latestFirst|feelingSupport|answersTo|audienceReaches)\(/;
    const again = views.flatMap(filesIn).filter((file) => computing.test(readFileSync(file, 'utf8')));
    expect(again).toEqual([]);
  });

  test('the page reads what a drawing says of itself, and not how it is drawn', () => {
    const reading = filesIn('src/preview').filter((file) =>
      /attrs\.(?:class|transform)\b|translate\(|\.boxes\b/.test(readFileSync(file, 'utf8')),
    );
    expect(reading).toEqual([]);
  });

  test('no file is longer than 600 lines', () => {
    const long = [...filesIn('src'), ...filesIn('language-server')].filter(
      (file) => readFileSync(file, 'utf8').split('\n').length > 601,
    );
    expect(long).toEqual([]);
  });

  test('no source file reaches for the network', () => {
    const callers = [...filesIn('src'), ...filesIn('language-server')].filter((file) =>
      /\bfetch\(|node:https?|node:net\b|XMLHttpRequest|WebSocket/.test(readFileSync(file, 'utf8')),
    );
    expect(callers).toEqual([]);
  });
});
