/** The folder of font files that ships, with their licence. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from '../machine/paths.mjs';
import { facesOf, sources } from './sources.mjs';
import { fontOf } from './subset.mjs';

/**
 * Writes every file of the typeface, and under what licence they may be passed on.
 * @param {string} folder
 */
export async function writeFonts(folder) {
  await mkdir(folder, { recursive: true });
  for (const source of sources)
    for (const { face, style } of facesOf(source))
      await writeFile(path.join(folder, `${source.name}-${face}.woff2`), await fontOf(source, style, 'woff2'));
  await writeFile(path.join(folder, 'OFL.txt'), await licence());
}

/** The licence of the fonts, under the copyright of each of them. */
async function licence() {
  const packages = [...new Set(sources.map(({ from }) => from.split('/')[0] ?? ''))];
  const texts = await Promise.all(
    packages.map((name) => readFile(inRoot('node_modules/@fontsource', name, 'LICENSE'), 'utf8')),
  );
  const owners = texts.map((text) => text.split('\n', 1)[0]);
  const [terms = ''] = texts.map((text) => text.slice(text.indexOf('\n')));
  return `${owners.join('\n')}\n${terms}`;
}
