/**
 * Every message between the language server and the editor's client, documented once.
 *
 * client → server: `journey/map`. server → client: `journey/didCheck`.
 */
import * as v from 'valibot';
import { NotificationType, RequestType } from 'vscode-languageserver-protocol';
import type { MapAnswer } from './map-message.js';

/** What the client says when it starts. Each option has effect by itself, none is needed, and one of another type is none. */
export const InitializationOptionsSchema = v.object({
  /** Language of messages, a BCP 47 tag. */
  locale: v.fallback(v.optional(v.string()), undefined),
  /** English text → text in that language. */
  messages: v.fallback(v.optional(v.record(v.string(), v.unknown())), undefined),
  /** The folder that has a page for each rule. */
  rules: v.fallback(v.optional(v.string()), undefined),
});

export type InitializationOptions = v.InferOutput<typeof InitializationOptionsSchema>;

export const MapParamsSchema = v.object({
  uri: v.string(),
  /** Journey to show; absent or unknown: the first of the file that is not abstract, else the first. */
  journey: v.exactOptional(v.string()),
});

export type MapParams = v.InferOutput<typeof MapParamsSchema>;

/** The map of a journey as of the text last checked. */
export const MapRequest = new RequestType<MapParams, MapAnswer | null, void>('journey/map');

export const DidCheckParamsSchema = v.object({
  /** Documents whose model or findings may have changed. */
  uris: v.array(v.string()),
});

export type DidCheckParams = v.InferOutput<typeof DidCheckParamsSchema>;

/** Sent after each check run, so that open maps ask again. */
export const DidCheckNotification = new NotificationType<DidCheckParams>('journey/didCheck');
