import { hash } from './hash.js';
import type { Range, Source } from './source.js';

/**
 * A change to a file as plain data, in terms of the model. How it is laid out (indentation, braces, line ends, the width
 * of lines, the comments around it) is known only to the writer in the language server.
 */
export type ModelEdit = InsertEdit | HeadEdit | ReplaceEdit | RemoveEdit | DeclareEdit | SettingEdit;

/**
 * Adds statements to the block of an element, which is opened where there is none: `goal "…"` to
 * `stage Research "Looks around"`, which then holds it in braces.
 */
export interface InsertEdit {
  kind: 'insert';
  /** The element, whose `range` reaches over its block. */
  into: Source;
  /** One statement per line; what stands in a block of its own is indented by two spaces. */
  text: string;
  at: 'start' | 'end';
  /** A better position than `at`: the line before or after one of the statements in the block. */
  beside?: { where: 'before' | 'after'; statement: Source };
}

/**
 * Adds words to the first line of an element, in front of its block: `for Commuter` to `journey Upgrade "…" { … }`. They
 * go to the end of that line, or in front of the word before `before`: `from price` before the `for` of the persona there.
 */
export interface HeadEdit {
  kind: 'head';
  of: Source;
  text: string;
  before?: Source;
}

/** Puts text in place of a range, or into an empty one: `stage` over `stgae`. Further lines take the indentation of the first. */
export interface ReplaceEdit {
  kind: 'replace';
  uri: string;
  range: Range;
  text: string;
}

/** Removes a statement with its line and doc comment: `team Care "Customer care"`, which nothing uses. */
export interface RemoveEdit {
  kind: 'remove';
  source: Source;
}

/** Adds a declaration to the end of a file, next to others of its kind: `team Care`. */
export interface DeclareEdit {
  kind: 'declare';
  uri: string;
  text: string;
}

/** Adds an entry to the settings of the project that a statement belongs to: to `emotions`, `wobbly` with its score. */
export interface SettingEdit {
  kind: 'setting';
  of: Source;
  key: 'emotions' | 'aiKinds' | 'phases';
  name: string;
  value: unknown;
}

/** Edits that are made together or not at all, with the texts that they were made for. */
export interface EditSet {
  edits: readonly ModelEdit[];
  versions: TextVersions;
}

/** The version of each file of a project, by URI. An edit of a file that has another version by now is refused. */
export type TextVersions = Readonly<Record<string, string>>;

/** What distinguishes one text of a file from another, wherever the text comes from: the editors' version numbers know only open files. */
export function textVersion(text: string): string {
  return `${text.length.toString(36)}.${hash(text)}`;
}
