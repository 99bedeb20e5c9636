import { type FileSystemProvider, URI, UriUtils } from 'langium';
import { asFolder } from './folders.js';
import type { Projects } from './projects.js';

/** A file system that knows where links lead. */
export interface LinkingFileSystem extends FileSystemProvider {
  /** The address of a file or folder without links on the way to it. Fails where there is none. */
  realPath(uri: URI): Promise<URI>;
}

function knowsLinks(files: FileSystemProvider): files is LinkingFileSystem {
  return 'realPath' in files;
}

/**
 * The address under which a search comes across a file that was reached through a linked folder, which searches do not follow;
 * nothing for a file that is not. A linked file is one of its own.
 */
export async function withoutLinkedFolders(
  file: URI,
  files: FileSystemProvider,
  projects: Projects,
): Promise<string | undefined> {
  const folder = projects.folderAround(file.toString());
  if (folder === undefined || !knowsLinks(files)) return undefined;
  try {
    const [root, real] = await Promise.all([files.realPath(URI.parse(folder)), files.realPath(UriUtils.dirname(file))]);
    const rootPath = asFolder(root.path);
    const name = UriUtils.basename(file);
    // What lies elsewhere is known by its real address.
    const path = asFolder(real.path);
    const found = path.startsWith(rootPath)
      ? UriUtils.joinPath(URI.parse(folder), path.slice(rootPath.length), name)
      : UriUtils.joinPath(real, name);
    return found.toString() === file.toString() ? undefined : found.toString();
  } catch {
    return undefined;
  }
}
