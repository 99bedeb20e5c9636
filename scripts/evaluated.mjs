import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * What a TypeScript module exports, for files made of the sources. What it says to users is in English, or in a language
 * that has a bundle in `l10n/`: that is settled before anything it imports is run.
 * @param {string} contents its imports are read from the top of the project
 * @param {string} language
 * @returns {Promise<any>} what `contents` exports
 */
export async function evaluated(contents, language = 'en') {
  const messages = language === 'en' ? '{}' : await readFile(`l10n/bundle.l10n.${language}.json`, 'utf8');
  const outfile = path.resolve(`test-output/evaluated-${process.pid}-${performance.now()}.mjs`);
  await build({
    stdin: { contents: `import 'messages';\n${contents}`, resolveDir: '.', loader: 'ts' },
    plugins: [
      {
        name: 'messages',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^messages$/ }, () => ({ path: 'messages', namespace: 'messages' }));
          onLoad({ filter: /.*/, namespace: 'messages' }, () => ({
            contents: `import * as l10n from '@vscode/l10n'; l10n.config({ contents: ${JSON.stringify(messages)} });`,
            resolveDir: '.',
          }));
        },
      },
    ],
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    outfile,
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
