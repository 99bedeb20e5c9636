import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';

/** What the client can do with a workspace edit. */
export interface WorkspaceEditSupport {
  /** It checks the versions of the documents that are changed. */
  readonly documentChanges: boolean;
  /** It creates files. */
  readonly createFiles: boolean;
}

/** The changes to one file. */
export interface FileEdits {
  uri: string;
  /** The editor's version of the file; null where it is not open. */
  version: number | null;
  edits: TextEdit[];
  /** Whether the file has to be created. */
  isNew?: boolean;
}

/** Changes to files as the client takes them, with the versions that they are for where it can; nothing where it cannot make them. */
export function workspaceEdit(
  files: readonly FileEdits[],
  { documentChanges, createFiles }: WorkspaceEditSupport,
): WorkspaceEdit | undefined {
  const isCreating = files.some(({ isNew }) => isNew);
  if (isCreating && !(documentChanges && createFiles)) return undefined;
  if (!documentChanges) return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, edits])) };
  return {
    documentChanges: files.flatMap(({ uri, version, edits, isNew }): (CreateFile | TextDocumentEdit)[] => [
      ...(isNew ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
      { textDocument: { uri, version }, edits },
    ]),
  };
}
