import type { LangiumSharedServices } from 'langium/lsp';

/** Where the documentation of the rules lies: the client says so in `initializationOptions.rules`, a folder with one page per rule. */
export class RulePages {
  private folder: string | undefined;

  listen({ shared }: { shared: LangiumSharedServices }): void {
    shared.lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
      const options: unknown = initializationOptions;
      if (typeof options === 'object' && options !== null && 'rules' in options && typeof options.rules === 'string') {
        this.folder = options.rules.replace(/\/$/, '');
      }
    });
  }

  /** The page of a rule, if the client has the pages. */
  of(rule: string): string | undefined {
    return this.folder && `${this.folder}/${rule}.md`;
  }
}
