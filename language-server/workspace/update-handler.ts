import { type TextDocument, URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import {
  type DidChangeWatchedFilesParams,
  Emitter,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
  type TextDocumentChangeEvent,
  WatchKind,
} from 'vscode-languageserver';
import type { JourneySharedServices } from '../module.js';
import { SETTINGS_FILE } from './projects.js';

/** Follows what happens to files: only journeys and settings are watched; closed documents outside the workspace are forgotten. */
export class JourneyDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly settingsChanged = new Emitter<void>();
  /** Settings files were read again. */
  readonly onSettingsChanged = this.settingsChanged.event;

  constructor(private readonly services: JourneySharedServices) {
    super(services);
  }

  protected override getWatchers(): FileSystemWatcher[] {
    // A folder that goes takes its files along without a word about them: whatever goes is looked at.
    return [
      { globPattern: '**/*.journey' },
      { globPattern: `**/${SETTINGS_FILE}` },
      { globPattern: '**/*', kind: WatchKind.Delete },
    ];
  }

  /** As the library does, but that an update that fails is told of, and ends no server. */
  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    const { WorkspaceManager, WorkspaceLock, DocumentBuilder } = this.services.workspace;
    WorkspaceManager.ready
      .then(() => WorkspaceLock.write((token) => DocumentBuilder.update(changed, deleted, token)))
      .catch((error: unknown) => console.error('Could not judge what changed:', error));
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    const isSettings = (uri: string) => UriUtils.basename(URI.parse(uri)) === SETTINGS_FILE;
    const settings = params.changes.filter((change) => isSettings(change.uri));
    const journeys = params.changes.filter((change) => !isSettings(change.uri) && this.concernsJourneys(change));
    if (journeys.length > 0) super.didChangeWatchedFiles({ changes: journeys });
    if (settings.length > 0) void this.rereadSettings(settings);
  }

  /** Of what goes only known files, and folders that hold some, matter. */
  private concernsJourneys({ uri, type }: FileEvent): boolean {
    if (type !== FileChangeType.Deleted) return true;
    const gone = URI.parse(uri).toString();
    return this.services.workspace.LangiumDocuments.all.some((document) => {
      const known = document.uri.toString();
      return known === gone || known.startsWith(`${gone}/`);
    });
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
