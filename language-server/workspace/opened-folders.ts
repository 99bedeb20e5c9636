import { type FileSystemProvider, URI, UriUtils } from 'langium';
import type { Disposable } from 'vscode-languageserver';
import { settingsFolderAround } from './discovery.js';
import type { Projects } from './projects.js';

/**
 * The folders outside the workspace whose files are needed, as the command needs them: the folder of the nearest settings
 * around a workspace folder or around an open file, else the open file's own folder.
 */
export class OpenedFolders {
  private readonly watching = new Map<string, Promise<Disposable | undefined>>();
  /** Has the client report what changes in a folder; nothing where it cannot. */
  watch: ((folder: URI) => Promise<Disposable>) | undefined;

  constructor(
    private readonly fileSystem: FileSystemProvider,
    private readonly projects: Projects,
  ) {}

  /** Finds anew what is needed around the workspace folders and the open files: settings may have come or gone. */
  async renew(openFiles: readonly string[]): Promise<void> {
    const before = this.projects.openedFolders;
    this.projects.closeFolders();
    for (const folder of this.projects.folders) await this.openAroundWorkspace(URI.parse(folder));
    for (const uri of openFiles) await this.openAroundFile(URI.parse(uri));
    for (const folder of before.keys()) if (!this.projects.openedFolders.has(folder)) this.unwatch(folder);
  }

  /** Opens what is needed around a workspace folder. Returns whether there was any. */
  async openAroundWorkspace(folder: URI): Promise<boolean> {
    const around = await settingsFolderAround(folder, this.fileSystem);
    if (!around || isSame(around, folder) || this.projects.isOpened(around.toString())) return false;
    this.open(around, false);
    return true;
  }

  /** Opens what is needed around a file that is open. Returns whether there was any. */
  async openAroundFile(file: URI): Promise<boolean> {
    const onDisk = await this.onDisk(file);
    if (!onDisk || this.projects.isIn(onDisk.toString())) return false;
    const own = UriUtils.dirname(onDisk);
    const around = await settingsFolderAround(own, this.fileSystem);
    this.open(around ?? own, around === undefined);
    return true;
  }

  /** Closes the folders that neither a workspace folder nor one of the open files needs. Returns whether there was any. */
  release(openFiles: readonly string[]): boolean {
    const paths = openFiles.map((uri) => URI.parse(uri).path);
    const isNeeded = (folder: string) =>
      this.projects.folders.some((uri) => uri.startsWith(folder)) ||
      paths.some((path) => path.startsWith(URI.parse(folder).path));
    const unneeded = [...this.projects.openedFolders.keys()].filter((folder) => !isNeeded(folder));
    for (const folder of unneeded) {
      this.projects.closeFolder(folder);
      this.unwatch(folder);
    }
    return unneeded.length > 0;
  }

  private open(folder: URI, isFlat: boolean): void {
    this.projects.openFolder(folder.toString(), isFlat);
    const key = `${folder.toString().replace(/\/$/, '')}/`;
    if (this.watching.has(key)) return;
    const watcher = this.watch?.(folder).catch((error: unknown) => {
      console.error(`Could not watch ${folder.toString(true)}:`, error);
      return undefined;
    });
    if (watcher) this.watching.set(key, watcher);
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

function isSame(a: URI, b: URI): boolean {
  return a.toString().replace(/\/$/, '') === b.toString().replace(/\/$/, '');
}
