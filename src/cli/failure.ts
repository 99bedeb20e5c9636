import * as l10n from '@vscode/l10n';

/** Something that keeps the command from running, in one line for the person who typed it: what, to which file, why. */
export class Failure extends Error {}

/** What somebody typed, in quotation marks where it begins or ends with a space. */
export function typed(given: string): string {
  return given === '' || given.trim() !== given ? `“${given}”` : given;
}

/** Whether a file-system error says that something is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The reason of a file-system error in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return l10n.t('there is no such file or folder');
    case 'EACCES':
    case 'EPERM':
      return l10n.t('access is denied');
    case 'ELOOP':
      return l10n.t('its links go round in a circle');
    case 'ENAMETOOLONG':
      return l10n.t('its name is too long');
    case 'EISDIR':
      return l10n.t('it is a folder');
    case 'ENOTDIR':
      return l10n.t('a part of its path is not a folder');
    case 'EROFS':
      return l10n.t('the file system is read-only');
    case 'ENOSPC':
      return l10n.t('the disk is full');
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
