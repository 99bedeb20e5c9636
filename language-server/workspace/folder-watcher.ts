import type { LangiumSharedServices } from 'langium/lsp';
import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { OpenedFolders } from './opened-folders.js';
import { type JourneyDocumentUpdateHandler, WATCHED } from './update-handler.js';

/** Follows workspace folders as they come and go, and has folders outside the workspace watched while they are needed. */
export function watchFolders(
  connection: Connection,
  { lsp: { LanguageServer } }: LangiumSharedServices,
  openedFolders: OpenedFolders,
  updateHandler: JourneyDocumentUpdateHandler,
): void {
  let haveFolders = false;
  LanguageServer.onInitialize(({ capabilities: { workspace } }) => {
    haveFolders = workspace?.workspaceFolders === true;
    const { dynamicRegistration, relativePatternSupport } = workspace?.didChangeWatchedFiles ?? {};
    if (!dynamicRegistration || !relativePatternSupport) return;
    openedFolders.watch = (folder, isFlat) =>
      connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: WATCHED.map(({ pattern, kind }) => ({
          globPattern: { baseUri: folder.toString(), pattern: isFlat ? pattern : `**/${pattern}` },
          ...(kind !== undefined && { kind }),
        })),
      });
  });
  LanguageServer.onInitialized(() => {
    if (haveFolders) connection.workspace.onDidChangeWorkspaceFolders((event) => updateHandler.changeFolders(event));
  });
}
