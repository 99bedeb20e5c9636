import type { LangiumSharedServices } from 'langium/lsp';
import { initializationOptionsOf } from './initialization-options.js';

/** Languages in which the catalogues have titles. */
export type CatalogueLanguage = 'en' | 'zh-CN' | 'th';

/** What the editor at the other end can do, and in which language its user reads. */
export class Client {
  /** Accepts snippets with places to fill in. */
  snippets = false;
  /** Accepts workspace edits with the versions of the documents that they change. */
  documentChanges = false;
  /** Creates the files that a workspace edit asks for. */
  createFiles = false;
  /** Language tag of the reader: the one messages are in, else that of the user interface. */
  locale = 'en';

  constructor(services: LangiumSharedServices) {
    services.lsp.LanguageServer.onInitialize((params) => {
      this.snippets = params.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
      const { workspaceEdit } = params.capabilities.workspace ?? {};
      this.documentChanges = workspaceEdit?.documentChanges === true;
      this.createFiles = workspaceEdit?.resourceOperations?.includes('create') === true;
      this.locale = initializationOptionsOf(params).locale ?? params.locale ?? 'en';
    });
  }

  /** The catalogue's language nearest to the user's. */
  get language(): CatalogueLanguage {
    const [language] = this.locale.toLowerCase().split(/[-_]/);
    return language === 'zh' ? 'zh-CN' : language === 'th' ? 'th' : 'en';
  }
}
