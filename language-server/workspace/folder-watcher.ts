import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { Projects } from './projects.js';
import type { JourneyDocumentUpdateHandler } from './update-handler.js';
import type { JourneyWorkspaceManager } from './workspace-manager.js';

/** Keeps the projects right while workspace folders come and go. */
export function watchFolders(
  connection: Connection,
  { lsp: { LanguageServer }, workspace }: LangiumSharedServices,
  projects: Projects,
  workspaceManager: JourneyWorkspaceManager,
  updateHandler: JourneyDocumentUpdateHandler,
): void {
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
      projects.setFolders(folders);
      await Promise.all(added.map((folder) => workspaceManager.readSettings(URI.parse(folder.uri))));
      await workspace.WorkspaceLock.write((token) =>
        workspace.DocumentBuilder.update(
          [],
          removed.map((folder) => URI.parse(folder.uri)),
          token,
        ),
      );
      await updateHandler.reloadWorkspace();
    });
  });
}
