import { type LangiumDocument, URI } from 'langium';
import { type Location, MarkupContent, type Position, type Range } from 'vscode-languageserver';
import type { AllServices } from '../../../language-server/services.js';
import { type Built, build, ONLY_FILE, PROJECT, type Texts } from '../../build.js';

/** Where the cursor is in a fixture. */
export const CURSOR = '<|>';

export interface AtCursor extends Built {
  document: LangiumDocument;
  position: Position;
  offset: number;
  textDocument: { uri: string };
}

/** Builds files of which one holds the cursor marker, and tells where it stood. */
export async function atCursor(texts: Texts, services?: AllServices): Promise<AtCursor> {
  const files = typeof texts === 'string' ? { [ONLY_FILE]: texts } : texts;
  const marked = Object.keys(files).find((name) => files[name]?.includes(CURSOR));
  if (marked === undefined) throw new Error(`No file holds ${CURSOR}.`);
  const offset = files[marked]?.indexOf(CURSOR) ?? 0;
  const built = await build(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace(CURSOR, '')])),
    services,
  );
  const document = documentOf(built, marked);
  return {
    ...built,
    document,
    offset,
    position: document.textDocument.positionAt(offset),
    textDocument: { uri: document.uri.toString() },
  };
}

export function documentOf({ documents }: Built, name: string): LangiumDocument {
  const document = documents.find((each) => each.uri.toString() === URI.parse(PROJECT + name).toString());
  if (!document) throw new Error(`There is no file ${name}.`);
  return document;
}

/** `file:line text` of a place, lines counted from 1. */
export function placeOf(built: Built, { uri, range }: Location): string {
  const name = uri.slice(PROJECT.length);
  return `${name}:${range.start.line + 1} ${textAt(documentOf(built, name), range)}`;
}

export function textAt(document: LangiumDocument, range: Range): string {
  return document.textDocument.getText(range);
}

/** The hover at the cursor in Markdown; empty where there is none. */
export async function markdownAt(texts: Texts): Promise<string> {
  const built = await atCursor(texts);
  const hover = await built.services.journey.lsp.HoverProvider?.getHoverContent(built.document, built);
  return hover && MarkupContent.is(hover.contents) ? hover.contents.value : '';
}

/** The hover at the cursor, with Markdown's escapes taken away. */
export async function hoverAt(texts: Texts): Promise<string> {
  return (await markdownAt(texts)).replace(/\\(?=[^\w\s])/g, '');
}
