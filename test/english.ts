import * as l10n from '@vscode/l10n';
import { setFormatLocale } from '../src/model/format.js';

/** Makes messages and figures English again. */
export function setEnglish(): void {
  l10n.config({ contents: '{}' });
  setFormatLocale('en');
}
