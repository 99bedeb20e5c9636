/**
 * Every message between the language server and the editor's client, documented once.
 *
 * client → server: `journey/map`. server → client: `journey/didCheck`, and for files that the server cannot read by itself
 * (all of them in a browser, those of virtual workspaces elsewhere) `journey/fs/stat`, `journey/fs/readDirectory` and
 * `journey/fs/readFile`.
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

/** What is at an address: a file or a link to one, a folder, or neither, as a link to a folder is in a folder's entries. */
export const FileTypeSchema = v.picklist(['file', 'folder', 'other']);
export type FileType = v.InferOutput<typeof FileTypeSchema>;

export const FileEntriesSchema = v.array(v.object({ name: v.string(), type: FileTypeSchema }));
export type FileEntries = v.InferOutput<typeof FileEntriesSchema>;

export const FileParamsSchema = v.object({ uri: v.string() });
export type FileParams = v.InferOutput<typeof FileParamsSchema>;

/** What is at an address, links followed; `null` where there is nothing. */
export const StatRequest = new RequestType<FileParams, FileType | null, void>('journey/fs/stat');

/** What a folder holds, links to folders not followed; `null` where there is none. Fails where it cannot be read. */
export const ReadDirectoryRequest = new RequestType<FileParams, FileEntries | null, void>('journey/fs/readDirectory');

/**
 * The bytes of a file in base64, as the server decides what text they are; `null` where there is none. Fails where it
 * cannot be read.
 */
export const ReadFileRequest = new RequestType<FileParams, string | null, void>('journey/fs/readFile');
