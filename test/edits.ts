import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type EditWriter, editWriterOf } from '../language-server/edits/edit-writer.js';
import type { WorkspaceEditSupport } from '../language-server/edits/workspace-edit.js';
import type { AllServices } from '../language-server/services.js';
import type { Finding } from '../src/model/finding.js';

/** What editors of today can do. */
export const FULL_SUPPORT: WorkspaceEditSupport = { documentChanges: true, createFiles: true };

/** The writer of edits over the files of some services. */
export function editWriter({ shared, journey }: AllServices, client = FULL_SUPPORT): EditWriter {
  return editWriterOf(journey, shared.journey, client);
}

/** The text edits of a workspace edit by URI, in whichever of the two forms they come. */
export function textEditsOf({ changes = {}, documentChanges = [] }: WorkspaceEdit): Record<string, TextEdit[]> {
  const versioned = documentChanges.filter((change) => TextDocumentEdit.is(change));
  return {
    ...changes,
    ...Object.fromEntries(
      versioned.map(({ textDocument, edits }) => [textDocument.uri, edits.filter((each) => 'newText' in each)]),
    ),
  };
}

/** The files that a workspace edit changes, as they are after it, by URI. */
export function edited(edit: WorkspaceEdit, textOf: (uri: string) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(textEditsOf(edit)).map(([uri, edits]) => [
      uri,
      TextDocument.applyEdits(TextDocument.create(uri, 'journey', 0, textOf(uri)), edits),
    ]),
  );
}

/** Findings as plain data, with their fixes built. */
export function plain(findings: readonly Finding[]) {
  return findings.map((finding) => ({ ...finding, fixes: finding.fixes?.() }));
}
