import { type TextDocument, URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import {
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type FileSystemWatcher,
  type TextDocumentChangeEvent,
} from 'vscode-languageserver';
import { SETTINGS_FILE } from './linking/projects.js';
import type { JourneySharedServices } from './module.js';

/** Follows what happens to files: only journeys and settings are watched; closed documents outside the workspace are forgotten. */
export class JourneyDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  constructor(private readonly services: JourneySharedServices) {
    super(services);
  }

  protected override getWatchers(): FileSystemWatcher[] {
    return [{ globPattern: '**/*.journey' }, { globPattern: `**/${SETTINGS_FILE}` }];
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    const isSettings = (uri: string) => UriUtils.basename(URI.parse(uri)) === SETTINGS_FILE;
    const settings = params.changes.filter((change) => isSettings(change.uri));
    const { Projects } = this.services.journey;
    for (const { uri, type } of settings) {
      if (type === FileChangeType.Deleted) Projects.removeSettings(URI.parse(uri));
      else Projects.addSettings(URI.parse(uri));
    }
    super.didChangeWatchedFiles({ changes: params.changes.filter((change) => !isSettings(change.uri)) });
    if (settings.length > 0) this.refile();
  }

  /** Projects are cut differently now: every file is filed and linked again. */
  refile(): void {
    this.fireDocumentUpdate(this.services.workspace.LangiumDocuments.all.map((document) => document.uri).toArray(), []);
  }

  didCloseDocument(event: TextDocumentChangeEvent<TextDocument>): void {
    const { uri } = event.document;
    if (this.services.journey.Projects.projectOf(URI.parse(uri).toString()) === URI.parse(uri).toString()) {
      this.fireDocumentUpdate([], [URI.parse(uri)]);
    }
  }
}
