import typeface from './typeface.json' with { type: 'json' };

/** A face of the map's typeface. */
export type Face = 'regular' | 'semibold' | 'italic';

/** How style sheets speak of the faces. */
export const faces: Readonly<Record<Face, { weight: number; style: 'normal' | 'italic' }>> = {
  regular: { weight: 400, style: 'normal' },
  semibold: { weight: 600, style: 'normal' },
  italic: { weight: 400, style: 'italic' },
};

/** All faces, in the order of the style sheet. */
export const faceNames: readonly Face[] = ['regular', 'semibold', 'italic'];

/**
 * The family's name: not that of the Noto Sans it is made of, as an installed font of that name would come first, and
 * may be of another version with other widths.
 */
export const familyName = 'Journey Sans';

/**
 * What text is set in beyond our own fonts. Chinese, Japanese and Korean come from the system: their characters fill an
 * em in any font, and fonts of them are too large to ship.
 */
const fallbacks =
  '"Noto Sans","Noto Sans CJK SC","Noto Sans SC","PingFang SC","Hiragino Sans","Microsoft YaHei","Yu Gothic","Malgun Gothic",system-ui,sans-serif';

/** The value of `font-family` for texts in our own fonts, or in the system's alone. */
export function fontStack(family?: string): string {
  return family === undefined ? fallbacks : `"${family}",${fallbacks}`;
}

/** A part of the typeface, with a file for each face. */
export interface FontPart {
  name: string;
  /** Where it has none of its own, the upright stands in for its italics. */
  italic: boolean;
  /** The characters that it has, as a style sheet's `unicode-range`. */
  range: string;
}

export const fontParts: readonly FontPart[] = typeface.files;

/** The name of the file that has a face of a part. */
export function fontFile({ name, italic }: FontPart, face: Face): string {
  return `${name}-${face === 'italic' && !italic ? 'regular' : face}.woff2`;
}

/** A font for some characters of a face. */
export interface FontSource {
  face: Face;
  /** The characters, as a style sheet's `unicode-range`. */
  range: string;
  /** Where it is; an embedded one is a `data:` address. */
  address: string;
}

/** The rule that makes a font known to a style sheet. */
function fontRule(family: string, { face, range, address }: FontSource): string {
  const { weight, style } = faces[face];
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url("${address}") format("woff2");unicode-range:${range}}`;
}

/** The rules that make the fonts of a family known to a style sheet. */
export function fontRules(fonts: readonly FontSource[], family = familyName): string {
  return fonts.map((font) => fontRule(family, font)).join('\n');
}

/** Every font of the typeface; a browser loads those whose characters it meets. */
export function allFonts(addressOf: (file: string) => string): FontSource[] {
  return faceNames.flatMap((face) =>
    fontParts.map((part) => ({ face, range: part.range, address: addressOf(fontFile(part, face)) })),
  );
}
