import * as l10n from '@vscode/l10n';
import { reasonOf } from '../../language-server/workspace/file-error.js';

/**
 * Lets the command do its work to the end where its output can go no further: without a word where whoever reads it has read
 * enough, as `head` has; else, as on a full disk, with one line and exit code 2.
 */
export function watchStandardOutput(): void {
  let isLost = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || isLost) return;
    isLost = true;
    process.stderr.write(`journey: ${l10n.t('cannot write {0}: {1}.', l10n.t('standard output'), reasonOf(error))}\n`);
    process.once('exit', () => {
      process.exitCode = 2;
    });
  });
  // Nobody is left to be told.
  process.stderr.on('error', () => undefined);
}
