import * as l10n from '@vscode/l10n';
import type { FileSystemProvider, URI } from 'langium';
import { isMissing, reasonOf } from './file-error.js';

/** The text of a file, without a byte order mark. What is not UTF-8 is read as far as it can be. */
export interface FileText {
  text: string;
  /** Why it is not, or not wholly, the text on the disk; absent for one that could be read. */
  unreadable?: string;
}

/** Bytes as text. */
export function decode(bytes: Uint8Array): FileText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const unreadable = l10n.t('This file is not UTF-8 text, so it is only read in part: save it as UTF-8.');
    return { text: new TextDecoder('utf-8').decode(bytes), unreadable };
  }
}

/** Reads a file; nothing where there is none. */
export async function readText(file: URI, fileSystem: FileSystemProvider): Promise<FileText | undefined> {
  try {
    return decode(await fileSystem.readBinary(file));
  } catch (error) {
    if (isMissing(error) || !(await fileSystem.exists(file))) return undefined;
    return { text: '', unreadable: l10n.t('This file cannot be read: {0}.', reasonOf(error)) };
  }
}
