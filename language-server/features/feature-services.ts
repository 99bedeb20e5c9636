import { DocumentState } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { Client } from '../client/client-profile.js';
import type { JourneyServices } from '../module.js';
import type { JourneyLexer } from '../syntax/lexer.js';
import type { Projects } from '../workspace/projects.js';
import { JourneyCodeActions } from './code-actions/code-actions.js';
import { JourneyCompletion, localToday } from './completion/completion.js';
import { JourneyFolding } from './folding/folding.js';
import { JourneyHover } from './hover/hover.js';
import { JourneyDefinitions, JourneyHighlights, JourneyReferences } from './navigation/navigation.js';
import { JourneyRename } from './rename/rename.js';
import { JourneySemanticTokens } from './semantic-tokens/semantic-tokens.js';
import { JourneyOutline } from './symbols/document-symbols.js';
import { Things } from './symbols/symbol-service.js';
import { JourneyWorkspaceSymbols } from './symbols/workspace-symbols.js';

/** What the editor can ask about a journey file. */
export function featureServices(shared: LangiumSharedServices, projects: Projects) {
  const things = (services: JourneyServices) => new Things(services, projects);
  let known: Client | undefined;
  const client = () => {
    known ??= new Client(shared);
    return known;
  };
  return {
    CompletionProvider: (services: JourneyServices) =>
      new JourneyCompletion(services, things(services), client(), localToday),
    HoverProvider: (services: JourneyServices) => new JourneyHover(services, things(services), client()),
    DefinitionProvider: (services: JourneyServices) => new JourneyDefinitions(things(services)),
    ReferencesProvider: (services: JourneyServices) => new JourneyReferences(things(services)),
    DocumentHighlightProvider: (services: JourneyServices) => new JourneyHighlights(things(services)),
    DocumentSymbolProvider: (services: JourneyServices) => new JourneyOutline(services.model.ProjectModels, client()),
    FoldingRangeProvider: (services: JourneyServices) =>
      new JourneyFolding(() => services.parser.Lexer as JourneyLexer),
    SemanticTokenProvider: (services: JourneyServices) => new JourneySemanticTokens(() => services.model.ProjectModels),
    CodeActionProvider: (services: JourneyServices) => new JourneyCodeActions(services, projects, things(services)),
    RenameProvider: (services: JourneyServices) => new JourneyRename(services, things(services)),
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
