import { DocumentState } from 'langium';
import type { JourneyServices, JourneySharedServices } from '../services.js';
import { journeyParserOf } from '../syntax/parser.js';
import { JourneyCodeActions } from './code-actions/code-actions.js';
import { JourneyCompletion } from './completion/completion.js';
import { JourneyFolding } from './folding/folding.js';
import { JourneyFormatter } from './formatting/formatter.js';
import { JourneyHover } from './hover/hover.js';
import { JourneyDefinitions, JourneyHighlights, JourneyReferences } from './navigation/navigation.js';
import { JourneyRename } from './rename/rename.js';
import { JourneySemanticTokens } from './semantic-tokens/semantic-tokens.js';
import { JourneyOutline } from './symbols/document-symbols.js';
import { JourneyWorkspaceSymbols } from './symbols/workspace-symbols.js';

/** What the editor can ask about a journey file. */
export function featureServices({ Client: client, Pages: pages, Today: today }: JourneySharedServices['journey']) {
  return {
    CompletionProvider: (services: JourneyServices) =>
      new JourneyCompletion(services, services.references.Symbols, client, today),
    HoverProvider: (services: JourneyServices) => new JourneyHover(services, services.references.Symbols, client),
    DefinitionProvider: ({ references }: JourneyServices) => new JourneyDefinitions(references.Symbols),
    ReferencesProvider: ({ references }: JourneyServices) => new JourneyReferences(references.Symbols),
    DocumentHighlightProvider: ({ references }: JourneyServices) => new JourneyHighlights(references.Symbols),
    DocumentSymbolProvider: ({ model }: JourneyServices) => new JourneyOutline(model.ProjectModels, client),
    FoldingRangeProvider: () => new JourneyFolding(),
    Formatter: (services: JourneyServices) => new JourneyFormatter(() => journeyParserOf(services)),
    SemanticTokenProvider: ({ model }: JourneyServices) => new JourneySemanticTokens(() => model.ProjectModels),
    CodeActionProvider: ({ model, references, edits }: JourneyServices) =>
      new JourneyCodeActions(model, references.Symbols, edits.EditWriter, pages),
    RenameProvider: (services: JourneyServices) =>
      new JourneyRename(services, services.model, services.references.Symbols, services.edits.EditWriter),
  };
}

/** What the editor can ask about all files. */
export function sharedFeatureServices() {
  return {
    WorkspaceSymbolProvider: (services: JourneySharedServices) =>
      new JourneyWorkspaceSymbols(() => services.workspace.LangiumDocuments, services.journey.Projects),
  };
}

/**
 * How far a file has to be built before a feature is asked: the outline shows figures that follow from links.
 */
export const featureRequirements = { DocumentSymbolProvider: DocumentState.Linked };
