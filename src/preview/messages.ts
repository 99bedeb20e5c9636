import type { FromWebview, MapState, ToWebview } from '../protocol.js';

/** What the panel tells its page: the protocol's messages, and whether the map is tied to its file. */
export type ToPage = ToWebview | { type: 'locked'; locked: boolean };

/** What the page tells its panel. */
export type FromPage = FromWebview;

/** What the page keeps for itself, beside what a reload of the window needs. */
export interface PageState extends MapState {
  /** Pixels of the unzoomed map. */
  scroll?: { x: number; y: number };
  selected?: string;
}

/** What the page is born with, so that it can paint before any message arrives. */
export interface Boot {
  state: MapState;
  /** Language of the page, a BCP 47 tag. */
  language: string;
  /** English text → text in that language. */
  messages: Record<string, string>;
}
