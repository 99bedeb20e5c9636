import type { LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { DefinitionProvider, DocumentHighlightProvider, ReferencesProvider } from 'langium/lsp';
import {
  type DefinitionParams,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  type Location,
  type LocationLink,
  type ReferenceParams,
} from 'vscode-languageserver';
import { nameOf } from '../../linking/names.js';
import type { SymbolService } from '../../linking/symbol-service.js';

/** Leads from a name to its declaration, and from a block that a variant repeats to its base's. */
export class JourneyDefinitions implements DefinitionProvider {
  constructor(private readonly symbols: SymbolService) {}

  getDefinition(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
    const here = this.symbols.at(document, document.textDocument.offsetAt(position));
    if (!here) return undefined;
    const target = here.role === 'reference' ? here.node : this.symbols.same(here.node)[0];
    const name = target && (nameOf(target) ?? target.$cstNode);
    // `exit` and `restart` are declared nowhere.
    if (!target?.$cstNode || !name) return undefined;
    return [
      {
        originSelectionRange: here.range,
        targetUri: AstUtils.getDocument(target).uri.toString(),
        targetRange: target.$cstNode.range,
        targetSelectionRange: name.range,
      },
    ];
  }
}

/** Lists where a symbol's name is written, in all files of the project. */
export class JourneyReferences implements ReferencesProvider {
  constructor(private readonly symbols: SymbolService) {}

  findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
    const here = this.symbols.at(document, document.textDocument.offsetAt(position));
    if (!here) return [];
    return this.symbols
      .occurrences(here.node)
      .filter((each) => context.includeDeclaration || each.role === 'reference')
      .map((each) => ({ uri: each.document.uri.toString(), range: each.range }));
  }
}

/** Marks the other places of the name under the cursor in its file. */
export class JourneyHighlights implements DocumentHighlightProvider {
  constructor(private readonly symbols: SymbolService) {}

  getDocumentHighlight(
    document: LangiumDocument,
    { position }: DocumentHighlightParams,
  ): DocumentHighlight[] | undefined {
    const here = this.symbols.at(document, document.textDocument.offsetAt(position));
    if (!here) return undefined;
    return this.symbols.occurrences(here.node, document).map((each) => ({
      range: each.range,
      kind: each.role === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  }
}
