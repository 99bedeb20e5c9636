import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import * as l10n from '@vscode/l10n';
import writeFileAtomic from 'write-file-atomic';
import { reasonOf } from '../../language-server/workspace/file-error.js';
import { Failure } from './failure.js';

/**
 * Writes a file as a whole: beside it first, then renamed, so that nobody ever sees half of it. One that is read-only stays
 * as it is.
 *
 * @param shown what the file is called in a message
 * @throws Failure where it cannot be written
 */
export async function writeFile(file: string, content: string | Uint8Array, shown: string): Promise<void> {
  try {
    await access(file, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content));
  } catch (error) {
    throw new Failure(l10n.t('cannot write {0}: {1}.', shown, reasonOf(error)));
  }
}
