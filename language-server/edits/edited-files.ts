import { TextDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { type SourceTokens, tokensOf } from '../syntax/source-tokens.js';
import { SETTINGS_FILE } from '../workspace/discovery.js';
import { readText } from '../workspace/file-text.js';
import type { Projects } from '../workspace/projects.js';
import type { SettingsFile } from './setting-edit.js';

/** The files that edits go into, as they are now. Questions are answered at once, so that nothing changes between them. */
export interface EditedFiles {
  /** The text of a journey file; nothing where it is gone. */
  document(uri: string): TextDocument | undefined;
  /** What is written in such a text. */
  tokens(document: TextDocument): SourceTokens;
  /** The editor's version of a file; nothing for one that is not open there. */
  openVersion(uri: string): number | undefined;
  /** The settings file of the project around a file; nothing where it cannot have one, or where that cannot be read. */
  settings(uri: string): SettingsFile | undefined;
}

/** The files of the workspace: open ones as the editor has them, others as they lie on the disk. */
export class WorkspaceFiles {
  /** @param readTokens reads the tokens of a text that is not the one last parsed */
  constructor(
    private readonly workspace: LangiumSharedServices['workspace'],
    private readonly projects: Projects,
    private readonly settingsText: (project: string) => string | undefined,
    private readonly readTokens: (text: string) => SourceTokens,
  ) {}

  /** Reads some files, and the settings around others: what is then asked about them is answered without waiting. */
  async read(uris: readonly string[], settingsAround: readonly string[]): Promise<EditedFiles> {
    const closed = [...new Set(uris)].filter((uri) => !this.workspace.TextDocuments.get(uri));
    const texts = new Map(await Promise.all(closed.map(async (uri) => [uri, await this.textOf(uri)] as const)));
    const settings = new Map(
      await Promise.all(settingsAround.map(async (uri) => [uri, await this.settings(uri)] as const)),
    );
    return {
      document: (uri) => this.document(uri, texts.get(uri)),
      tokens: (document) => this.tokens(document),
      openVersion: (uri) => this.workspace.TextDocuments.get(uri)?.version,
      settings: (uri) => settings.get(uri),
    };
  }

  private document(uri: string, written: string | undefined): TextDocument | undefined {
    const open = this.workspace.TextDocuments.get(uri);
    if (open) return open;
    const document = this.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument;
    // It may have changed on the disk before the watcher says so.
    const isAsKnown = !document || written === undefined || written === document.getText();
    return isAsKnown ? document : TextDocument.create(uri, 'journey', 0, written);
  }

  private tokens(document: TextDocument): SourceTokens {
    const parsed = this.workspace.LangiumDocuments.getDocument(URI.parse(document.uri));
    const isParsed = parsed?.textDocument.getText() === document.getText();
    return isParsed ? tokensOf(parsed) : this.readTokens(document.getText());
  }

  private async settings(uri: string): Promise<SettingsFile | undefined> {
    const folder = this.projects.settingsProjectOf(uri);
    if (!folder.endsWith('/')) return undefined;
    const file = folder + SETTINGS_FILE;
    const isOnDisk = await this.workspace.FileSystemProvider.exists(URI.parse(file));
    // Settings may have been given that are in no file.
    const text = isOnDisk ? await this.textOf(file) : this.settingsText(folder);
    if (text !== undefined) return { uri: file, text };
    return isOnDisk ? undefined : { uri: file };
  }

  /** The text of a file on the disk; nothing where there is none that can be read, as for files made in memory. */
  private async textOf(uri: string): Promise<string | undefined> {
    const read = await readText(URI.parse(uri), this.workspace.FileSystemProvider).catch(() => undefined);
    return read?.unreadable === undefined ? read?.text : undefined;
  }
}
