import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { AllServices } from '../module.js';
import type { JourneyDocumentUpdateHandler } from './update-handler.js';

/** Keeps the projects right while workspace folders come and go. */
export function watchProjects(connection: Connection, { shared }: AllServices): void {
  const { LanguageServer, DocumentUpdateHandler } = shared.lsp;
  let folders: string[] = [];
  let canWatch = false;
  LanguageServer.onInitialize((params) => {
    folders = (params.workspaceFolders ?? []).map((folder) => URI.parse(folder.uri).toString());
    canWatch = params.capabilities.workspace?.workspaceFolders === true;
  });
  LanguageServer.onInitialized(() => {
    if (!canWatch) return;
    connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      const gone = new Set(removed.map((folder) => URI.parse(folder.uri).toString()));
      folders = [
        ...folders.filter((folder) => !gone.has(folder)),
        ...added.map((folder) => URI.parse(folder.uri).toString()),
      ];
      shared.journey.Projects.setFolders(folders);
      const found = await Promise.all(
        added.map((folder) => shared.workspace.WorkspaceManager.searchFolder(URI.parse(folder.uri))),
      );
      await shared.workspace.WorkspaceLock.write((token) =>
        shared.workspace.DocumentBuilder.update(
          found.flat(),
          removed.map((folder) => URI.parse(folder.uri)),
          token,
        ),
      );
      await (DocumentUpdateHandler as JourneyDocumentUpdateHandler).refile();
    });
  });
}
