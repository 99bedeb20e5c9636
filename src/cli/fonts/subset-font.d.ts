/** What we use of a package that brings no types. */
declare module 'subset-font' {
  /** What to make of the font that is left. */
  interface SubsetOptions {
    targetFormat?: 'woff2' | 'truetype';
    noHinting?: boolean;
    /** OpenType features to keep; all, unless given. */
    keepFeatures?: readonly string[];
  }

  /** A font with the characters of a text alone. */
  export default function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>;
}
