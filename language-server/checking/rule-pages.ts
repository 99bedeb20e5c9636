import type { LangiumSharedServices } from 'langium/lsp';
import { initializationOptionsOf } from '../client/initialization-options.js';

/** Where the documentation of the rules lies: the client says so in `initializationOptions.rules`, a folder with one page per rule. */
export class RulePages {
  private folder: string | undefined;

  listen({ shared }: { shared: LangiumSharedServices }): void {
    shared.lsp.LanguageServer.onInitialize((params) => {
      this.folder = initializationOptionsOf(params).rules?.replace(/\/$/, '');
    });
  }

  /** The page of a rule, if the client has the pages. */
  of(rule: string): string | undefined {
    return this.folder && `${this.folder}/${rule}.md`;
  }
}
