import { inject } from 'langium';
import { createDefaultModule, createDefaultSharedModule, type LangiumServices, startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { JourneyGeneratedSharedModule, JourneyLanguageGeneratedModule } from '../language-server/generated/module.js';
import { JourneyLexer } from '../language-server/syntax/lexer.js';
import { JourneyTokenBuilder } from '../language-server/syntax/token-builder.js';

/** Langium as it comes on the same grammar: its own parser, scope, linking and checks; only the lexer is ours, since the grammar cannot be read without it. */
const connection = createConnection(ProposedFeatures.all);
const shared = inject(createDefaultSharedModule({ connection, ...NodeFileSystem }), JourneyGeneratedSharedModule);
const parser = {
  TokenBuilder: () => new JourneyTokenBuilder(),
  Lexer: (services: LangiumServices) => new JourneyLexer(services),
};
const journey = inject(createDefaultModule({ shared }), JourneyLanguageGeneratedModule, { parser });
shared.ServiceRegistry.register(journey);
shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
startLanguageServer(shared);
