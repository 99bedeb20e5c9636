/** Every message between the extension and the map's page, and what the page starts with. */
import * as v from 'valibot';
import { MapAnswerSchema, PositionSchema, RangeSchema } from './map-message.js';

/** Lanes by name. The page leaves out those that it does not have: another version may have named them. */
const LanesSchema = v.array(v.string());

export const ToWebviewSchema = v.variant('type', [
  v.object({ type: v.literal('map'), answer: MapAnswerSchema, language: v.string() }),
  /** The editor's cursor moved: mark the card there and bring it into view. */
  v.object({ type: v.literal('cursor'), uri: v.string(), position: PositionSchema }),
  /** Lanes to hide, as restored or chosen by a command. */
  v.object({ type: v.literal('lanes'), hidden: LanesSchema }),
  /** Whether the map is tied to its file. */
  v.object({ type: v.literal('locked'), locked: v.boolean() }),
]);

export type ToWebview = v.InferOutput<typeof ToWebviewSchema>;

const mapState = {
  uri: v.string(),
  journey: v.exactOptional(v.string()),
  locked: v.boolean(),
  hidden: LanesSchema,
  zoom: v.number(),
};

const pageState = {
  /** Pixels of the unzoomed map. */
  scroll: v.exactOptional(v.object({ x: v.number(), y: v.number() })),
  selected: v.exactOptional(v.string()),
};

/** What a map panel remembers over a window reload. */
export const MapStateSchema = v.object(mapState);

export type MapState = v.InferOutput<typeof MapStateSchema>;

/** What the page keeps for itself, beside what a reload of the window needs. */
export const PageStateSchema = v.object({ ...mapState, ...pageState });

export type PageState = v.InferOutput<typeof PageStateSchema>;

/** The same as read back: another version may have kept less. */
export const SavedStateSchema = v.object({
  uri: v.exactOptional(mapState.uri),
  journey: mapState.journey,
  locked: v.exactOptional(mapState.locked),
  hidden: v.exactOptional(mapState.hidden),
  zoom: v.exactOptional(mapState.zoom),
  scroll: pageState.scroll,
  selected: pageState.selected,
});

export const FromWebviewSchema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  /** A card was chosen: select its text; `focus` moves the keyboard to the editor. */
  v.object({ type: v.literal('reveal'), uri: v.string(), range: RangeSchema, focus: v.boolean() }),
  v.object({ type: v.literal('choose'), journey: v.string() }),
  /** What to remember over a reload. */
  v.object({ type: v.literal('remember'), state: MapStateSchema }),
]);

export type FromWebview = v.InferOutput<typeof FromWebviewSchema>;

/** What the page is born with, so that it can paint before any message arrives. */
export const InitialStateSchema = v.object({
  state: MapStateSchema,
  /** Language of the page, a BCP 47 tag. */
  language: v.string(),
  /** English text → text in that language. */
  messages: v.record(v.string(), v.string()),
});

export type InitialState = v.InferOutput<typeof InitialStateSchema>;

/** The attribute of the page's element in which the panel leaves it its initial state, as JSON. */
export const initialStateAttribute = 'data-initial';
