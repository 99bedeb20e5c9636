import { type FileSystemProvider, type URI, UriUtils } from 'langium';
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

  /** Opens what is needed around a workspace folder. Returns whether there was any. */
  async openAroundWorkspace(folder: URI): Promise<boolean> {
    const around = await settingsFolderAround(folder, this.fileSystem);
    if (!around || isSame(around, folder) || this.projects.isOpened(around.toString())) return false;
    this.open(around, false);
    return true;
  }

  /** Opens what is needed around a file that is open. Returns whether there was any. */
  async openAroundFile(file: URI): Promise<boolean> {
    if (!this.canRead(file) || this.projects.isIn(file.toString())) return false;
    const own = UriUtils.dirname(file);
    const around = await settingsFolderAround(own, this.fileSystem);
    this.open(around ?? own, around === undefined);
    return true;
  }

  /** Closes the folders that neither a workspace folder nor one of the open files needs. Returns whether there was any. */
  release(openFiles: readonly string[]): boolean {
    const needing = [...this.projects.folders, ...openFiles];
    const unneeded = [...this.projects.openedFolders.keys()].filter(
      (folder) => !needing.some((uri) => uri.startsWith(folder)),
    );
    for (const folder of unneeded) {
      this.projects.closeFolder(folder);
      void this.watching.get(folder)?.then((watcher) => watcher?.dispose());
      this.watching.delete(folder);
    }
    return unneeded.length > 0;
  }

  private open(folder: URI, isFlat: boolean): void {
    this.projects.openFolder(folder.toString(), isFlat);
    const watcher = this.watch?.(folder).catch((error: unknown) => {
      console.error(`Could not watch ${folder.toString(true)}:`, error);
      return undefined;
    });
    if (watcher) this.watching.set(`${folder.toString().replace(/\/$/, '')}/`, watcher);
  }

  /** What is of the scheme of no folder lies on no disk: an older version of a file, an untitled text. */
  private canRead({ scheme }: URI): boolean {
    return scheme === 'file' || this.projects.folders.some((folder) => folder.startsWith(`${scheme}:`));
  }
}

function isSame(a: URI, b: URI): boolean {
  return a.toString().replace(/\/$/, '') === b.toString().replace(/\/$/, '');
}
