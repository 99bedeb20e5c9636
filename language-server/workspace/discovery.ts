import { type FileSystemNode, type FileSystemProvider, type URI, UriUtils } from 'langium';

/** Settings file that makes its folder a project. */
export const SETTINGS_FILE = 'journey.config.json';

/** The files of a folder and of the folders in it, by address. */
export interface FoundFiles {
  journeys: URI[];
  settings: URI[];
}

/** Whether a file holds the settings of a project. */
export function isSettingsFile(uri: URI): boolean {
  return UriUtils.basename(uri) === SETTINGS_FILE;
}

/** What a file is to a workspace, by its name. */
export function fileKind(name: string): keyof FoundFiles | undefined {
  if (name.startsWith('.')) return undefined;
  if (name === SETTINGS_FILE) return 'settings';
  return name.endsWith('.journey') ? 'journeys' : undefined;
}

/** Whether the files inside a folder belong to the workspace: dependencies and hidden folders do not. */
export function isSearched(folderName: string): boolean {
  return !folderName.startsWith('.') && folderName !== 'node_modules';
}

/** Whether `findFiles` in a folder, an address with a final `/`, comes across a file. */
export function isFoundIn(folder: string, uri: string, isFlat = false): boolean {
  if (!uri.startsWith(folder)) return false;
  const parts = decodeURIComponent(uri.slice(folder.length)).split('/');
  const name = parts.pop() ?? '';
  return fileKind(name) !== undefined && (isFlat ? parts.length === 0 : parts.every(isSearched));
}

/** The nearest folder with a settings file: the one given, or one that it lies in. */
export async function settingsFolderAround(folder: URI, fileSystem: FileSystemProvider): Promise<URI | undefined> {
  for (let at = folder; ; at = UriUtils.dirname(at)) {
    if (await fileSystem.exists(UriUtils.joinPath(at, SETTINGS_FILE))) return at;
    if (UriUtils.dirname(at).path === at.path) return undefined;
  }
}

/**
 * The one search for journeys and settings, for the server and the command alike. What the settings exclude is among
 * what is found, as they are among it too.
 *
 * A linked file counts as a file; links to folders are not followed, as they may lead round in a circle. A folder that
 * cannot be read is reported and passed over.
 *
 * @param isFlat what lies in the folders of the folder does not count
 */
export async function findFiles(
  folder: URI,
  fileSystem: FileSystemProvider,
  report: (folder: URI, error: unknown) => void,
  isFlat = false,
): Promise<FoundFiles> {
  const found: FoundFiles = { journeys: [], settings: [] };
  const search = async (at: URI): Promise<void> => {
    let entries: FileSystemNode[];
    try {
      entries = await fileSystem.readDirectory(at);
    } catch (error) {
      report(at, error);
      return;
    }
    await Promise.all(
      entries.map(async (entry) => {
        const name = UriUtils.basename(entry.uri);
        if (entry.isDirectory) {
          if (!isFlat && isSearched(name)) await search(entry.uri);
          return;
        }
        const kind = fileKind(name);
        if (kind && (await isFile(entry, fileSystem))) found[kind].push(entry.uri);
      }),
    );
  };
  await search(folder);
  for (const list of [found.journeys, found.settings]) list.sort(byAddress);
  return found;
}

/** Whether an entry is a regular file, or a link to one. */
async function isFile(entry: FileSystemNode, fileSystem: FileSystemProvider): Promise<boolean> {
  if (entry.isFile) return true;
  try {
    return (await fileSystem.stat(entry.uri)).isFile;
  } catch {
    return false;
  }
}

/** The order of files, in every language the same. */
export function byAddress(a: URI, b: URI): number {
  const [first, second] = [a.toString(), b.toString()];
  return first < second ? -1 : first > second ? 1 : 0;
}
