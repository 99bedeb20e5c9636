import {
  DefaultLangiumDocumentFactory,
  type FileSystemProvider,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type URI,
} from 'langium';
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

  /** The text of a file; empty where there is none, as one that is gone is soon reported so. */
  private async read(uri: URI): Promise<string> {
    const read = await readText(uri, this.files);
    if (read?.unreadable === undefined) this.reasons.delete(uri.toString());
    else this.reasons.set(uri.toString(), read.unreadable);
    return read?.text ?? '';
  }
}
