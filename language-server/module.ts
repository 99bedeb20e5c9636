import { DocumentState, inject, type LangiumSharedCoreServices, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
} from 'langium/lsp';
import { Checker } from './checking/checker.js';
import { JourneyValidator } from './checking/diagnostics.js';
import { RulePages } from './checking/rule-pages.js';
import { featureServices, sharedFeatureServices } from './features/feature-services.js';
import { JourneyGeneratedSharedModule, JourneyLanguageGeneratedModule } from './generated/module.js';
import { JourneyLanguageServer } from './language-server.js';
import { JourneyIndexManager } from './linking/index-manager.js';
import { JourneyLinker, JourneyReferenceDescriptions } from './linking/linker.js';
import { JourneyScopeComputation, JourneyScopeProvider } from './linking/scope.js';
import { ImageFiles } from './model/images.js';
import { ProjectModels } from './model/project-models.js';
import { SettingsStore } from './settings/store.js';
import { JourneyLexer } from './syntax/lexer.js';
import { createJourneyParser } from './syntax/parser.js';
import { JourneyTokenBuilder } from './syntax/token-builder.js';
import { JourneyValueConverter } from './syntax/value-converter.js';
import { JourneyDocumentFactory } from './workspace/document-factory.js';
import { Projects } from './workspace/projects.js';
import { JourneyDocumentUpdateHandler } from './workspace/update-handler.js';
import { JourneyWorkspaceManager } from './workspace/workspace-manager.js';

/** What the journey language adds to the library's services. */
export interface JourneyAddedServices {
  model: { ProjectModels: ProjectModels; Checker: Checker; Images: ImageFiles };
}

export type JourneyServices = LangiumServices & JourneyAddedServices;

export interface JourneySharedAddedServices {
  journey: { Projects: Projects; Settings: SettingsStore; Pages: RulePages };
}

export type JourneySharedServices = LangiumSharedServices & JourneySharedAddedServices;

const sharedModule: Module<JourneySharedServices, JourneySharedAddedServices & { workspace: object; lsp: object }> = {
  journey: {
    Projects: () => new Projects(),
    Pages: () => new RulePages(),
    Settings: (services: JourneySharedServices) => new SettingsStore(services.journey.Projects),
  },
  lsp: {
    ...sharedFeatureServices(),
    LanguageServer: (services: JourneySharedServices) => new JourneyLanguageServer(services),
    DocumentUpdateHandler: (services: JourneySharedServices) => new JourneyDocumentUpdateHandler(services),
  },
  workspace: {
    LangiumDocumentFactory: (services: JourneySharedServices) => new JourneyDocumentFactory(services),
    IndexManager: (services: JourneySharedServices) => new JourneyIndexManager(services, services.journey.Projects),
    WorkspaceManager: (services: JourneySharedServices) =>
      new JourneyWorkspaceManager(services, services.journey.Projects, services.journey.Settings),
  },
};

function languageModule(
  shared: JourneySharedServices,
): Module<JourneyServices, PartialLangiumServices & JourneyAddedServices> {
  const projects = shared.journey.Projects;
  return {
    parser: {
      TokenBuilder: () => new JourneyTokenBuilder(),
      Lexer: (services) => new JourneyLexer(services),
      LangiumParser: (services) => createJourneyParser(services),
      ValueConverter: () => new JourneyValueConverter(),
    },
    references: {
      Linker: (services) => new JourneyLinker(services),
      ScopeComputation: (services) => new JourneyScopeComputation(services),
      ScopeProvider: (services) =>
        new JourneyScopeProvider(services, shared.workspace.IndexManager as JourneyIndexManager, projects),
    },
    workspace: { ReferenceDescriptionProvider: (services) => new JourneyReferenceDescriptions(services) },
    lsp: featureServices(shared, projects),
    validation: {
      DocumentValidator: (services) => new JourneyValidator(() => services.model.Checker, shared.journey.Pages),
    },
    model: {
      ProjectModels: (services) =>
        new ProjectModels(services, projects, shared.journey.Settings, services.model.Images),
      Images: () => new ImageFiles(shared.workspace.FileSystemProvider),
      Checker: (services) => new Checker(services.model.ProjectModels, projects),
    },
  };
}

export interface AllServices {
  shared: JourneySharedServices;
  journey: JourneyServices;
}

/** Puts the language's services together, for the server (with a connection) and for the command line and tests (without). */
export function createJourneyServices(context: DefaultSharedModuleContext): AllServices {
  const shared = inject(
    createDefaultSharedModule(context),
    JourneyGeneratedSharedModule as Module<LangiumSharedCoreServices>,
    sharedModule as never,
  ) as JourneySharedServices;
  const journey = inject(
    createDefaultModule({ shared }),
    JourneyLanguageGeneratedModule,
    languageModule(shared),
  ) as JourneyServices;
  shared.ServiceRegistry.register(journey);
  keepModelsFresh(shared, journey);
  return { shared, journey };
}

function keepModelsFresh(shared: JourneySharedServices, { model }: JourneyServices): void {
  const { DocumentBuilder } = shared.workspace;
  DocumentBuilder.onUpdate((changed, deleted) => {
    for (const uri of [...changed, ...deleted]) model.ProjectModels.forget(uri.toString());
    model.Checker.forget();
  });
  DocumentBuilder.onDocumentPhase(DocumentState.Linked, async (document) => {
    await model.Images.look(document);
    model.ProjectModels.forget(document.uri.toString());
    model.Checker.forget();
  });
}
