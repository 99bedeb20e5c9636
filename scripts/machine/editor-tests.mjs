/** Bundles the editor suite for VS Code's extension host. */
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from './paths.mjs';
import { main } from './run.mjs';

const source = inRoot('test/vscode');
const target = inRoot('test-output/vscode');

/**
 * Resolves the import `editor-suites` to one lazy import for every test file, so that mocha is ready before they run.
 * @type {import('esbuild').Plugin}
 */
const suites = {
  name: 'editor-suites',
  setup(bundler) {
    bundler.onResolve({ filter: /^editor-suites$/ }, () => ({ path: 'editor-suites', namespace: 'suites' }));
    bundler.onLoad({ filter: /.*/, namespace: 'suites' }, async () => {
      const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.test.ts')).sort();
      const entries = files.map((file) => {
        const specifier = JSON.stringify(`./${file.split(path.sep).join('/')}`);
        return `  [${specifier}, () => import(${specifier})],`;
      });
      return { contents: `export const suites = [\n${entries.join('\n')}\n];`, resolveDir: source };
    });
  },
};

/** Bundles the suite and returns the path of its entry, which exports `run()`. */
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
    plugins: [suites],
    logLevel: 'warning',
  });
  // The repository's own package.json says `module`, which the bundle is not.
  await writeFile(path.join(target, 'package.json'), '{ "type": "commonjs" }\n');
  return path.join(target, 'index.js');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(() => bundleEditorTests().then(() => 0));
