import type { URI } from 'langium';

/** The address of a folder, with a final `/`. */
export function addressOf(folder: URI): string {
  return asFolder(folder.toString());
}

/** An address with a final `/`. */
export function asFolder(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

/** The folder that a file lies in, with a final `/`. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The folder that a folder lies in; empty for the topmost. */
export function parentOf(folder: string): string {
  const parent = folderOf(folder.slice(0, -1));
  return parent.endsWith('://') ? '' : parent;
}
