import type { TextStyle } from './font.js';
import type { Face } from './typeface.js';
import typeface from './typeface.json' with { type: 'json' };

/** Widths in em by code point of the basic plane, −1 where none is known. */
interface Widths {
  own: Float32Array;
  /** Of Arabic letters joined to the next, by code point less `arabic`. */
  joined: Float32Array;
}

/** Where the Arabic letters begin and end. */
const arabic = 0x600;
const arabicEnd = 0x900;

/** Width of a wide character: CJK, kana, Hangul, full-width forms. */
const full = 1;
/** Segoe UI Emoji has the widest, 1.37 em. */
const emoji = 1.4;
/** A letter or sign of a script that we have no font for: few in any font are wider. */
const foreign = 1.3;
/** An arrow, a sign of arithmetic, a fraction; and a long arrow. */
const sign = 1.05;
const long = 1.45;
/** A letter with a mark that our fonts lack is drawn by a wider font than ours. */
const borrowed = 0.1;

const ignorable = /\p{Default_Ignorable_Code_Point}/u;
const mark = /\p{M}/u;
const pictographic = /\p{Extended_Pictographic}/u;

const tables: Readonly<Record<Face, Widths>> = {
  regular: read('regular'),
  semibold: read('semibold'),
  italic: read('italic'),
};

/** Reads the widths of a face: a character of the table is one width, its code less 48 in fiftieths of an em. */
function read(face: Face): Widths {
  const own = new Float32Array(0x10000).fill(-1);
  const joined = new Float32Array(arabicEnd - arabic).fill(-1);
  for (const { from, width, joined: joins } of typeface.widths) {
    fill(own, from, row(width, face));
    if (joins) fill(joined, from - arabic, row(joins, face));
  }
  return { own, joined };
}

/** Scripts without italics are set upright. */
function row(faces: { regular: string; semibold: string; italic?: string }, face: Face): string {
  return faces[face] ?? faces.regular;
}

function fill(table: Float32Array, from: number, letters: string): void {
  for (let i = 0; i < letters.length; i++) {
    const units = letters.charCodeAt(i) - 48;
    if (units >= 0) table[from + i] = units / 50;
  }
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** Width of a character that none of our fonts has, in em; on the wide side of its script. */
function guess(code: number): number {
  if (isWide(code)) return full;
  const char = String.fromCodePoint(code);
  if (ignorable.test(char)) return 0;
  if (pictographic.test(char) || (code >= 0x1f000 && code <= 0x1faff)) return emoji;
  if ((code >= 0x300 && code < 0x370) || (code >= 0x20d0 && code < 0x2100)) return borrowed;
  if (code >= 0x27f0 && code < 0x2800) return long;
  // Where no font at all has a mark, it is drawn as a box of its own.
  if (mark.test(char)) return full;
  return code >= 0x2100 && code < 0x2c00 ? sign : foreign;
}

/** Advance width of one code point in em. */
function charWidth(code: number, table: Float32Array): number {
  if (code >= 0x10000) return guess(code);
  const known = table[code] ?? -1;
  if (known >= 0) return known;
  const width = guess(code);
  table[code] = width;
  return width;
}

/** Width of a text in em: never less than it is drawn, whatever kerning and joining do. */
export function emWidth(text: string, face: Face): number {
  const { own, joined } = tables[face];
  let width = 0;
  /** What the last Arabic letter loses if the next one joins it. */
  let loss = 0;
  /** Width of the last character, and whether a joiner ties the next one to it. */
  let last = 0;
  let isTied = false;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff) {
      code = text.codePointAt(i) ?? code;
      if (code >= 0x10000) i++;
    }
    let wide = charWidth(code, own);
    if (code >= arabic && code < arabicEnd) {
      if (wide > 0) {
        const shorter = joined[code - arabic] ?? -1;
        if (shorter >= 0) width -= loss;
        loss = shorter >= 0 ? wide - shorter : 0;
      }
    } else if (code >= 0x2000) {
      loss = 0;
      // What a joiner ties to the emoji before it, or colours its skin, is drawn as one with it.
      if ((code >= 0x1f3fb && code <= 0x1f3ff) || (isTied && code >= 0x2600)) wide = 0;
      // The sign that makes an emoji of a character.
      else if (code === 0xfe0f) wide = Math.max(0, emoji - last);
    } else loss = 0;
    isTied = code === 0x200d;
    last = wide;
    width += wide;
  }
  return width;
}

/** Width of a text in pixels, on the safe side. */
export function textWidth(text: string, style: TextStyle): number {
  return emWidth(text, style.face) * style.size;
}
