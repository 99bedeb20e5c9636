import type { TextStyle } from './font.js';
import { widthRanges } from './widths.js';

/** Fonts that stand in for the named one may run a little wider; text must still fit. */
const safety = 1.03;

/** Width of a wide character: CJK, kana, Hangul, full-width forms. */
const full = 1;
/** Noto Color Emoji sets an emoji 1.245 em wide. */
const emoji = 1.3;

const marks = /\p{Mn}|\p{Me}|\p{Cf}/u;
const pictographic = /\p{Extended_Pictographic}/u;

const tables: { regular: Float32Array; bold: Float32Array } = {
  regular: new Float32Array(0x10000).fill(-1),
  bold: new Float32Array(0x10000).fill(-1),
};
for (const range of widthRanges) {
  for (let i = 0; i < range.regular.length; i++) {
    tables.regular[range.from + i] = (range.regular.charCodeAt(i) - 48) / 50;
    tables.bold[range.from + i] = (range.bold.charCodeAt(i) - 48) / 50;
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

/** Width of a character that no table lists, in em; on the wide side of its script. */
function guess(code: number): number {
  if (isWide(code)) return full;
  const char = String.fromCodePoint(code);
  if (marks.test(char)) return 0;
  if (pictographic.test(char) || (code >= 0x1f000 && code <= 0x1faff)) return emoji;
  // Latin Extended-B, IPA: as wide as the widest common letters. Arabic, Hebrew: cursive and narrow. The rest: full.
  if (code < 0x370) return 0.7;
  if (code >= 0x590 && code <= 0x8ff) return 0.75;
  return full;
}

/** Advance width of one code point in em. */
function charWidth(code: number, bold: boolean): number {
  const table = bold ? tables.bold : tables.regular;
  if (code >= 0x10000) return guess(code);
  const known = table[code] ?? -1;
  if (known >= 0) return known;
  const width = guess(code);
  table[code] = width;
  return width;
}

/** Width of a text in em, on the safe side. */
export function emWidth(text: string, bold: boolean): number {
  let width = 0;
  let joined = false;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff) {
      code = text.codePointAt(i) ?? code;
      if (code >= 0x10000) i++;
    }
    // What a joiner ties to the emoji before it, or colours its skin, is drawn as one with it.
    const part = code >= 0x1f3fb && code <= 0x1f3ff;
    if (!part && !(joined && code >= 0x2600)) width += charWidth(code, bold);
    joined = code === 0x200d;
  }
  return width * safety;
}

/** Width of a text in pixels, on the safe side. */
export function textWidth(text: string, style: TextStyle): number {
  return emWidth(text, style.bold) * style.size;
}
