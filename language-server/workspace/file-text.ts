import type { FileSystemProvider, URI } from 'langium';

/** The text of a file, without a byte order mark. What is not UTF-8 is read as far as it can be. */
export interface FileText {
  text: string;
  isUtf8: boolean;
}

/** Bytes as text. */
export function decode(bytes: Uint8Array): FileText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), isUtf8: false };
  }
}

/** Reads a file. Fails where the file system does. */
export async function readText(file: URI, fileSystem: FileSystemProvider): Promise<FileText> {
  return decode(await fileSystem.readBinary(file));
}
