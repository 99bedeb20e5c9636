import {
  DefaultWorkspaceManager,
  type FileSystemNode,
  type LangiumDocument,
  type Stream,
  URI,
  UriUtils,
} from 'langium';
import type { WorkspaceFolder } from 'vscode-languageserver';
import type { JourneySharedServices } from '../module.js';
import type { SettingsStore } from '../settings/store.js';
import { type Projects, SETTINGS_FILE } from './projects.js';

/** Finds journey files and settings files in the workspace folders, and has every file of them checked at start. */
export class JourneyWorkspaceManager extends DefaultWorkspaceManager {
  private readonly found: URI[] = [];

  constructor(
    services: JourneySharedServices,
    private readonly projects: Projects,
    private readonly settings: SettingsStore,
  ) {
    super(services);
    this.initialBuildOptions = { validation: true };
  }

  /** Reads the settings files that a search has come across. */
  async readSettings(): Promise<void> {
    await Promise.all(
      this.found.splice(0).map(async (file) => {
        const text = await this.fileSystemProvider.readFile(file).catch(() => undefined);
        if (text !== undefined) this.settings.set(file, text);
      }),
    );
  }

  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    this.projects.setFolders(folders.map((folder) => URI.parse(folder.uri).toString()));
    return super.performStartup(folders);
  }

  /** A file that cannot be read is told of and left out: the others still load. */
  protected override async loadWorkspaceDocuments(
    uris: Stream<URI>,
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    await this.readSettings();
    await Promise.all(
      uris
        .filter((uri) => !this.projects.isExcluded(uri.toString()))
        .map(async (uri) => {
          try {
            collector(await this.langiumDocuments.getOrCreateDocument(uri));
          } catch (error) {
            console.error(
              `Could not read ${uri.toString(true)}: ${error instanceof Error ? error.message : String(error)}`,
            );
          }
        }),
    );
  }

  override shouldIncludeEntry(entry: FileSystemNode): boolean {
    if (entry.isFile && UriUtils.basename(entry.uri) === SETTINGS_FILE) this.found.push(entry.uri);
    return super.shouldIncludeEntry(entry);
  }
}
