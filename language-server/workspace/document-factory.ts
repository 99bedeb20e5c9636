import { DefaultLangiumDocumentFactory, type LangiumDocument } from 'langium';

/** Makes documents as the library does, but takes a file that cannot be read for empty. */
export class JourneyDocumentFactory extends DefaultLangiumDocumentFactory {
  protected override async getUpdatedText(
    document: LangiumDocument,
    ...rest: Parameters<DefaultLangiumDocumentFactory['getUpdatedText']> extends [unknown, ...infer R] ? R : never
  ): Promise<string> {
    try {
      return await super.getUpdatedText(document, ...rest);
    } catch (error) {
      // It may be gone before anybody reports so, or be a folder of that name.
      console.error(
        `Could not read ${document.uri.toString(true)}: ${error instanceof Error ? error.message : String(error)}`,
      );
      return '';
    }
  }
}
