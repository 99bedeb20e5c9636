import * as l10n from '@vscode/l10n';
import {
  DefaultLangiumDocumentFactory,
  type FileSystemProvider,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type URI,
} from 'langium';
import { isMissing, reasonOf } from './file-error.js';
import { readText } from './file-text.js';

/** Makes documents as the library does, and says of files which of them cannot be read, or only in part. */
export class JourneyDocumentFactory extends DefaultLangiumDocumentFactory {
  private readonly files: FileSystemProvider;
  private readonly reasons = new Map<string, string>();

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.files = services.workspace.FileSystemProvider;
  }

  /** Why the text of a file is not, or not wholly, the one on the disk; nothing for one that could be read. */
  unreadable(uri: string): string | undefined {
    return this.reasons.get(uri);
  }

  protected override getInitialText(uri: URI): Promise<string> {
    return this.read(uri);
  }

  protected override async getUpdatedText(
    document: LangiumDocument,
    textDocument: { getText(): string } | undefined,
  ): Promise<string> {
    if (!textDocument) return this.read(document.uri);
    this.reasons.delete(document.uri.toString());
    return textDocument.getText();
  }

  /** The text of a file; empty where there is none. */
  private async read(uri: URI): Promise<string> {
    const address = uri.toString();
    this.reasons.delete(address);
    try {
      const { text, isUtf8 } = await readText(uri, this.files);
      if (!isUtf8)
        this.reasons.set(address, l10n.t('This file is not UTF-8 text, so it is only read in part: save it as UTF-8.'));
      return text;
    } catch (error) {
      // One that is gone is soon reported so.
      const isGone = isMissing(error) || !(await this.files.exists(uri));
      if (!isGone) this.reasons.set(address, l10n.t('This file cannot be read: {0}.', reasonOf(error)));
      return '';
    }
  }
}
