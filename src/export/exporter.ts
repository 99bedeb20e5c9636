import type { Face, FontSource, LaneName, MapInput, Theme } from '../map/index.js';

/** Makes fonts for the characters that a drawing shows in each face, to be put into its file. */
export type EmbedFonts = (characters: ReadonlyMap<Face, ReadonlySet<string>>) => Promise<FontSource[]>;

/** What is exported: the map of one journey, for a reader. */
export interface ExportInput {
  map: MapInput;
  /** Lanes to leave out. */
  hidden: readonly LaneName[];
  /** Reader's language, to choose among titles; a BCP 47 tag. */
  language: string;
  theme: Theme;
  /** How its fonts are made; `fitted`: a file that can do without has none. Left out, they are taken to be known. */
  fonts?: EmbedFonts | 'fitted';
}

/** What a file holds: text, or bytes. */
export type FileContent = string | Uint8Array;

/** One format in which a journey can leave the project. */
export interface Exporter {
  /** The format's own name, in lower case. */
  readonly name: string;
  /** The endings of its files with their dot, in lower case, the usual one first. */
  readonly endings: readonly [string, ...string[]];
  readonly mediaType: string;
  export(input: ExportInput): FileContent | Promise<FileContent>;
}
