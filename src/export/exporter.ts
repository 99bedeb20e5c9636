import type { LaneName, MapInput, Theme } from '../map/index.js';

/** What is exported: the map of one journey, for a reader. */
export interface ExportInput {
  map: MapInput;
  /** Lanes to leave out. */
  hidden: readonly LaneName[];
  /** Reader's language, to choose among titles; a BCP 47 tag. */
  language: string;
  theme: Theme;
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
