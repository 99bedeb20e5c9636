import * as l10n from '@vscode/l10n';
import type { LangiumSharedServices } from 'langium/lsp';
import { setFormatLocale } from '../../src/model/format.js';

/** Translates messages into the reader's language: the client sends its messages (English text → text) in `initializationOptions.messages`. */
export function useClientTranslations({ shared }: { shared: LangiumSharedServices }): void {
  shared.lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
    const options: unknown = initializationOptions;
    if (typeof options !== 'object' || options === null || !('messages' in options)) return;
    const { messages } = options;
    if (typeof messages !== 'object' || messages === null) return;
    l10n.config({ contents: JSON.stringify(messages) });
    if ('locale' in options && typeof options.locale === 'string') setFormatLocale(options.locale);
  });
}
