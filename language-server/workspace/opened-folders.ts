import { type FileSystemProvider, URI, UriUtils } from 'langium';
import type { Disposable } from 'vscode-languageserver';
import { settingsFolderAround } from './discovery.js';
import { addressOf } from './folders.js';
import type { Projects } from './projects.js';

/**
 * The folders outside the workspace whose files are needed, as the command needs them: the folder of the nearest settings
 * around a workspace folder or around an open file, else the open file's own folder.
 */
export class OpenedFolders {
  private readonly watching = new Map<string, Promise<Disposable | undefined>>();
  /** Has the client report what changes in a folder, with or without the folders in it; nothing where it cannot. */
  watch: ((folder: URI, isFlat: boolean) => Promise<Disposable>) | undefined;

  constructor(
    private readonly fileSystem: FileSystemProvider,
    private readonly projects: Projects,
  ) {}

  /**
   * Finds what is needed around the workspace folders and the open files, and closes what no longer is. Returns whether
   * anything has changed.
   */
  async renew(openFiles: readonly string[]): Promise<boolean> {
    const before = this.projects.openedFolders;
    // Put together apart: meanwhile everything keeps its project.
    const needed = new Map<string, boolean>();
    for (const folder of this.projects.folders) await this.addAroundWorkspace(URI.parse(folder), needed);
    for (const uri of openFiles) await this.addAroundFile(URI.parse(uri), needed);
    if (isSame(before, needed)) return false;
    this.projects.setOpenedFolders(needed);
    for (const [folder, isFlat] of before) if (needed.get(folder) !== isFlat) this.unwatch(folder);
    for (const [folder, isFlat] of needed) if (before.get(folder) !== isFlat) this.startWatching(folder, isFlat);
    return true;
  }

  private async addAroundWorkspace(folder: URI, needed: Map<string, boolean>): Promise<void> {
    const around = await settingsFolderAround(folder, this.fileSystem);
    if (around && addressOf(around) !== addressOf(folder)) needed.set(addressOf(around), false);
  }

  private async addAroundFile(file: URI, needed: Map<string, boolean>): Promise<void> {
    const onDisk = await this.onDisk(file);
    if (!onDisk || this.projects.folders.some((folder) => onDisk.toString().startsWith(folder))) return;
    const own = UriUtils.dirname(onDisk);
    const around = await settingsFolderAround(own, this.fileSystem);
    if (around) needed.set(addressOf(around), false);
    else if (!needed.has(addressOf(own))) needed.set(addressOf(own), true);
  }

  private startWatching(folder: string, isFlat: boolean): void {
    const watcher = this.watch?.(URI.parse(folder), isFlat).catch((error: unknown) => {
      console.error(`Could not watch ${folder}:`, error);
      return undefined;
    });
    if (watcher) this.watching.set(folder, watcher);
  }

  private unwatch(folder: string): void {
    void this.watching.get(folder)?.then((watcher) => watcher?.dispose());
    this.watching.delete(folder);
  }

  /** The file on the disk, or the one that a document is a version of; nothing for a text that lies on no disk. */
  private async onDisk(file: URI): Promise<URI | undefined> {
    const { scheme, path } = file;
    const isOfFolder = this.projects.folders.some((folder) => folder.startsWith(`${scheme}:`));
    if (scheme === 'file' || isOfFolder) return file;
    if (scheme === 'untitled' || !path.startsWith('/')) return undefined;
    const original = URI.from({ scheme: 'file', path });
    return (await this.fileSystem.exists(original).catch(() => false)) ? original : undefined;
  }
}

function isSame(a: ReadonlyMap<string, boolean>, b: ReadonlyMap<string, boolean>): boolean {
  return a.size === b.size && [...a].every(([folder, isFlat]) => b.get(folder) === isFlat);
}
