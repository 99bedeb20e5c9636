import { type FileSystemNode, type TextDocument, URI } from 'langium';
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
import { isMissing } from './file-error.js';
import { addressOf, folderOf } from './folders.js';
import type { KnownFiles } from './known-files.js';
import { withoutLinkedFolders } from './linked-folders.js';
import type { OpenedFolders } from './opened-folders.js';
import type { Projects } from './projects.js';
import type { JourneyWorkspaceManager, SettingsFiles } from './workspace-manager.js';

/** What clients are asked to report. A folder that is deleted takes its files along without an event for each. */
export const WATCHED: readonly { pattern: string; kind?: WatchKind }[] = [
  { pattern: '*.journey' },
  { pattern: SETTINGS_FILE },
  { pattern: '*', kind: WatchKind.Delete },
  { pattern: '*.{png,jpg,jpeg,gif,svg,webp,avif}', kind: WatchKind.Create },
];

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
  /** The documents that name a picture, by its address. */
  documentsWith(picture: string): string[];
}

/**
 * Follows what happens to files and folders. What an editor has open counts as it stands there; for everything else what is
 * on the disk counts, or nothing. So it is with a file that is deleted while an editor shows it as it was: it counts again
 * once it is typed in. Changes are taken in one after another, in the order in which they are reported.
 */
export class JourneyDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly settingsChanged = new Emitter<void>();
  /** Settings files were read again, or what their patterns match has changed. */
  readonly onSettingsChanged = this.settingsChanged.event;
  private turn: Promise<unknown>;
  /** What is still to be built: the files that come and those that go with it. */
  private readonly pending = new Map<string, { isComing: boolean }>();
  /** The texts of open files on the disk, as last opened, saved or read. */
  private readonly saved = new Map<string, string>();
  /** Open files that were deleted on the disk and are shown as they were. */
  private readonly orphans = new Set<string>();

  constructor(
    private readonly services: LangiumSharedServices,
    private readonly files: FollowedFiles,
  ) {
    super(services);
    this.turn = files.workspaceManager.ready;
  }

  protected override getWatchers(): FileSystemWatcher[] {
    return WATCHED.map(({ pattern, kind }) => ({
      globPattern: `**/${pattern}`,
      ...(kind !== undefined && { kind }),
    }));
  }

  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    this.inTurn(async () => ({ changed, deleted }));
  }

  /** Before the text is read: a file outside the workspace brings the project around it along. */
  didOpenDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    const { uri } = document;
    this.saved.set(uri, document.getText());
    this.inTurn(async () => {
      const { openedFolders, projects } = this.files;
      const file = URI.parse(uri);
      const isOpened = await openedFolders.renew(this.openFiles);
      const found = await withoutLinkedFolders(file, this.services.workspace.FileSystemProvider, projects);
      if (found !== undefined) projects.link(file.toString(), found);
      return isOpened ? this.searchAgain() : undefined;
    });
  }

  override didChangeContent(change: TextDocumentChangeEvent<TextDocument>): void {
    this.orphans.delete(change.document.uri);
    super.didChangeContent(change);
  }

  didSaveDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    this.saved.set(document.uri, document.getText());
  }

  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    const file = URI.parse(document.uri);
    this.saved.delete(document.uri);
    this.orphans.delete(document.uri);
    this.inTurn(async () => {
      if (this.isOpen(file.toString())) return undefined;
      if (await this.files.openedFolders.renew(this.openFiles)) return this.searchAgain();
      const isToBeRead = await this.isToBeRead(file);
      this.files.projects.unlink(file.toString());
      return isToBeRead ? { changed: [file], deleted: [] } : { changed: [], deleted: [file] };
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
      const { projects } = this.files;
      const address = ({ uri }: { uri: string }) => addressOf(URI.parse(uri));
      const gone = new Set(removed.map(address));
      projects.setFolders([...projects.folders.filter((folder) => !gone.has(folder)), ...added.map(address)]);
      return this.searchAgain();
    });
  }

  private async followFiles(types: ReadonlyMap<string, FileChangeType>): Promise<Update | undefined> {
    const { projects, settings, knownFiles } = this.files;
    const { LangiumDocuments } = this.services.workspace;
    const update: Update = { changed: [], deleted: [] };
    let isRegrouped = false;
    let haveFilesChanged = false;
    for (const [uri, type] of types) {
      const file = URI.parse(uri);
      const kind = fileKind(uri.slice(uri.lastIndexOf('/') + 1));
      const isMember = projects.isMember(uri);
      const found =
        isMember || kind === undefined || type === FileChangeType.Deleted ? await this.stat(file) : undefined;
      // What lay below goes where a file has taken the place of a folder.
      const below = LangiumDocuments.getDocuments(file).filter((document) => document.uri.toString() !== uri);
      const gone = found?.isDirectory ? [] : below.map((document) => document.uri);
      if (!found && this.isThere(file)) gone.push(file);
      if (!found?.isDirectory) haveFilesChanged = knownFiles.remove(uri) || haveFilesChanged;
      if (!found) isRegrouped = settings.delete(file) || isRegrouped;
      for (const each of gone) if (!this.isUnsaved(each.toString())) this.orphan(each.toString());
      update.deleted.push(...gone.filter((each) => !this.isOpen(each.toString())));
      if (kind === undefined) update.changed.push(...this.files.documentsWith(uri).map((each) => URI.parse(each)));
      if (kind === 'settings') isRegrouped ||= this.concerns(uri);
      else if (found?.isDirectory) isRegrouped ||= type !== FileChangeType.Deleted && projects.isIn(uri);
      else if (found && isMember && kind === 'journeys') {
        haveFilesChanged ||= type === FileChangeType.Created;
        knownFiles.add(uri);
        const wasOrphan = this.orphans.delete(uri);
        if (this.isOpen(uri)) await this.readSaved(file);
        const isExcluded = projects.isExcluded(uri);
        // What is open counts as it stands there, but an orphan is back, be there a document that was made for a question meanwhile.
        if (!isExcluded && (wasOrphan || !this.isOpen(uri) || !this.isThere(file))) update.changed.push(file);
      }
    }
    if (isRegrouped) return this.searchAgain();
    if (haveFilesChanged) this.settingsChanged.fire();
    return update.changed.length + update.deleted.length > 0 ? update : undefined;
  }

  /** Whether a settings file bears on a folder or on an open file: it lies in or above it. */
  private concerns(settings: string): boolean {
    const folder = folderOf(settings);
    const { projects } = this.files;
    return projects.isIn(settings) || [...projects.folders, ...this.openFiles].some((uri) => uri.startsWith(folder));
  }

  /** What is there on the disk, if anything; what cannot be asked about is taken for a file, and reading it says why. */
  private async stat(file: URI): Promise<FileSystemNode | undefined> {
    const { FileSystemProvider } = this.services.workspace;
    try {
      return await FileSystemProvider.stat(file);
    } catch (error) {
      const isGone = isMissing(error) || !(await FileSystemProvider.exists(file).catch(() => true));
      return isGone ? undefined : { uri: file, isFile: true, isDirectory: false };
    }
  }

  /** Files may belong to other projects now: what no longer belongs to any goes, what now does comes. */
  private async searchAgain(): Promise<Update> {
    const { LangiumDocuments } = this.services.workspace;
    const found = await this.files.workspaceManager.searchAll(this.openFiles);
    this.settingsChanged.fire();
    const open = this.openFiles.map((uri) => URI.parse(uri));
    const isExcluded = (uri: URI) => this.files.projects.isExcluded(uri.toString());
    const kept = new Map([...found.filter((uri) => !isExcluded(uri)), ...open].map((uri) => [uri.toString(), uri]));
    const loaded = LangiumDocuments.all.map(({ uri }) => uri).toArray();
    return { changed: [...kept.values()], deleted: loaded.filter((uri) => !kept.has(uri.toString())) };
  }

  private get openFiles(): string[] {
    return this.services.workspace.TextDocuments.keys().filter((uri) => !this.orphans.has(uri));
  }

  private isOpen(uri: string): boolean {
    return !this.orphans.has(uri) && this.services.workspace.TextDocuments.get(uri) !== undefined;
  }

  /** Whether an open file holds what is not on the disk. A client that takes changes back, or takes the disk's, reports a change alone. */
  private isUnsaved(uri: string): boolean {
    return this.isOpen(uri) && this.saved.get(uri) !== this.services.workspace.TextDocuments.get(uri)?.getText();
  }

  private async readSaved(file: URI): Promise<void> {
    // What cannot be read leaves things as they were: loading the file reports why.
    const text = await this.services.workspace.FileSystemProvider.readFile(file).catch(() => undefined);
    if (text !== undefined && this.isOpen(file.toString())) this.saved.set(file.toString(), text);
  }

  private orphan(uri: string): void {
    if (this.isOpen(uri)) this.orphans.add(uri);
  }

  /** Whether a file that is not open counts: it belongs to a project, and is on the disk. */
  private async isToBeRead(file: URI): Promise<boolean> {
    const { projects } = this.files;
    if (!projects.isMember(file.toString()) || projects.isExcluded(file.toString())) return false;
    return (await this.stat(file))?.isFile === true;
  }

  /** Takes a change in once those before it are, and has built what it comes to; one that fails is logged. */
  private inTurn(change: () => Promise<Update | undefined>): void {
    const { WorkspaceLock, DocumentBuilder } = this.services.workspace;
    const log = (error: unknown) => console.error('Could not check what changed:', error);
    this.turn = this.turn.then(change).then((update) => {
      // Not waited for: a newer change may cancel it.
      if (!update) return;
      const settle = this.remember(update);
      WorkspaceLock.write((token) => DocumentBuilder.update(update.changed, update.deleted, token))
        .catch(log)
        .finally(settle);
    }, log);
  }

  /** Remembers what comes and goes until it is built; what it returns forgets it. */
  private remember({ changed, deleted }: Update): () => void {
    const coming = { isComing: true };
    const going = { isComing: false };
    for (const uri of deleted) this.pending.set(uri.toString(), going);
    for (const uri of changed) this.pending.set(uri.toString(), coming);
    return () => {
      for (const uri of [...changed, ...deleted].map(String)) {
        const last = this.pending.get(uri);
        // A later change counts.
        if (last === coming || last === going) this.pending.delete(uri);
      }
    };
  }

  /** Whether a file is among the documents, once all that came before is built. */
  private isThere(file: URI): boolean {
    return this.pending.get(file.toString())?.isComing ?? this.services.workspace.LangiumDocuments.hasDocument(file);
  }
}
