import {
  DefaultWorkspaceManager,
  type FileSystemNode,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type Stream,
  URI,
  UriUtils,
} from 'langium';
import type { WorkspaceFolder } from 'vscode-languageserver';
import { type FoundFiles, fileKind, findFiles, isSearched } from './discovery.js';
import type { Projects } from './projects.js';

/** Where the texts of settings files go. */
export interface SettingsFiles {
  set(file: URI, text: string): void;
  delete(file: URI): void;
}

/** Finds journey files and settings files in the workspace folders, and has every file of them checked at start. */
export class JourneyWorkspaceManager extends DefaultWorkspaceManager {
  constructor(
    services: LangiumSharedCoreServices,
    private readonly projects: Projects,
    private readonly settings: SettingsFiles,
  ) {
    super(services);
    this.initialBuildOptions = { validation: true };
  }

  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    this.projects.setFolders(folders.map((folder) => URI.parse(folder.uri).toString()));
    return super.performStartup(folders);
  }

  /** Reads the settings in a folder and the folders in it. */
  async readSettings(folder: URI): Promise<void> {
    await this.readAll((await this.find(folder)).settings);
  }

  override async searchFolder(folder: URI): Promise<URI[]> {
    return (await this.find(folder)).journeys;
  }

  /** At start: collects the journeys of a folder, and reads the settings met on the way. */
  protected override async traverseFolder(folder: URI, journeys: URI[]): Promise<void> {
    const found = await this.find(folder);
    journeys.push(...found.journeys);
    await this.readAll(found.settings);
  }

  private find(folder: URI): Promise<FoundFiles> {
    return findFiles(folder, this.fileSystemProvider, (unread, error) =>
      console.error(`Could not read the folder ${unread.toString(true)}: ${reasonOf(error)}`),
    );
  }

  private async readAll(settings: readonly URI[]): Promise<void> {
    await Promise.all(
      settings.map(async (file) => {
        const text = await this.fileSystemProvider.readFile(file).catch(() => undefined);
        if (text !== undefined) this.settings.set(file, text);
      }),
    );
  }

  /** A file that cannot be read is reported and left out: the others still load. */
  protected override async loadWorkspaceDocuments(
    uris: Stream<URI>,
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    await Promise.all(
      uris
        .filter((uri) => !this.projects.isExcluded(uri.toString()))
        .map(async (uri) => {
          try {
            collector(await this.langiumDocuments.getOrCreateDocument(uri));
          } catch (error) {
            console.error(`Could not read ${uri.toString(true)}: ${reasonOf(error)}`);
          }
        }),
    );
  }

  override shouldIncludeEntry({ uri, isDirectory }: FileSystemNode): boolean {
    const name = UriUtils.basename(uri);
    return isDirectory ? isSearched(name) : fileKind(name) === 'journeys';
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
