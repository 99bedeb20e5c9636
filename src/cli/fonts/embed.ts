import { readFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { type Face, type FontSource, fontFile, fontParts } from '../../map/text/typeface.js';

/** Marks and joiners, which several parts of the typeface have: one is needed only where its letter is. */
const attached = /^[\p{M}\p{Cf}]$/u;

/**
 * The fonts for the characters that a drawing shows, with no others in them.
 *
 * This file is a bundle of its own, loaded when it is needed: what cuts fonts is larger than the rest of the command.
 * @param folder where the files of the typeface lie
 */
export async function embeddedFonts(
  characters: ReadonlyMap<Face, ReadonlySet<string>>,
  folder: string,
): Promise<FontSource[]> {
  const fonts: FontSource[] = [];
  for (const [face, texts] of characters) {
    // Shaping takes some characters apart and puts others together.
    const shown = new Set([...texts].flatMap((each) => [...each, ...each.normalize('NFKD')]));
    for (const part of fontParts) {
      const isIn = membership(part.range);
      const own = [...shown].filter((character) => isIn(character.codePointAt(0) ?? 0));
      if (own.every((character) => attached.test(character))) continue;
      const file = await readFile(path.join(folder, fontFile(part, face)));
      const font = await subsetFont(file, own.join(''), { targetFormat: 'woff2' });
      fonts.push({ face, range: part.range, address: `data:font/woff2;base64,${font.toString('base64')}` });
    }
  }
  return fonts;
}

/** Whether a code point is in a `unicode-range`. */
function membership(range: string): (code: number) => boolean {
  const runs = range.split(',').map((run) => {
    const [from = '', to = from] = run.slice(2).split('-');
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
  });
  return (code) => runs.some(({ from, to }) => code >= from && code <= to);
}
