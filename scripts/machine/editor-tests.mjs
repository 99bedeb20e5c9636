/** Bundles the editor suite for VS Code's extension host. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from './paths.mjs';
import { main } from './run.mjs';

const source = inRoot('test/vscode');
const target = inRoot('test-output/vscode');
const webTarget = inRoot('test-output/vscode-web');

/** @typedef {import('esbuild').Plugin} Plugin */

/**
 * Resolves the import `editor-suites` to one lazy import for every test file, so that mocha is ready before they run.
 * @param {(file: string) => boolean} belongs
 * @returns {Plugin}
 */
const suites = (belongs) => ({
  name: 'editor-suites',
  setup(bundler) {
    bundler.onResolve({ filter: /^editor-suites$/ }, () => ({ path: 'editor-suites', namespace: 'suites' }));
    bundler.onLoad({ filter: /.*/, namespace: 'suites' }, async () => {
      const files = (await readdir(source, { recursive: true }))
        .map((file) => file.split(path.sep).join('/'))
        .filter((file) => file.endsWith('.test.ts') && belongs(file));
      const entries = files.sort().map((file) => {
        const specifier = JSON.stringify(`./${file}`);
        return `  [${specifier}, () => import(${specifier})],`;
      });
      return { contents: `export const suites = [\n${entries.join('\n')}\n];`, resolveDir: source };
    });
  },
});

/**
 * Mocha in its build for browsers, which leaves itself in a global.
 * @type {Plugin}
 */
const browserMocha = {
  name: 'browser-mocha',
  setup(bundler) {
    bundler.onResolve({ filter: /^mocha$/ }, () => ({ path: 'mocha', namespace: 'browser-mocha' }));
    bundler.onLoad({ filter: /.*/, namespace: 'browser-mocha' }, () => ({
      contents: "require('mocha/mocha.js');\nexport default globalThis.Mocha;",
      resolveDir: source,
    }));
  },
};

/** @param {string} file */
const isOfWeb = (file) => file.startsWith('web/');

/** Tests that need no more than the editor's API, and run in each kind of extension host. */
const shared = ['virtual-workspace.test.ts'];

/** Bundles the suite for the extension host with Node and returns the path of its entry, which exports `run()`. */
export async function bundleEditorTests() {
  await rm(target, { recursive: true, force: true });
  await build({
    entryPoints: [path.join(source, 'index.ts')],
    outfile: path.join(target, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    external: ['vscode', 'mocha', 'playwright-core', 'axe-core'],
    plugins: [suites((file) => !isOfWeb(file))],
    logLevel: 'warning',
  });
  return path.join(target, 'index.js');
}

/**
 * Bundles the tests in `test/vscode/web` for the worker extension host, whose environment they cannot read.
 * @param {string} grep runs only the tests whose titles it fits
 */
export async function bundleWebTests(grep = '') {
  await rm(webTarget, { recursive: true, force: true });
  await build({
    entryPoints: [path.join(source, 'web/index.ts')],
    outfile: path.join(webTarget, 'index.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2023',
    external: ['vscode'],
    // Else mocha takes the bundle for its own module.
    define: { module: 'undefined', testGrep: JSON.stringify(grep) },
    plugins: [suites((file) => isOfWeb(file) || shared.includes(file)), browserMocha],
    logLevel: 'warning',
  });
  return path.join(webTarget, 'index.js');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(() => bundleEditorTests().then(() => 0));
