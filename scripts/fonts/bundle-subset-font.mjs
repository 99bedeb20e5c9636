/** Lets `subset-font` be bundled: it looks for its program of WebAssembly in node_modules, we lay it beside the bundle. */
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from '../machine/paths.mjs';

const program = 'harfbuzz-subset.wasm';
const lookUp = `require.resolve('harfbuzzjs/dist/${program}')`;

/** @type {import('esbuild').Plugin} */
export const bundleSubsetFont = {
  name: 'subset-font',
  setup({ onLoad, onEnd, initialOptions }) {
    onLoad({ filter: /subset-font[\\/]index\.js$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      if (!text.includes(lookUp)) throw new Error(`${file} no longer looks for ${program} as it did.`);
      return { contents: text.replace(lookUp, `require('node:path').join(__dirname, '${program}')`), loader: 'js' };
    });
    onEnd(async () => {
      const folder = path.dirname(initialOptions.outfile ?? '');
      await copyFile(inRoot('node_modules/harfbuzzjs/dist', program), path.join(folder, program));
    });
  },
};
