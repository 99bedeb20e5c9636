import { type TextDocument, URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import {
  type DidChangeWatchedFilesParams,
  Emitter,
  FileChangeType,
  type FileSystemWatcher,
  type TextDocumentChangeEvent,
  WatchKind,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { fileKind, SETTINGS_FILE } from './discovery.js';
import type { KnownFiles } from './known-files.js';
import type { OpenedFolders } from './opened-folders.js';
import type { Projects } from './projects.js';
import type { JourneyWorkspaceManager, SettingsFiles } from './workspace-manager.js';

/** What a build starts from. */
interface Update {
  changed: URI[];
  deleted: URI[];
}

/** What follows the files of the workspace through their lives. */
export interface FollowedFiles {
  projects: Projects;
  settings: SettingsFiles;
  knownFiles: KnownFiles;
  openedFolders: OpenedFolders;
  workspaceManager: JourneyWorkspaceManager;
}

/**
 * Follows what happens to files and folders. What an editor has open counts as it stands there; for everything else what is
 * on the disk counts, or nothing. Changes are taken in one after another, in the order in which they are reported.
 */
export class JourneyDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly settingsChanged = new Emitter<void>();
  /** Settings files were read again, or what their patterns match has changed. */
  readonly onSettingsChanged = this.settingsChanged.event;
  private turn: Promise<unknown>;

  constructor(
    private readonly services: LangiumSharedServices,
    private readonly files: FollowedFiles,
  ) {
    super(services);
    this.turn = files.workspaceManager.ready;
  }

  protected override getWatchers(): FileSystemWatcher[] {
    // A folder that is deleted takes its files along without an event for each: every deletion is looked at.
    return [
      { globPattern: '**/*.journey' },
      { globPattern: `**/${SETTINGS_FILE}` },
      { globPattern: '**/*', kind: WatchKind.Delete },
    ];
  }

  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    this.inTurn(async () => ({ changed, deleted }));
  }

  /** Before the text is read: a file outside the workspace brings the project around it along. */
  didOpenDocument({ document: { uri } }: TextDocumentChangeEvent<TextDocument>): void {
    this.inTurn(async () =>
      (await this.files.openedFolders.openAroundFile(URI.parse(uri))) ? this.searchAgain() : undefined,
    );
  }

  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    const file = URI.parse(document.uri);
    this.inTurn(async () => {
      if (this.isOpen(file.toString())) return undefined;
      if (this.files.openedFolders.release(this.openFiles)) return this.searchAgain();
      return (await this.isToBeRead(file)) ? { changed: [file], deleted: [] } : { changed: [], deleted: [file] };
    });
  }

  override didChangeWatchedFiles({ changes }: DidChangeWatchedFilesParams): void {
    // Of several events about one file the last counts.
    const types = new Map(changes.map(({ uri, type }) => [URI.parse(uri).toString(), type]));
    this.inTurn(() => this.followFiles(types));
  }

  /** Workspace folders were added or removed. */
  changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    this.inTurn(async () => {
      const { projects, openedFolders } = this.files;
      const address = ({ uri }: { uri: string }) => `${URI.parse(uri).toString().replace(/\/$/, '')}/`;
      const gone = new Set(removed.map(address));
      projects.setFolders([...projects.folders.filter((folder) => !gone.has(folder)), ...added.map(address)]);
      for (const { uri } of added) await openedFolders.openAroundWorkspace(URI.parse(uri));
      for (const uri of this.openFiles) await openedFolders.openAroundFile(URI.parse(uri));
      openedFolders.release(this.openFiles);
      return this.searchAgain();
    });
  }

  private async followFiles(types: ReadonlyMap<string, FileChangeType>): Promise<Update | undefined> {
    const { projects, settings, knownFiles } = this.files;
    const { LangiumDocuments, FileSystemProvider } = this.services.workspace;
    const update: Update = { changed: [], deleted: [] };
    let isRegrouped = false;
    let haveFilesChanged = false;
    for (const [uri, type] of types) {
      const file = URI.parse(uri);
      const kind = fileKind(uri.slice(uri.lastIndexOf('/') + 1));
      if (type === FileChangeType.Deleted) {
        isRegrouped = settings.delete(file) || isRegrouped;
        haveFilesChanged = knownFiles.remove(uri) || haveFilesChanged;
        const gone = LangiumDocuments.getDocuments(file).map((document) => document.uri);
        update.deleted.push(...gone.filter((each) => !this.isOpen(each.toString())));
      } else if (kind === undefined) {
        const isFolder =
          projects.isIn(uri) && (await FileSystemProvider.stat(file).catch(() => undefined))?.isDirectory;
        isRegrouped ||= isFolder === true;
      } else if (projects.isMember(uri)) {
        isRegrouped ||= kind === 'settings';
        if (kind === 'settings') continue;
        haveFilesChanged ||= type === FileChangeType.Created;
        knownFiles.add(uri);
        if (this.isOpen(uri)) continue;
        // It may be gone again, as when branches are switched twice.
        const isThere = await this.isToBeRead(file);
        if (isThere) update.changed.push(file);
        else if (LangiumDocuments.hasDocument(file)) update.deleted.push(file);
      }
    }
    if (isRegrouped) return this.searchAgain();
    if (haveFilesChanged) this.settingsChanged.fire();
    return update.changed.length + update.deleted.length > 0 ? update : undefined;
  }

  /** Files may belong to other projects now: what no longer belongs to any goes, what now does comes. */
  private async searchAgain(): Promise<Update> {
    const { LangiumDocuments } = this.services.workspace;
    const found = await this.files.workspaceManager.searchAll();
    this.settingsChanged.fire();
    const open = this.openFiles.map((uri) => URI.parse(uri));
    const isExcluded = (uri: URI) => this.files.projects.isExcluded(uri.toString());
    const kept = new Map([...found.filter((uri) => !isExcluded(uri)), ...open].map((uri) => [uri.toString(), uri]));
    const loaded = LangiumDocuments.all.map(({ uri }) => uri).toArray();
    return { changed: [...kept.values()], deleted: loaded.filter((uri) => !kept.has(uri.toString())) };
  }

  private get openFiles(): string[] {
    return this.services.workspace.TextDocuments.keys();
  }

  private isOpen(uri: string): boolean {
    return this.services.workspace.TextDocuments.get(uri) !== undefined;
  }

  /** Whether a file that is not open counts: it belongs to a project, and is on the disk. */
  private async isToBeRead(file: URI): Promise<boolean> {
    const { projects } = this.files;
    if (!projects.isMember(file.toString()) || projects.isExcluded(file.toString())) return false;
    const found = await this.services.workspace.FileSystemProvider.stat(file).catch(() => undefined);
    return found?.isFile === true;
  }

  /** Takes a change in once those before it are, and has built what it comes to; one that fails is logged. */
  private inTurn(change: () => Promise<Update | undefined>): void {
    const { WorkspaceLock, DocumentBuilder } = this.services.workspace;
    const log = (error: unknown) => console.error('Could not check what changed:', error);
    this.turn = this.turn.then(change).then((update) => {
      // Not waited for: a newer change may cancel it.
      if (update)
        WorkspaceLock.write((token) => DocumentBuilder.update(update.changed, update.deleted, token)).catch(log);
    }, log);
  }
}
