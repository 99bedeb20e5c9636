/** What the map has to know of its typeface, read off the fonts: which file has which characters, and their widths. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { inRoot } from '../machine/paths.mjs';
import { faces, facesOf, sources } from './sources.mjs';
import { codePointsIn, fontOf } from './subset.mjs';
import { Ruler } from './widths.mjs';

/** Widths are rounded up to this part of an em, so that one printable character says one. */
const unit = 1 / 50;

/** A gap of fewer characters than this does not end a run of widths. */
const gap = 12;

/**
 * @typedef {import('./widths.mjs').Width} Width
 * @typedef {import('./sources.mjs').Source} Source
 * @typedef {Map<number, Width>} Widths
 */

/** The text of `src/map/text/typeface.json`. */
export async function typefaceText() {
  /** @type {Map<string, Widths>} */
  const widths = new Map(faces.map(({ face }) => [face, new Map()]));
  const files = [];
  for (const source of sources) {
    const rulers = await Promise.all(
      facesOf(source).map(async ({ face, style }) => ({
        face,
        ruler: new Ruler(await fontOf(source, style, 'truetype')),
      })),
    );
    // All faces of a part have the same characters.
    const characters = codePointsIn(source.range)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => rulers.every(({ ruler }) => ruler.characters.has(character)));
    for (const { face, ruler } of rulers)
      for (const [character, width] of ruler.widths(characters)) add(widths.get(face), character, width);
    files.push({
      name: source.name,
      italic: source.italic,
      range: rangeOf(characters.map((character) => character.codePointAt(0) ?? 0)),
    });
  }
  return `${JSON.stringify({ made: await digest(), files, widths: runs(widths) }, null, 2)}\n`;
}

/** A digest of all that the text is made from: the fonts, and how it is read off them. */
export async function digest() {
  const packages = [
    ...new Set(sources.map(({ from }) => `node_modules/@fontsource/${from.split('/')[0]}/package.json`)),
  ];
  const scripts = ['sources', 'subset', 'typeface', 'widths'].map((name) => `scripts/fonts/${name}.mjs`);
  const hash = createHash('sha256');
  for (const file of packages) hash.update(JSON.parse(await readFile(inRoot(file), 'utf8')).version);
  for (const file of scripts) hash.update(await readFile(inRoot(file)));
  return hash.digest('hex').slice(0, 12);
}

/**
 * @param {Widths | undefined} widths
 * @param {string} character
 * @param {Width} width
 */
function add(widths, character, width) {
  const code = character.codePointAt(0) ?? 0;
  if (width.width >= (widths?.get(code)?.width ?? 0)) widths?.set(code, width);
}

/** @param {readonly number[]} codes */
function rangeOf(codes) {
  return runsOf(codes, 1)
    .map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`)
    .join(',');
}

/**
 * First and last of runs in which no two neighbours are further apart than `step`.
 * @param {readonly number[]} codes
 * @param {number} step
 */
function runsOf(codes, step) {
  /** @type {[from: number, to: number][]} */
  const found = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && code <= last[1] + step) last[1] = code;
    else found.push([code, code]);
  }
  return found;
}

/** @param {ReadonlyMap<string, Widths>} widths */
function runs(widths) {
  const regular = widths.get('regular') ?? new Map();
  return runsOf([...regular.keys()], gap).map(([from, to]) => {
    const codes = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    /** @type {(name: string, pick: (width: Width | undefined) => number | undefined) => object} */
    const row = (name, pick) => ({
      [name]: Object.fromEntries(
        [...widths]
          .filter(([, each]) => codes.some((code) => pick(each.get(code)) !== undefined))
          .map(([face, each]) => [face, codes.map((code) => letterOf(pick(each.get(code)))).join('')]),
      ),
    });
    const joins = codes.some((code) => regular.get(code)?.joined !== undefined);
    return { from, ...row('width', (each) => each?.width), ...(joins ? row('joined', (each) => each?.joined) : {}) };
  });
}

/**
 * A width as a character: its code less 48 is the width in units; a blank where there is none.
 * @param {number | undefined} thousandths
 */
function letterOf(thousandths) {
  if (thousandths === undefined) return ' ';
  const code = 48 + Math.ceil(thousandths / 1000 / unit - 1e-9);
  if (code > 126) throw new Error(`A width of ${thousandths} is more than the table can say.`);
  return String.fromCharCode(code);
}
