import type { LaneName } from '../../../src/map/index.js';

/** A text in the language of a drawing. */
export type Translated = (en: string, zh: string, th: string) => string;

/** What is drawn by itself: one lane, or what stands above the lanes. */
export type PartName = LaneName | 'header' | 'flow';

/** A small journey `J` that shows every mark that a part of the map can draw. */
export interface Part {
  text(say: Translated): string;
  /** The rules whose findings are drawn; those of others come and go with the rules. */
  rules?: readonly string[];
}
