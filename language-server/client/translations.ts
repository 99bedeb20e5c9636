import * as l10n from '@vscode/l10n';
import type { LangiumSharedServices } from 'langium/lsp';
import { setFormatLocale } from '../../src/model/format.js';
import { initializationOptionsOf } from './initialization-options.js';

/** Translates messages into the reader's language: the client sends its messages (English text → text) in `initializationOptions.messages`. */
export function useClientTranslations({ shared }: { shared: LangiumSharedServices }): void {
  shared.lsp.LanguageServer.onInitialize((params) => {
    const { messages, locale } = initializationOptionsOf(params);
    if (!messages) return;
    l10n.config({ contents: JSON.stringify(messages) });
    if (locale !== undefined) setFormatLocale(locale);
  });
}
