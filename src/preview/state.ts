import { isLane, type LaneName } from '../map/lanes/lane-registry.js';
import type { MapInput } from '../map/scene-types.js';
import type { Id, Position } from '../model/source.js';
import { contains } from '../model/walk.js';
import type { JourneyChoice, MapAnswer } from '../protocol/map-message.js';
import type { InitialState, PageState, ToWebview } from '../protocol/webview.js';
import { comfortable } from './zoom.js';

/** The journey that is drawn. */
export interface Shown {
  uri: string;
  version: number;
  input: MapInput;
}

/** Everything the page shows is made from this. */
export interface State {
  language: string;
  uri: string;
  locked: boolean;
  /** The journey the reader chose. */
  chosen?: Id;
  choices: readonly JourneyChoice[];
  /** The server has answered about this file. */
  answered: boolean;
  /** The text has syntax errors. */
  broken: boolean;
  shown?: Shown;
  /** The newest model of the shown journey, also of broken text: it knows where things stand in the text now. */
  newest?: MapInput;
  /** What is drawn is older than the text. */
  stale: boolean;
  cursor?: { uri: string; position: Position };
  hidden: readonly LaneName[];
  zoom: number;
}

export type Event =
  | ToWebview
  | { type: 'choose'; journey: Id }
  | { type: 'lane'; lane: LaneName; visible: boolean }
  | { type: 'zoom'; zoom: number };

/** The state a page starts in: what it kept, else what the panel gave it. */
export function initialState(initial: InitialState, saved: Partial<PageState>): State {
  const state = { ...initial.state, ...(saved.uri === initial.state.uri ? saved : {}) };
  return {
    language: initial.language,
    uri: state.uri,
    locked: initial.state.locked,
    choices: [],
    answered: false,
    broken: false,
    stale: false,
    hidden: (Array.isArray(saved.hidden) ? saved.hidden : state.hidden).filter(isLane),
    zoom: Number.isFinite(saved.zoom) ? Number(saved.zoom) : (state.zoom ?? comfortable),
    ...(state.journey === undefined ? {} : { chosen: state.journey }),
  };
}

/** What a message or an act of the reader makes of the state. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'map':
      return withAnswer({ ...state, language: event.language }, event.answer);
    case 'cursor':
      return { ...state, cursor: { uri: event.uri, position: event.position } };
    case 'locked':
      return { ...state, locked: event.locked };
    case 'lanes':
      return { ...state, hidden: event.hidden.filter(isLane) };
    case 'lane': {
      const others = state.hidden.filter((lane) => lane !== event.lane);
      return { ...state, hidden: event.visible ? others : [...others, event.lane] };
    }
    case 'choose':
      return { ...state, chosen: event.journey };
    case 'zoom':
      return { ...state, zoom: event.zoom };
  }
}

function withAnswer(before: State, answer: MapAnswer): State {
  const { chosen, ...others } = before;
  const state: State = answer.uri === before.uri ? before : { ...others, uri: answer.uri };
  const next: State = { ...state, answered: true, broken: answer.broken, choices: answer.choices, stale: false };
  const { shown } = state;
  const sameFile = shown?.uri === answer.uri;
  if (answer.broken && shown && sameFile && isWanted(state, shown)) {
    // The last good map stays; while the text lost the journey itself, so does its picker.
    next.stale = true;
    if (answer.input?.journey.id === shown.input.journey.id) next.newest = answer.input;
    else next.choices = state.choices;
    return next;
  }
  if (answer.input) {
    next.shown = { uri: answer.uri, version: answer.version, input: answer.input };
    next.newest = answer.input;
  } else {
    delete next.shown;
    delete next.newest;
  }
  return next;
}

/** The reader did not ask for another journey than the one that is shown. */
function isWanted({ chosen }: State, shown: Shown): boolean {
  return chosen === undefined || chosen === shown.input.journey.id;
}

/**
 * The journey to show because the cursor went into it: another one of the file than before and than the one shown, and
 * one that is drawn. A variant shows its base's lines, too: it stays while the cursor is among them.
 */
export function followed(before: State, { choices, cursor, uri, shown, newest, chosen }: State): Id | undefined {
  const journeyAt = (at: State['cursor']) =>
    at?.uri === uri ? choices.find(({ range }) => contains(range, at.position)) : undefined;
  const here = journeyAt(cursor);
  if (!here || here.abstract || !cursor || !newest || shown?.uri !== uri) return undefined;
  // After a reload the reader's choice stands until the cursor moves.
  if (!before.cursor && chosen !== undefined) return undefined;
  if (here.id === newest.journey.id || here.id === journeyAt(before.cursor)?.id) return undefined;
  if (choices.find(({ id }) => id === newest.journey.id)?.variantOf === here.id) return undefined;
  return here.id;
}

/** The new id of the journey wanted where it has been renamed: another stands in its place, and it is nowhere. */
export function renamed(before: State, after: State): Id | undefined {
  const id = before.chosen ?? before.shown?.input.journey.id;
  const place = before.choices.findIndex((choice) => choice.id === id);
  const now = after.choices[place];
  if (place < 0 || !now || before.uri !== after.uri || before.choices.length !== after.choices.length) return undefined;
  if (after.choices.some((choice) => choice.id === id)) return undefined;
  return before.choices.some((choice) => choice.id === now.id) ? undefined : now.id;
}

/** What of the state outlives the page. */
export function toSavedViewState(state: State): PageState {
  const { uri, chosen, locked, hidden, zoom } = state;
  return { uri, locked, hidden: [...hidden], zoom, ...(chosen === undefined ? {} : { journey: chosen }) };
}
