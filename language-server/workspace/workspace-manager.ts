import {
  DefaultWorkspaceManager,
  type FileSystemNode,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type Stream,
  URI,
  UriUtils,
} from 'langium';
import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import { type FoundFiles, fileKind, findFiles, isSearched } from './discovery.js';
import { reasonOf } from './file-error.js';
import { readText } from './file-text.js';
import { addressOf } from './folders.js';
import type { KnownFiles } from './known-files.js';
import type { OpenedFolders } from './opened-folders.js';
import type { Projects } from './projects.js';

/** Where the texts of settings files go. */
export interface SettingsFiles {
  /** @param unreadable why the text is not, or not wholly, the one on the disk */
  set(file: URI, text: string, unreadable?: string): void;
  /** A settings file is gone, or a folder with all in it. Returns whether any was known. */
  delete(file: URI): boolean;
  /** Forgets the settings files for which this is false. */
  keep(isKept: (uri: string) => boolean): void;
}

/** Finds journey files and settings files in the workspace folders, and has every file of them checked at start. */
export class JourneyWorkspaceManager extends DefaultWorkspaceManager {
  constructor(
    services: LangiumSharedCoreServices,
    private readonly projects: Projects,
    private readonly settings: SettingsFiles,
    private readonly knownFiles: KnownFiles,
    private readonly openedFolders: OpenedFolders,
  ) {
    super(services);
    this.initialBuildOptions = { validation: true };
  }

  /** As in the library, but clients of the time before workspace folders are understood, too. */
  override initialize(params: InitializeParams): void {
    super.initialize(params);
    const root = params.rootUri ?? (params.rootPath ? URI.file(params.rootPath).toString() : undefined);
    if (!this.folders && root) this.folders = [{ uri: root, name: UriUtils.basename(URI.parse(root)) }];
  }

  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    const uris = folders.map(({ uri }) => URI.parse(uri));
    this.projects.setFolders(uris.map((uri) => uri.toString()));
    await this.openedFolders.renew([]);
    const around = [...this.projects.openedFolders.keys()].map((uri) => ({ uri, name: '' }));
    return super.performStartup([...folders, ...around]);
  }

  /** All journeys of the workspace and of the folders that were opened; their settings are read on the way. */
  async searchAll(openFiles: readonly string[]): Promise<URI[]> {
    this.knownFiles.clear();
    await this.openedFolders.renew(openFiles);
    const folders = [...this.projects.folders, ...this.projects.openedFolders.keys()];
    const found = await Promise.all(folders.map((folder) => this.find(URI.parse(folder))));
    const settings = new Map(found.flatMap((each) => each.settings).map((uri) => [uri.toString(), uri]));
    this.settings.keep((uri) => settings.has(uri));
    await this.readAll([...settings.values()]);
    const journeys = new Map(found.flatMap((each) => each.journeys).map((uri) => [uri.toString(), uri]));
    return [...journeys.values()];
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

  private async find(folder: URI): Promise<FoundFiles> {
    const isFlat = this.projects.openedFolders.get(addressOf(folder)) === true;
    const report = (unread: URI, error: unknown) =>
      console.error(`Could not read the folder ${unread.toString(true)}: ${reasonOf(error)}`);
    const found = await findFiles(folder, this.fileSystemProvider, report, isFlat);
    for (const uri of found.journeys) this.knownFiles.add(uri.toString());
    return found;
  }

  private async readAll(settings: readonly URI[]): Promise<void> {
    await Promise.all(
      settings.map(async (file) => {
        const read = await readText(file, this.fileSystemProvider);
        if (read) this.settings.set(file, read.text, read.unreadable);
      }),
    );
  }

  /** As in the library, but without what the settings exclude. */
  protected override async loadWorkspaceDocuments(
    uris: Stream<URI>,
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    await Promise.all(
      uris
        .filter((uri) => !this.projects.isExcluded(uri.toString()))
        .map(async (uri) => collector(await this.langiumDocuments.getOrCreateDocument(uri))),
    );
  }

  override shouldIncludeEntry({ uri, isDirectory }: FileSystemNode): boolean {
    const name = UriUtils.basename(uri);
    return isDirectory ? isSearched(name) : fileKind(name) === 'journeys';
  }
}
