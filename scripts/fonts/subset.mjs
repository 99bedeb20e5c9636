/** The font files that ship: cut down from those of the packages to what the map needs. */
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { inRoot } from '../machine/paths.mjs';

/** What shaping a line of text needs; small capitals, fractions and the like stay behind. */
const features =
  'abvm blwm calt ccmp clig curs fin2 fin3 fina init isol kern liga locl mark med2 medi mkmk rclt rlig'.split(' ');

/**
 * The code points of a range.
 * @param {string} range runs of code points, hexadecimal, with blanks between them
 */
export function codePointsIn(range) {
  return range.split(' ').flatMap((run) => {
    const [from = '', to = from] = run.split('-');
    const first = Number.parseInt(from, 16);
    return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, index) => first + index);
  });
}

/**
 * One font of the typeface, with the characters of its range alone.
 * @param {import('./sources.mjs').Source} source
 * @param {string} style of the package's file
 * @param {'woff2' | 'truetype'} targetFormat
 * @returns {Promise<Buffer>}
 */
export async function fontOf({ from, range }, style, targetFormat) {
  const [name, part] = from.split('/');
  const file = inRoot('node_modules/@fontsource', `${name}`, 'files', `${name}-${part}-${style}.woff2`);
  const text = String.fromCodePoint(...codePointsIn(range));
  return subsetFont(await readFile(file), text, { targetFormat, noHinting: true, keepFeatures: features });
}
