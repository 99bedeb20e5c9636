import { constants } from 'node:fs';
import { access, chmod, chown, realpath, rename, rm, stat, writeFile as write } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { isMissing, reasonOf } from '../../language-server/workspace/file-error.js';
import { Failure } from './failure.js';

/**
 * Writes a file as a whole: beside it first, then renamed, so that nobody ever sees half of it. One that is read-only stays
 * as it is, and so does one for which the disk has no room.
 *
 * @param shown what the file is called in a message
 * @throws Failure where it cannot be written
 */
export async function writeFile(file: string, content: string | Uint8Array, shown: string): Promise<void> {
  try {
    await replace(await targetOf(file), content);
  } catch (error) {
    throw new Failure(l10n.t('cannot write {0}: {1}.', shown, reasonOf(error)));
  }
}

/** The file itself, where a link leads to it. */
async function targetOf(file: string): Promise<string> {
  try {
    await access(file, constants.W_OK);
    return await realpath(file);
  } catch (error) {
    if (isMissing(error)) return file;
    throw error;
  }
}

async function replace(file: string, content: string | Uint8Array): Promise<void> {
  const before = await stat(file).catch(() => undefined);
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${crypto.randomUUID()}.tmp`);
  try {
    await write(temporary, content, { flush: true, ...(before && { mode: before.mode }) });
    if (before) {
      // Only who may give files away can keep another's. It may take bits of the mode along.
      await chown(temporary, before.uid, before.gid).catch(() => undefined);
      await chmod(temporary, before.mode);
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}
