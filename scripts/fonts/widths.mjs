/** How wide the characters of a font are at most, whatever stands beside them. */
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/** Joins the letter beside it, and is not drawn itself. */
const joiner = '\u200d';

/** A letter that joins those on both sides. */
const both = 'م';

const isMark = /** @param {string} character */ (character) => /\p{M}/u.test(character);

/**
 * Widths in thousandths of an em. `joined` is that of a letter joined to the one after it, for letters that join those
 * before them.
 * @typedef {{width: number, joined?: number}} Width
 */

/** A font that texts can be measured in, as a browser shapes them. */
export class Ruler {
  /** @param {Uint8Array} font an OpenType font */
  constructor(font) {
    const face = new Face(new Blob(font));
    this.font = new Font(face);
    this.characters = new Set([...face.collectUnicodes()].map((code) => String.fromCodePoint(code)));
  }

  /** @param {string} text */
  glyphs(text) {
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(this.font, buffer);
    return buffer.getGlyphInfosAndPositions();
  }

  /** @param {string} text */
  width(text) {
    return this.glyphs(text).reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0);
  }

  /**
   * Widths of characters of the font: with the most that a character before them adds by kerning, so that the widths of
   * a text's characters add up to no less than the text.
   * @param {readonly string[]} all
   * @returns {Map<string, Width>}
   */
  widths(all) {
    const letters = all.filter((character) => !isMark(character));
    const widths = new Map(all.map((character) => [character, this.alone(character, letters)]));
    for (const after of letters) {
      const width = widths.get(after);
      if (!width) continue;
      let more = 0;
      for (const before of letters) more = Math.max(more, this.width(before + after) - sum(widths, before, after));
      width.width += more;
      if (width.joined !== undefined) width.joined += more;
    }
    return widths;
  }

  /**
   * @param {string} character
   * @param {readonly string[]} letters
   * @returns {Width}
   */
  alone(character, [letter = ''] = []) {
    if (isMark(character)) return { width: Math.max(0, this.width(letter + character) - this.width(letter)) };
    const width = this.width(character);
    if (!this.joinsBefore(character)) return { width };
    const joined = Math.max(
      this.width(character + joiner),
      this.width(joiner + character + joiner),
      // A stroke that lengthens words is longer beside letters than beside nothing.
      this.width(character + both) - this.width(joiner + both),
    );
    return { width: Math.max(width, this.width(joiner + character), joined), joined };
  }

  /**
   * Whether a letter joins the one before it: that takes the form it has before another.
   * @param {string} character
   */
  joinsBefore(character) {
    if (!/\p{Script=Arabic}|\u0640/u.test(character)) return false;
    const ids = /** @param {string} text */ (text) => this.glyphs(text).map(({ codepoint }) => codepoint);
    const isolated = ids(both);
    const initial = ids(both + joiner).filter((id) => !isolated.includes(id));
    return ids(both + character).some((id) => initial.includes(id));
  }
}

/**
 * What two neighbours come to by their own widths.
 * @param {ReadonlyMap<string, Width>} widths
 * @param {string} before
 * @param {string} after
 */
function sum(widths, before, after) {
  const first = widths.get(before);
  const second = widths.get(after);
  const joins = first?.joined !== undefined && second?.joined !== undefined;
  return (joins ? (first?.joined ?? 0) : (first?.width ?? 0)) + (second?.width ?? 0);
}
