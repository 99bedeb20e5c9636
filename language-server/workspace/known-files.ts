import { asFolder } from './folders.js';

/** The addresses of all journey files that searches came across, those that settings exclude included. */
export class KnownFiles {
  private readonly files = new Set<string>();

  add(uri: string): void {
    this.files.add(uri);
  }

  /** A file, or a folder with all in it, is gone. Returns whether any was known. */
  remove(uri: string): boolean {
    const folder = asFolder(uri);
    let isKnown = this.files.delete(uri);
    for (const file of this.files) if (file.startsWith(folder)) isKnown = this.files.delete(file);
    return isKnown;
  }

  /** Forgets all: they are searched for again. */
  clear(): void {
    this.files.clear();
  }

  /** The paths of those in a folder, an address with a final `/`, as seen from it. */
  pathsIn(folder: string): string[] {
    return [...this.files].flatMap((file) =>
      file.startsWith(folder) ? [decodeURIComponent(file.slice(folder.length))] : [],
    );
  }
}
