import { type TextDocument, URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import {
  type DidChangeWatchedFilesParams,
  Emitter,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
  type TextDocumentChangeEvent,
  WatchKind,
} from 'vscode-languageserver';
import { isSettingsFile, SETTINGS_FILE } from './discovery.js';
import type { Projects } from './projects.js';
import type { SettingsFiles } from './workspace-manager.js';

/** Follows what happens to files: only journeys and settings are watched; closed documents outside the workspace are forgotten. */
export class JourneyDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly settingsChanged = new Emitter<void>();
  /** Settings files were read again. */
  readonly onSettingsChanged = this.settingsChanged.event;

  constructor(
    private readonly services: LangiumSharedServices,
    private readonly projects: Projects,
    private readonly settings: SettingsFiles,
  ) {
    super(services);
  }

  protected override getWatchers(): FileSystemWatcher[] {
    // A folder that is deleted takes its files along without an event for each: every deletion is looked at.
    return [
      { globPattern: '**/*.journey' },
      { globPattern: `**/${SETTINGS_FILE}` },
      { globPattern: '**/*', kind: WatchKind.Delete },
    ];
  }

  /** As in the library, but an update that fails is logged, and the server goes on. */
  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    const { WorkspaceManager, WorkspaceLock, DocumentBuilder } = this.services.workspace;
    WorkspaceManager.ready
      .then(() => WorkspaceLock.write((token) => DocumentBuilder.update(changed, deleted, token)))
      .catch((error: unknown) => console.error('Could not check what changed:', error));
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    const isSettings = ({ uri }: FileEvent) => isSettingsFile(URI.parse(uri));
    const changes = params.changes.filter((change) => this.concernsWorkspace(change));
    const settings = changes.filter(isSettings);
    const journeys = changes.filter((change) => !isSettings(change));
    if (journeys.length > 0) super.didChangeWatchedFiles({ changes: journeys });
    if (settings.length > 0) void this.rereadSettings(settings);
  }

  /** What a search of the workspace would come across, and what is open or was found before. */
  private concernsWorkspace({ uri, type }: FileEvent): boolean {
    const file = URI.parse(uri);
    const { LangiumDocuments } = this.services.workspace;
    if (LangiumDocuments.hasDocument(file)) return true;
    if (this.projects.isInWorkspace(file.toString()))
      return isSettingsFile(file) || !this.projects.isExcluded(file.toString());
    return type === FileChangeType.Deleted && LangiumDocuments.getDocuments(file).length > 0;
  }

  private async rereadSettings(changes: FileEvent[]): Promise<void> {
    for (const { uri, type } of changes) {
      const file = URI.parse(uri);
      const text =
        type === FileChangeType.Deleted
          ? undefined
          : await this.services.workspace.FileSystemProvider.readFile(file).catch(() => undefined);
      if (text === undefined) this.settings.delete(file);
      else this.settings.set(file, text);
    }
    this.settingsChanged.fire();
    await this.reloadWorkspace();
  }

  /** Files may belong to other projects now: all are read again; what is newly excluded goes, what no longer is comes. */
  async reloadWorkspace(): Promise<void> {
    const { LangiumDocuments, WorkspaceManager } = this.services.workspace;
    const loaded = LangiumDocuments.all.map((document) => document.uri).toArray();
    const found = await Promise.all(
      this.projects.folders.map((folder) => WorkspaceManager.searchFolder(URI.parse(folder))),
    );
    const all = new Map([...loaded, ...found.flat()].map((uri) => [uri.toString(), uri]));
    const isExcluded = (uri: URI) => this.projects.isExcluded(uri.toString());
    this.fireDocumentUpdate(
      [...all.values()].filter((uri) => !isExcluded(uri)),
      loaded.filter(isExcluded),
    );
  }

  didCloseDocument(event: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(event.document.uri);
    if (this.projects.projectOf(uri.toString()) === uri.toString()) this.fireDocumentUpdate([], [uri]);
  }
}
