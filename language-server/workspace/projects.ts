import { URI } from 'langium';
import { isFoundIn } from './discovery.js';
import { asFolder, folderOf, parentOf } from './folders.js';

/** The project around a document that is none of its files. */
export interface Host {
  project: string;
  /** The file of the project that the document is a version of, as the old side of a comparison is; its names do not count here. */
  instead?: string;
}

/**
 * Knows which project a file belongs to: the folder of the nearest settings file, else its workspace folder, else, outside
 * all of them, the folder that was opened for it.
 *
 * A document that no search comes across (an older version of a file, an untitled text, one of another name) is a guest: it
 * sees the names of the project around it, and adds none. Where there is no project around it, it is one by itself.
 */
export class Projects {
  private workspaceFolders: readonly string[] = [];
  /** Folders outside the workspace whose files are needed; true where only what lies in the folder itself counts. */
  private opened: ReadonlyMap<string, boolean> = new Map();
  /** Project folders with what recognises their excluded files, by the path within the folder. */
  private readonly configured = new Map<string, ((path: string) => boolean) | undefined>();
  /** Projects by file, as far as they were asked for. */
  private readonly cached = new Map<string, string>();
  private readonly hosts = new Map<string, Host | undefined>();
  /** Files reached through linked folders, with the addresses under which a search comes across them. */
  private readonly links = new Map<string, string>();
  private readonly listeners: (() => void)[] = [];

  /** Calls back when files may belong to other projects than before. */
  onRegroup(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Workspace folders, as URIs with a final `/`. */
  get folders(): readonly string[] {
    return this.workspaceFolders;
  }

  /** Folders opened for files outside the workspace, with whether only what lies in the folder itself counts. */
  get openedFolders(): ReadonlyMap<string, boolean> {
    return this.opened;
  }

  /** Sets the workspace folders, as URIs. */
  setFolders(folders: readonly string[]): void {
    this.workspaceFolders = folders.map(asFolder);
    this.regroup();
  }

  /** Sets the folders outside the workspace whose files are needed; true where only what lies in the folder itself counts. */
  setOpenedFolders(folders: ReadonlyMap<string, boolean>): void {
    this.opened = folders;
    this.regroup();
  }

  /** A file was reached through a linked folder: it is another address of the one that a search comes across. */
  link(uri: string, found: string): void {
    if (this.links.get(uri) === found) return;
    this.links.set(uri, found);
    this.regroup();
  }

  /** A file is closed: whether it is linked is asked again when it is opened. */
  unlink(uri: string): void {
    if (this.links.delete(uri)) this.regroup();
  }

  /** A settings file was found, created or changed. */
  addSettings(file: URI, isExcluded?: (path: string) => boolean): void {
    this.configured.set(folderOf(file.toString()), isExcluded);
    this.regroup();
  }

  /** A settings file is gone. */
  removeSettings(file: URI): void {
    this.configured.delete(folderOf(file.toString()));
    this.regroup();
  }

  /** The project's folder as a URI with a final `/`; the document's own URI for a guest or a document by itself. */
  projectOf(uri: string): string {
    let project = this.cached.get(uri);
    if (project === undefined) {
      project = this.isMember(uri) && !this.isLeftOut(uri) ? this.around(uri) : uri;
      this.cached.set(uri, project);
    }
    return project;
  }

  /** The project that a document is a guest of. */
  hostOf(uri: string): Host | undefined {
    if (!this.hosts.has(uri)) this.hosts.set(uri, this.findHost(uri));
    return this.hosts.get(uri);
  }

  /** The project whose settings count for a document. */
  settingsProjectOf(uri: string): string {
    return this.hostOf(uri)?.project ?? this.projectOf(uri);
  }

  /** Whether the settings of the project around a file leave it out. */
  isExcluded(uri: string): boolean {
    return this.isLeftOut(this.hostOf(uri)?.instead ?? uri);
  }

  /** Whether a document is a version of a file, and not another address of it. */
  isVersion(uri: string): boolean {
    return this.hostOf(uri)?.instead !== undefined && !this.links.has(uri);
  }

  /** Whether a file lies in a folder of the workspace or in one that was opened, wherever a search would go. */
  isIn(uri: string): boolean {
    if (this.workspaceFolders.some((folder) => uri.startsWith(folder))) return true;
    for (const [folder, isFlat] of this.opened)
      if (uri.startsWith(folder) && (!isFlat || folderOf(uri) === folder)) return true;
    return false;
  }

  /** Whether a search of the workspace comes across a file. */
  isInWorkspace(uri: string): boolean {
    return !this.links.has(uri) && this.workspaceFolders.some((folder) => isFoundIn(folder, uri));
  }

  /** Whether a search of the workspace, or of a folder that was opened, comes across a file. */
  isMember(uri: string): boolean {
    if (this.links.has(uri)) return false;
    if (this.isInWorkspace(uri)) return true;
    for (const [folder, isFlat] of this.opened) if (isFoundIn(folder, uri, isFlat)) return true;
    return false;
  }

  private findHost(uri: string): Host | undefined {
    if (this.projectOf(uri) !== uri) return undefined;
    const found = this.links.get(uri);
    if (found !== undefined) return this.isMember(found) ? { project: this.around(found), instead: found } : undefined;
    const { scheme, path } = URI.parse(uri);
    if (this.folderAround(uri) !== undefined) return { project: this.around(uri) };
    const folder = this.folderAtPath(path);
    const file = folder === undefined ? undefined : URI.parse(folder).with({ path }).toString();
    if (scheme === 'untitled') {
      const place = file ?? this.workspaceFolders[0];
      return place === undefined ? undefined : { project: this.around(place) };
    }
    return file !== undefined && this.isMember(file) ? { project: this.around(file), instead: file } : undefined;
  }

  private isLeftOut(file: string): boolean {
    const project = this.around(file);
    if (!file.startsWith(project) || file === project) return false;
    return this.configured.get(project)?.(decodeURIComponent(file.slice(project.length))) ?? false;
  }

  /** The folder, of whatever scheme, in which a path lies. */
  private folderAtPath(path: string): string | undefined {
    return innermost(this.allFolders().filter((folder) => path.startsWith(URI.parse(folder).path)));
  }

  /** The workspace folder, or the one that was opened, in which an address lies; the innermost of several. */
  folderAround(uri: string): string | undefined {
    return innermost(this.allFolders().filter((folder) => uri.startsWith(folder)));
  }

  private allFolders(): string[] {
    return [...this.workspaceFolders, ...this.opened.keys()];
  }

  /** The nearest folder with settings around an address, else the folder it lies in. */
  private around(uri: string): string {
    for (let folder = folderOf(uri); folder !== ''; folder = parentOf(folder)) {
      if (this.configured.has(folder)) return folder;
    }
    return this.folderAround(uri) ?? uri;
  }

  private regroup(): void {
    this.cached.clear();
    this.hosts.clear();
    for (const listener of this.listeners) listener();
  }
}

function innermost(folders: readonly string[]): string | undefined {
  return folders.toSorted((a, b) => b.length - a.length)[0];
}
