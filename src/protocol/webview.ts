/** Every message between the extension and the map's page, and what the page starts with. */
import type { LaneName } from '../map/lanes/lane-registry.js';
import type { Id, Position, Range } from '../model/source.js';
import type { MapAnswer } from './server.js';

export type ToWebview =
  | { type: 'map'; answer: MapAnswer; language: string }
  /** The editor's cursor moved: mark the card there and bring it into view. */
  | { type: 'cursor'; uri: string; position: Position }
  /** Lanes to hide, as restored or chosen by a command. */
  | { type: 'lanes'; hidden: LaneName[] }
  /** Whether the map is tied to its file. */
  | { type: 'locked'; locked: boolean };

export type FromWebview =
  | { type: 'ready' }
  /** A card was chosen: select its text; `focus` moves the keyboard to the editor. */
  | { type: 'reveal'; uri: string; range: Range; focus: boolean }
  | { type: 'choose'; journey: Id }
  /** What to remember over a reload. */
  | { type: 'remember'; state: MapState };

/** What a map panel remembers over a window reload. */
export interface MapState {
  uri: string;
  journey?: Id;
  locked: boolean;
  hidden: LaneName[];
  zoom: number;
}

/** What the page keeps for itself, beside what a reload of the window needs. */
export interface PageState extends MapState {
  /** Pixels of the unzoomed map. */
  scroll?: { x: number; y: number };
  selected?: string;
}

/** What the page is born with, so that it can paint before any message arrives. */
export interface InitialState {
  state: MapState;
  /** Language of the page, a BCP 47 tag. */
  language: string;
  /** English text → text in that language. */
  messages: Record<string, string>;
}

/** The attribute of the page's element in which the panel leaves it its initial state, as JSON. */
export const initialStateAttribute = 'data-initial';
