import { TextDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { type SourceTokens, tokensOf } from '../syntax/source-tokens.js';
import { SETTINGS_FILE } from '../workspace/discovery.js';
import { decode } from '../workspace/file-text.js';
import type { Projects } from '../workspace/projects.js';
import type { SettingsFile } from './setting-edit.js';

/** The files that edits go into, as they are now. */
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
export class WorkspaceFiles implements EditedFiles {
  /** @param read reads the tokens of a text that is not the one last parsed */
  constructor(
    private readonly workspace: LangiumSharedServices['workspace'],
    private readonly projects: Projects,
    private readonly settingsText: (project: string) => string | undefined,
    private readonly read: (text: string) => SourceTokens,
  ) {}

  document(uri: string): TextDocument | undefined {
    const open = this.workspace.TextDocuments.get(uri);
    if (open) return open;
    const document = this.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument;
    // It may have changed on the disk before the watcher says so.
    const written = document && this.readFile(URI.parse(uri));
    const isAsKnown = written === undefined || written === document?.getText();
    return isAsKnown ? document : TextDocument.create(uri, 'journey', 0, written);
  }

  tokens(document: TextDocument): SourceTokens {
    const parsed = this.workspace.LangiumDocuments.getDocument(URI.parse(document.uri));
    const isParsed = parsed?.textDocument.getText() === document.getText();
    return isParsed ? tokensOf(parsed) : this.read(document.getText());
  }

  openVersion(uri: string): number | undefined {
    return this.workspace.TextDocuments.get(uri)?.version;
  }

  settings(uri: string): SettingsFile | undefined {
    const folder = this.projects.settingsProjectOf(uri);
    if (!folder.endsWith('/')) return undefined;
    const file = URI.parse(folder + SETTINGS_FILE);
    const isOnDisk = this.workspace.FileSystemProvider.existsSync(file);
    // Settings may have been given that are in no file.
    const text = isOnDisk ? this.readFile(file) : this.settingsText(folder);
    if (text !== undefined) return { uri: file.toString(), text };
    return isOnDisk ? undefined : { uri: file.toString() };
  }

  /** The text of a file on the disk; nothing where there is none that can be read, as for files made in memory. */
  private readFile(file: URI): string | undefined {
    try {
      return decode(this.workspace.FileSystemProvider.readBinarySync(file)).text;
    } catch {
      return undefined;
    }
  }
}
