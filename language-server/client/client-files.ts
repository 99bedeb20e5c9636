import { type FileSystemNode, type FileSystemProvider, type URI, UriUtils } from 'langium';
import * as v from 'valibot';
import type { Connection } from 'vscode-languageserver';
import {
  FileEntriesSchema,
  type FileType,
  FileTypeSchema,
  ReadDirectoryRequest,
  ReadFileRequest,
  StatRequest,
} from '../../src/protocol/server.js';

/** Files as the client reads them: for a server without a file system, or without one for their scheme. */
export class ClientFiles implements FileSystemProvider {
  constructor(private readonly connection: Pick<Connection, 'sendRequest'>) {}

  async stat(uri: URI): Promise<FileSystemNode> {
    return nodeOf(uri, present(await this.typeOf(uri), uri));
  }

  async exists(uri: URI): Promise<boolean> {
    return (await this.typeOf(uri).catch(() => null)) !== null;
  }

  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    const answer = await this.connection.sendRequest(ReadDirectoryRequest, { uri: addressOf(uri) });
    const entries = present(v.parse(v.nullable(FileEntriesSchema), answer), uri);
    return entries.map(({ name, type }) => nodeOf(UriUtils.joinPath(uri, name), type));
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    const answer = await this.connection.sendRequest(ReadFileRequest, { uri: addressOf(uri) });
    const bytes = present(v.parse(v.nullable(v.string()), answer), uri);
    return Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0));
  }

  async readFile(uri: URI): Promise<string> {
    return new TextDecoder().decode(await this.readBinary(uri));
  }

  statSync(uri: URI): never {
    throw unanswerable(uri);
  }

  existsSync(uri: URI): never {
    throw unanswerable(uri);
  }

  readDirectorySync(uri: URI): never {
    throw unanswerable(uri);
  }

  readBinarySync(uri: URI): never {
    throw unanswerable(uri);
  }

  readFileSync(uri: URI): never {
    throw unanswerable(uri);
  }

  private async typeOf(uri: URI): Promise<FileType | null> {
    const answer = await this.connection.sendRequest(StatRequest, { uri: addressOf(uri) });
    return v.parse(v.nullable(FileTypeSchema), answer);
  }
}

/** What is there, or the error by which every file system says that nothing is. */
function present<T>(answer: T | null, uri: URI): T {
  if (answer !== null) return answer;
  throw Object.assign(new Error(`There is no ${uri.toString(true)}.`), { code: 'ENOENT' });
}

/** Without a final slash: not every file system of an editor takes a folder for the same with one. */
function addressOf(uri: URI): string {
  return uri.with({ path: uri.path.replace(/(?<=.)\/$/, '') }).toString();
}

function nodeOf(uri: URI, type: FileType): FileSystemNode {
  return { uri, isFile: type === 'file', isDirectory: type === 'folder' };
}

function unanswerable(uri: URI): Error {
  return new Error(`${uri.toString(true)} cannot be read without waiting for the client.`);
}
