import { realpath } from 'node:fs/promises';
import { type FileSystemProvider, URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import type { LinkingFileSystem } from '../workspace/linked-folders.js';

/** The disk for `file:` addresses, and another file system for those of any other scheme, as in virtual workspaces. */
export class DiskAndOtherFiles implements LinkingFileSystem {
  private readonly disk = new NodeFileSystemProvider();

  constructor(private readonly others: FileSystemProvider) {}

  stat = (uri: URI) => this.of(uri).stat(uri);
  statSync = (uri: URI) => this.of(uri).statSync(uri);
  exists = (uri: URI) => this.of(uri).exists(uri);
  existsSync = (uri: URI) => this.of(uri).existsSync(uri);
  readBinary = (uri: URI) => this.of(uri).readBinary(uri);
  readBinarySync = (uri: URI) => this.of(uri).readBinarySync(uri);
  readFile = (uri: URI) => this.of(uri).readFile(uri);
  readFileSync = (uri: URI) => this.of(uri).readFileSync(uri);
  readDirectory = (uri: URI) => this.of(uri).readDirectory(uri);
  readDirectorySync = (uri: URI) => this.of(uri).readDirectorySync(uri);

  /** Only the disk has links. */
  async realPath(uri: URI): Promise<URI> {
    return uri.scheme === 'file' ? URI.file(await realpath(uri.fsPath)) : uri;
  }

  private of({ scheme }: URI): FileSystemProvider {
    return scheme === 'file' ? this.disk : this.others;
  }
}
