/**
 * Bundles what ships: extension and language server for Node and for browsers, webview and command, each one file in
 * dist/; beside them the fonts of the map, and the schema of the settings in the languages that there are beside English.
 */
import { rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundleSubsetFont } from './fonts/bundle-subset-font.mjs';
import { writeFonts } from './fonts/write.mjs';
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

/**
 * What is loaded only when it is needed stays a bundle of its own.
 * @type {import('esbuild').Plugin}
 */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/fonts\/embed\.js$/ }, () => ({ path: './embed-fonts.cjs', external: true }));
  },
};

await rm('dist', { recursive: true, force: true });
await Promise.all([
  writeFonts('dist/fonts'),
  build({ ...node, entryPoints: ['src/extension/node/main.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] }),
  build({ ...node, entryPoints: ['language-server/node/main.ts'], outfile: 'dist/server.cjs' }),
  build({ ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.cjs', plugins: [apart] }),
  build({
    ...node,
    entryPoints: ['src/cli/fonts/embed.ts'],
    outfile: 'dist/embed-fonts.cjs',
    plugins: [bundleSubsetFont],
  }),
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
