import type { LangiumDocument } from 'langium';
import type { Formatter, LangiumServices, LangiumSharedServices } from 'langium/lsp';
import type { DocumentFormattingParams, TextEdit } from 'vscode-languageserver';
import type { Checker } from './checking/checker.js';
import type { RulePages } from './checking/rule-pages.js';
import type { Client } from './client/client-profile.js';
import type { EditWriter } from './edits/edit-writer.js';
import type { FormatOptions } from './formatting/arrangement.js';
import type { JourneyDocumentBuilder } from './linking/document-builder.js';
import type { JourneyIndexManager } from './linking/index-manager.js';
import type { SymbolService } from './linking/symbol-service.js';
import type { ImageFiles } from './model/images.js';
import type { ProjectModels } from './model/project-models.js';
import type { SettingsStore } from './settings/store.js';
import type { JourneyDocumentFactory } from './workspace/document-factory.js';
import type { JourneyDocuments } from './workspace/documents.js';
import type { KnownFiles } from './workspace/known-files.js';
import type { OpenedFolders } from './workspace/opened-folders.js';
import type { Projects } from './workspace/projects.js';
import type { JourneyDocumentUpdateHandler } from './workspace/update-handler.js';
import type { JourneyWorkspaceManager } from './workspace/workspace-manager.js';

/** Formats documents, and texts that are in none. */
export interface TextFormatter extends Formatter {
  formatText(text: string, options?: FormatOptions): string;
  formatDocument(document: LangiumDocument, { options }: Pick<DocumentFormattingParams, 'options'>): TextEdit[];
}

/** What the journey language adds to the library's services. */
export interface JourneyAddedServices {
  references: { Symbols: SymbolService };
  edits: { EditWriter: EditWriter };
  lsp: { Formatter: TextFormatter };
  model: { ProjectModels: ProjectModels; Checker: Checker; Images: ImageFiles };
}

/** Services of the journey language. */
export type JourneyServices = LangiumServices & JourneyAddedServices;

/** What the journey language adds to the services that do not depend on a language. */
export interface JourneySharedAddedServices {
  journey: {
    Projects: Projects;
    Settings: SettingsStore;
    KnownFiles: KnownFiles;
    OpenedFolders: OpenedFolders;
    Pages: RulePages;
    Client: Client;
    /** The day to check by, `YYYY-MM-DD`. */
    Today: () => string;
  };
  lsp: { DocumentUpdateHandler: JourneyDocumentUpdateHandler };
  workspace: {
    LangiumDocuments: JourneyDocuments;
    LangiumDocumentFactory: JourneyDocumentFactory;
    DocumentBuilder: JourneyDocumentBuilder;
    IndexManager: JourneyIndexManager;
    WorkspaceManager: JourneyWorkspaceManager;
  };
}

/** Services of the workspace as a whole. */
export type JourneySharedServices = LangiumSharedServices & JourneySharedAddedServices;

/** All services, put together by `createJourneyServices`. */
export interface AllServices {
  shared: JourneySharedServices;
  journey: JourneyServices;
}
