/**
 * Bundles what ships: extension and language server for Node and for browsers, webview and command, each one file in
 * dist/; beside them the schema of the settings in the languages that there are beside English.
 */
import { rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { l10nModule } from './machine/l10n-module.mjs';
import { schemaText } from './schema-text.mjs';

/** Modules that ask for `import.meta.url` get it from the bundle's own place. */
const fileUrl = {
  define: { 'import.meta.url': '__importMetaUrl' },
  banner: { js: "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  // Chinese and Thai as they are: escaped, they take twice the room.
  charset: 'utf8',
  logLevel: 'warning',
  target: 'es2023',
};

/** @type {import('esbuild').BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  mainFields: ['module', 'main'],
  alias: l10nModule,
  ...fileUrl,
};

/** @type {import('esbuild').BuildOptions} */
const browser = { ...common, platform: 'browser', alias: l10nModule };

await rm('dist', { recursive: true, force: true });
await Promise.all([
  build({ ...node, entryPoints: ['src/extension/node/main.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] }),
  build({ ...node, entryPoints: ['language-server/node/main.ts'], outfile: 'dist/server.cjs' }),
  build({ ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.cjs' }),
  build({
    ...browser,
    entryPoints: ['src/extension/browser/main.ts'],
    outfile: 'dist/browser/extension.js',
    format: 'cjs',
    external: ['vscode'],
  }),
  build({
    ...browser,
    entryPoints: ['language-server/browser/main.ts'],
    outfile: 'dist/browser/server.js',
    format: 'iife',
  }),
  build({
    ...browser,
    entryPoints: ['src/preview/main.tsx'],
    outfile: 'dist/preview.js',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  }),
]);
for (const language of ['zh-cn', 'th'])
  await writeFile(`dist/journey.config.schema.${language}.json`, await schemaText(language));
