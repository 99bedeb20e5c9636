import { DocumentState } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { Client } from '../client/client-profile.js';
import { type EditWriter, editWriterOf } from '../edits/edit-writer.js';
import type { JourneyServices, JourneySharedServices } from '../services.js';
import { journeyParserOf } from '../syntax/parser.js';
import type { Projects } from '../workspace/projects.js';
import { JourneyCodeActions } from './code-actions/code-actions.js';
import { JourneyCompletion, localToday } from './completion/completion.js';
import { JourneyFolding } from './folding/folding.js';
import { JourneyFormatter } from './formatting/formatter.js';
import { JourneyHover } from './hover/hover.js';
import { JourneyDefinitions, JourneyHighlights, JourneyReferences } from './navigation/navigation.js';
import { JourneyRename } from './rename/rename.js';
import { JourneySemanticTokens } from './semantic-tokens/semantic-tokens.js';
import { JourneyOutline } from './symbols/document-symbols.js';
import { SymbolService } from './symbols/symbol-service.js';
import { JourneyWorkspaceSymbols } from './symbols/workspace-symbols.js';

/** What the editor can ask about a journey file. */
export function featureServices(shared: JourneySharedServices, projects: Projects) {
  const symbols = (services: JourneyServices) =>
    new SymbolService(services, projects, shared.workspace.LangiumDocuments);
  let known: Client | undefined;
  const client = () => {
    known ??= new Client(shared);
    return known;
  };
  let writer: EditWriter | undefined;
  const writerOf = (services: JourneyServices) => {
    writer ??= editWriterOf(services, shared.journey, client());
    return writer;
  };
  return {
    CompletionProvider: (services: JourneyServices) =>
      new JourneyCompletion(services, symbols(services), client(), localToday),
    HoverProvider: (services: JourneyServices) => new JourneyHover(services, symbols(services), client()),
    DefinitionProvider: (services: JourneyServices) => new JourneyDefinitions(symbols(services)),
    ReferencesProvider: (services: JourneyServices) => new JourneyReferences(symbols(services)),
    DocumentHighlightProvider: (services: JourneyServices) => new JourneyHighlights(symbols(services)),
    DocumentSymbolProvider: (services: JourneyServices) => new JourneyOutline(services.model.ProjectModels, client()),
    FoldingRangeProvider: () => new JourneyFolding(),
    Formatter: (services: JourneyServices) => new JourneyFormatter(() => journeyParserOf(services)),
    SemanticTokenProvider: (services: JourneyServices) => new JourneySemanticTokens(() => services.model.ProjectModels),
    CodeActionProvider: (services: JourneyServices) =>
      new JourneyCodeActions(services.model, symbols(services), writerOf(services), shared.journey.Pages),
    RenameProvider: (services: JourneyServices) =>
      new JourneyRename(services, services.model, symbols(services), writerOf(services)),
  };
}

/** What the editor can ask about all files. */
export function sharedFeatureServices() {
  return {
    WorkspaceSymbolProvider: (services: LangiumSharedServices) =>
      new JourneyWorkspaceSymbols(() => services.workspace.LangiumDocuments),
  };
}

/**
 * How far a file has to be built before a feature is asked: the outline shows figures that follow from links.
 */
export const featureRequirements = { DocumentSymbolProvider: DocumentState.Linked };
