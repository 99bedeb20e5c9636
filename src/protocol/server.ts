/**
 * Every message between the language server and the editor's client, documented once.
 *
 * client → server: `journey/map`. server → client: `journey/didCheck`.
 */
import { NotificationType, RequestType } from 'vscode-languageserver-protocol';
import type { MapInput } from '../map/scene-types.js';
import type { Id, Range } from '../model/source.js';
import type { Titled } from '../model/titles.js';

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

/** The map of a journey as of the text last checked. */
export const MapRequest = new RequestType<MapParams, MapAnswer | null, void>('journey/map');

export interface DidCheckParams {
  /** Documents whose model or findings may have changed. */
  uris: string[];
}

/** Sent after each check run, so that open maps ask again. */
export const DidCheckNotification = new NotificationType<DidCheckParams>('journey/didCheck');
