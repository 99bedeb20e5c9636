/** A virtual workspace: files in memory under a scheme of their own, as those of a repository on a server would be. */
import * as vscode from 'vscode';

export const scheme = 'memfs';

interface Entry {
  /** Nothing for a folder. */
  content?: Uint8Array;
  changed: number;
}

/** Files in memory by path; folders are there as soon as they are created, or a file in them is written. */
export class MemoryFiles implements vscode.FileSystemProvider, vscode.Disposable {
  private readonly entries = new Map<string, Entry>([['/', { changed: 0 }]]);
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  private readonly registration = vscode.workspace.registerFileSystemProvider(scheme, this, { isCaseSensitive: true });

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { content, changed } = this.entry(uri);
    const type = content ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: changed, size: content?.length ?? 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (this.entry(uri).content) throw vscode.FileSystemError.FileNotADirectory(uri);
    const folder = uri.path.replace(/\/?$/, '/');
    return [...this.entries].flatMap(([path, { content }]): [string, vscode.FileType][] => {
      const name = path.startsWith(folder) ? path.slice(folder.length) : '';
      if (name === '' || name.includes('/')) return [];
      return [[name, content ? vscode.FileType.File : vscode.FileType.Directory]];
    });
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const { content } = this.entry(uri);
    if (!content) throw vscode.FileSystemError.FileIsADirectory(uri);
    return content;
  }

  createDirectory(uri: vscode.Uri): void {
    this.put(uri, {});
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    for (let at = uri.path.indexOf('/', 1); at > 0; at = uri.path.indexOf('/', at + 1)) {
      const folder = uri.with({ path: uri.path.slice(0, at) });
      if (!this.entries.has(folder.path)) this.createDirectory(folder);
    }
    this.put(uri, { content });
  }

  delete(uri: vscode.Uri): void {
    this.entry(uri);
    const inside = (path: string) => path === uri.path || path.startsWith(`${uri.path}/`);
    for (const path of [...this.entries.keys()].filter(inside)) this.entries.delete(path);
    this.changed.fire([{ uri, type: vscode.FileChangeType.Deleted }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }

  private entry(uri: vscode.Uri): Entry {
    const entry = this.entries.get(uri.path);
    if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  private put(uri: vscode.Uri, entry: Omit<Entry, 'changed'>): void {
    const type = this.entries.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.entries.set(uri.path, { ...entry, changed: Date.now() });
    this.changed.fire([{ uri, type }]);
  }
}
