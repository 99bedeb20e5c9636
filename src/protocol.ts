/**
 * Every message between language server, editor client and map webview, documented once.
 *
 * client → server: `journey/map`. server → client: `journey/judged`. Client and webview: `ToWebview`, `FromWebview`.
 */
import { NotificationType, RequestType } from 'vscode-languageserver-protocol';
import type { LaneName, MapInput } from './map/scene-types.js';
import type { Id, Position, Range } from './model/source.js';
import type { Titled } from './model/titles.js';

export interface MapParams {
  uri: string;
  /** Journey to show; absent or unknown: the first of the file that is not abstract, else the first. */
  journey?: Id;
}

export interface JourneyChoice extends Titled {
  id: Id;
  /** Where it stands in the file. */
  range: Range;
  /** Drawn through its variants alone. */
  abstract?: true;
  /** Base journey's id for a variant. */
  variantOf?: Id;
}

export interface MapAnswer {
  uri: string;
  /** Document version the answer is about; drop it when a later one has been shown. */
  version: number;
  /** The journeys and variants of the file, in written order. */
  choices: JourneyChoice[];
  /** The journey chosen; absent when the file holds none. */
  journey?: Id;
  input?: MapInput;
  /** The text has syntax errors: what is drawn may lack something. */
  broken: boolean;
}

/** The map of a journey as of the latest judged text. */
export const MapRequest = new RequestType<MapParams, MapAnswer | null, void>('journey/map');

export interface DidCheckParams {
  /** Documents whose model or findings may have changed. */
  uris: string[];
}

/** Sent after each judgement, so that open maps ask again. */
export const DidCheckNotification = new NotificationType<DidCheckParams>('journey/didCheck');

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
