import { type TextDocument, URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import {
  type DidChangeWatchedFilesParams,
  Emitter,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
  type TextDocumentChangeEvent,
} from 'vscode-languageserver';
import { SETTINGS_FILE } from './linking/projects.js';
import type { JourneySharedServices } from './module.js';

/** Follows what happens to files: only journeys and settings are watched; closed documents outside the workspace are forgotten. */
export class JourneyDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly settingsChanged = new Emitter<void>();
  /** Settings files were read again. */
  readonly onSettingsChanged = this.settingsChanged.event;

  constructor(private readonly services: JourneySharedServices) {
    super(services);
  }

  protected override getWatchers(): FileSystemWatcher[] {
    return [{ globPattern: '**/*.journey' }, { globPattern: `**/${SETTINGS_FILE}` }];
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    const isSettings = (uri: string) => UriUtils.basename(URI.parse(uri)) === SETTINGS_FILE;
    const settings = params.changes.filter((change) => isSettings(change.uri));
    super.didChangeWatchedFiles({ changes: params.changes.filter((change) => !isSettings(change.uri)) });
    if (settings.length > 0) void this.rereadSettings(settings);
  }

  private async rereadSettings(changes: FileEvent[]): Promise<void> {
    const { Settings } = this.services.journey;
    for (const { uri, type } of changes) {
      const file = URI.parse(uri);
      const text =
        type === FileChangeType.Deleted
          ? undefined
          : await this.services.workspace.FileSystemProvider.readFile(file).catch(() => undefined);
      if (text === undefined) Settings.delete(file);
      else Settings.set(file, text);
    }
    this.settingsChanged.fire();
    await this.refile();
  }

  /** Projects are cut differently now: every file is filed and linked again, what is newly excluded goes, what no longer is comes. */
  async refile(): Promise<void> {
    const { LangiumDocuments, WorkspaceManager } = this.services.workspace;
    const { Projects } = this.services.journey;
    const known = LangiumDocuments.all.map((document) => document.uri).toArray();
    const folders = WorkspaceManager.workspaceFolders ?? [];
    const found = await Promise.all(folders.map((folder) => WorkspaceManager.searchFolder(URI.parse(folder.uri))));
    const all = new Map([...known, ...found.flat()].map((uri) => [uri.toString(), uri]));
    const isExcluded = (uri: URI) => Projects.isExcluded(uri.toString());
    this.fireDocumentUpdate(
      [...all.values()].filter((uri) => !isExcluded(uri)),
      known.filter(isExcluded),
    );
  }

  didCloseDocument(event: TextDocumentChangeEvent<TextDocument>): void {
    const { uri } = event.document;
    if (this.services.journey.Projects.projectOf(URI.parse(uri).toString()) === URI.parse(uri).toString()) {
      this.fireDocumentUpdate([], [URI.parse(uri)]);
    }
  }
}
