import { inject, type LangiumSharedCoreServices, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type PartialLangiumServices,
} from 'langium/lsp';
import { Checker } from './checking/checker.js';
import { JourneyValidator } from './checking/diagnostics.js';
import { RulePages } from './checking/rule-pages.js';
import { Client } from './client/client-profile.js';
import { editWriterOf } from './edits/edit-writer.js';
import { featureServices, sharedFeatureServices } from './features/feature-services.js';
import { JourneyGeneratedSharedModule, JourneyLanguageGeneratedModule } from './generated/module.js';
import { JourneyLanguageServer } from './language-server.js';
import { JourneyDocumentBuilder } from './linking/document-builder.js';
import { JourneyIndexManager } from './linking/index-manager.js';
import { JourneyLinker } from './linking/linker.js';
import { JourneyScopeComputation, JourneyScopeProvider } from './linking/scope.js';
import { SymbolService } from './linking/symbol-service.js';
import { ElementIds } from './model/ids.js';
import { ImageFiles } from './model/images.js';
import { ProjectModels } from './model/project-models.js';
import { localToday } from './model/today.js';
import type {
  AllServices,
  JourneyAddedServices,
  JourneyServices,
  JourneySharedAddedServices,
  JourneySharedServices,
} from './services.js';
import { SettingsStore } from './settings/store.js';
import { JourneyLexer } from './syntax/lexer.js';
import { createJourneyParser } from './syntax/parser.js';
import { JourneyTokenBuilder } from './syntax/token-builder.js';
import { JourneyValueConverter } from './syntax/value-converter.js';
import { JourneyDocumentFactory } from './workspace/document-factory.js';
import { JourneyDocuments } from './workspace/documents.js';
import { KnownFiles } from './workspace/known-files.js';
import { OpenedFolders } from './workspace/opened-folders.js';
import { Projects } from './workspace/projects.js';
import { JourneyDocumentUpdateHandler } from './workspace/update-handler.js';
import { JourneyWorkspaceManager } from './workspace/workspace-manager.js';

/** What the services are put together for. */
export interface ServicesContext extends DefaultSharedModuleContext {
  /** The day to check by, `YYYY-MM-DD`; today by default. */
  today?: (() => string) | undefined;
}

/** The services added, and those of the library that are replaced. */
type SharedAddition = Omit<JourneySharedAddedServices, 'workspace' | 'lsp'> & { workspace: object; lsp: object };

function sharedModule(today: () => string, pictures: () => ImageFiles): Module<JourneySharedServices, SharedAddition> {
  return {
    journey: {
      Today: () => today,
      Client: (services: JourneySharedServices) => new Client(services),
      Projects: () => new Projects(),
      Pages: () => new RulePages(),
      Settings: (services: JourneySharedServices) =>
        new SettingsStore(services.journey.Projects, services.journey.KnownFiles),
      KnownFiles: () => new KnownFiles(),
      OpenedFolders: ({ workspace, journey }: JourneySharedServices) =>
        new OpenedFolders(workspace.FileSystemProvider, journey.Projects),
    },
    lsp: {
      ...sharedFeatureServices(),
      LanguageServer: (services: JourneySharedServices) => new JourneyLanguageServer(services),
      DocumentUpdateHandler: (services: JourneySharedServices) =>
        new JourneyDocumentUpdateHandler(services, {
          projects: services.journey.Projects,
          settings: services.journey.Settings,
          knownFiles: services.journey.KnownFiles,
          openedFolders: services.journey.OpenedFolders,
          workspaceManager: services.workspace.WorkspaceManager,
          documentsWith: (picture) => pictures().documentsWith(picture),
        }),
    },
    workspace: {
      LangiumDocuments: (services: JourneySharedServices) => new JourneyDocuments(services, services.journey.Projects),
      LangiumDocumentFactory: (services: JourneySharedServices) => new JourneyDocumentFactory(services),
      DocumentBuilder: (services: JourneySharedServices) =>
        new JourneyDocumentBuilder(services, services.workspace.LangiumDocuments, services.workspace.IndexManager),
      IndexManager: (services: JourneySharedServices) => new JourneyIndexManager(services, services.journey.Projects),
      WorkspaceManager: (services: JourneySharedServices) => {
        const { Projects: projects, Settings, KnownFiles: knownFiles, OpenedFolders: openedFolders } = services.journey;
        return new JourneyWorkspaceManager(services, projects, Settings, knownFiles, openedFolders);
      },
    },
  };
}

function languageModule(
  shared: JourneySharedServices,
): Module<JourneyServices, PartialLangiumServices & JourneyAddedServices> {
  const { Projects: projects, Settings: settings, Pages: pages } = shared.journey;
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
      ScopeProvider: (services) => new JourneyScopeProvider(services, shared.workspace.IndexManager),
      Symbols: (services) =>
        new SymbolService(services, projects, shared.workspace.LangiumDocuments, shared.workspace.IndexManager),
    },
    edits: { EditWriter: (services) => editWriterOf(services, shared.journey, shared.journey.Client) },
    lsp: featureServices(shared.journey),
    validation: {
      DocumentValidator: (services) =>
        new JourneyValidator(
          () => services.model.Checker,
          pages,
          (uri) => isPublished(uri, shared),
        ),
    },
    model: {
      ProjectModels: (services) =>
        new ProjectModels(
          services,
          shared.workspace.LangiumDocuments,
          projects,
          settings,
          services.model.Images,
          new ElementIds(shared.workspace.IndexManager, projects),
          shared.workspace.LangiumDocumentFactory,
          shared.journey.Today,
        ),
      Images: () => new ImageFiles(shared.workspace.FileSystemProvider),
      Checker: (services) => new Checker(services.model.ProjectModels, projects),
    },
  };
}

/** Puts the language's services together: the one place that knows all of them. */
export function createJourneyServices(context: ServicesContext): AllServices {
  const shared = inject(
    createDefaultSharedModule(context),
    JourneyGeneratedSharedModule as Module<LangiumSharedCoreServices>,
    sharedModule(context.today ?? localToday, () => journey.model.Images) as never,
  ) as JourneySharedServices;
  const journey = inject(
    createDefaultModule({ shared }),
    JourneyLanguageGeneratedModule,
    languageModule(shared),
  ) as JourneyServices;
  shared.ServiceRegistry.register(journey);
  followDocuments(shared, journey);
  return { shared, journey };
}

/**
 * Whether the editor is told what is found in a file: not in an older version of one, and in a file outside the workspace only
 * while it is open.
 */
function isPublished(uri: string, { journey: { Projects: projects }, workspace }: JourneySharedServices): boolean {
  if (projects.isVersion(uri)) return false;
  return projects.isInWorkspace(uri) || workspace.TextDocuments.get(uri) !== undefined;
}

/** Keeps the models as the documents are: each is forgotten when its document has been linked, or is gone. */
function followDocuments({ workspace: { DocumentBuilder } }: JourneySharedServices, { model }: JourneyServices): void {
  DocumentBuilder.onLinked(async (document) => {
    await model.Images.look(document);
    model.ProjectModels.refresh(document.uri.toString());
  });
  DocumentBuilder.onUpdate((_, deleted) => {
    for (const uri of deleted) {
      model.Images.forget(uri.toString());
      model.ProjectModels.remove(uri.toString());
    }
  });
}
