import { EmptyFileSystem, type FileSystemProvider, type LangiumDocument, TextDocument, URI } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import { type AnalysedProject, analyse } from '../src/analysis/analysed-project.js';
import type { EditSet } from '../src/model/edits.js';
import type { Journey } from '../src/model/elements.js';
import type { Finding } from '../src/model/finding.js';
import type { Project } from '../src/model/project.js';
import type { Id } from '../src/model/source.js';
import type { MapAnswer } from '../src/protocol/map-message.js';
import { settingsFindings } from './checking/settings-findings.js';
import { type EditWriter, editWriterOf, type WrittenEdits } from './edits/edit-writer.js';
import { DEFAULT_OPTIONS } from './features/formatting/formatter.js';
import { picturesOf } from './features/map/embedded-pictures.js';
import { mapAnswer } from './features/map/map-answer.js';
import type { FormatOptions } from './formatting/arrangement.js';
import { createJourneyServices } from './module.js';
import type { AllServices } from './services.js';
import { isSettingsFile } from './workspace/discovery.js';
import { readText } from './workspace/file-text.js';

/** The environment of a journey service. Every part is optional. */
export interface JourneyHost {
  /** Where files are that are not open, and pictures. Without one there is what was opened, and no picture is missed. */
  fileSystem?: FileSystemProvider;
  /**
   * Addresses of the workspace folders. A file belongs to the project of the nearest `journey.config.json`, else of the
   * folder that it lies in; in no folder, it is a project by itself. By default all `file:` addresses lie in one.
   */
  folders?: readonly string[];
  /** The day to check by, `YYYY-MM-DD`; by default today in the time zone of this process. */
  today?: () => string;
}

export interface CheckOptions {
  /**
   * The fixes of the findings will be asked for. Findings of a file that hold while another file changes are then made
   * again, so that their fixes fit the other file's text, too.
   */
  toFix?: boolean;
}

/** A file that a service was asked about was never opened, or is closed. */
export class UnknownFileError extends Error {
  override readonly name = 'UnknownFileError';

  constructor(readonly uri: string) {
    super(`There is no open file ${uri}.`);
  }
}

/**
 * Everything that can be done with journeys, for the language server, the command, programs and tests alike.
 *
 * Files are named by their addresses (URIs, as strings). Lines and columns are counted from zero, columns in UTF-16
 * units, and ranges end before their `end`, as in the Language Server Protocol. What is answered is as of the
 * last text given: a question waits until that is read. No text is refused; broken text gives less of a model and a
 * finding.
 */
export interface JourneyService {
  /**
   * Adds files, or gives them other texts: `*.journey` files, and settings as `journey.config.json`. What the settings
   * exclude is open, yet part of no project.
   */
  open(texts: Readonly<Record<string, string>>): Promise<void>;
  /**
   * Adds files, settings among them, as they are on the disk. One that cannot be read is added all the same, and `check` says why; what of it can be
   * read counts in its project.
   */
  load(uris: readonly string[]): Promise<void>;
  /** Why the text of a file could not, or not wholly, be read; nothing for one that could. */
  unreadable(uri: string): string | undefined;
  /** Names journey files that are there, opened or not: a pattern of `exclude` that matches none of them is then reported. */
  addFiles(uris: readonly string[]): void;
  /**
   * Gives an open file another text.
   * @throws {UnknownFileError} if it is not open.
   */
  update(uri: string, text: string): Promise<void>;
  /** Closes a file: from now on its text on the disk counts, where the service has a file system, else it is gone. */
  close(uri: string): Promise<void>;
  /**
   * What is found in a file, in the order of its text; of a settings file, what is wrong with the settings.
   * @throws {UnknownFileError} if there is no such file.
   */
  check(uri: string, options?: CheckOptions): Promise<Finding[]>;
  /**
   * The journeys and variants of a file in written order, variants merged with their bases.
   * @throws {UnknownFileError} if there is no such file.
   */
  journeys(uri: string): Promise<Journey[]>;
  /** The project that a file belongs to, or would if there were one of that address. */
  project(uri: string): Promise<Project>;
  /** That project with what follows from it, computed as it is asked for. */
  analysed(uri: string): Promise<AnalysedProject>;
  /** The address of the folder of that project, with a final `/`; the file's own where it is a project by itself. */
  projectFolder(uri: string): string;
  /** Whether the settings leave a file out of its project. */
  isExcluded(uri: string): boolean;
  /**
   * What the map of a journey is drawn from, for `drawMap`: the one asked for, else the first that is not abstract, else
   * the first. Nothing where there is no such file, or while its text is not read to the end.
   */
  map(uri: string, journey?: Id): Promise<MapAnswer | undefined>;
  /**
   * The changes to texts that model edits, such as the fixes of findings, come to together, or why there are none: they are
   * refused where a text is no longer the one that they were made for.
   */
  edits(...sets: readonly EditSet[]): Promise<WrittenEdits>;
  /**
   * The edits that format a file: by default two spaces per level, and a line end at its end. Lines with syntax errors stay as
   * they are.
   * @throws {UnknownFileError} if there is no such file.
   */
  format(uri: string, options?: FormatOptions): Promise<TextEdit[]>;
  /** A text formatted in the same way, without opening it. */
  formatText(text: string, options?: FormatOptions): string;
  /** Closes all files. */
  dispose(): Promise<void>;
}

/** A service for texts in memory or, with a file system, for files; it speaks no protocol. */
export function createJourneyService({ fileSystem, folders = ['file:///'], today }: JourneyHost = {}): JourneyService {
  const context = fileSystem ? { fileSystemProvider: () => fileSystem } : EmptyFileSystem;
  const services = createJourneyServices({ ...context, today });
  services.shared.journey.Projects.setFolders(folders);
  // Findings are made for the files that are asked about.
  services.shared.workspace.DocumentBuilder.updateBuildOptions = { validation: false };
  return journeyServiceOf(services);
}

/** The service that some services amount to: those of a language server, which opens and closes files by itself. */
export function journeyServiceOf(services: AllServices): JourneyService {
  return new ServiceFacade(services);
}

class ServiceFacade implements JourneyService {
  private version = 0;
  private readonly writer: EditWriter;
  /** The last change asked for: changes are made one after another. */
  private changes: Promise<unknown> = Promise.resolve();

  constructor(private readonly services: AllServices) {
    const client = { documentChanges: true, createFiles: true };
    this.writer = editWriterOf(services.journey, services.shared.journey, client);
  }

  open(texts: Readonly<Record<string, string>>): Promise<void> {
    return this.inTurn(() => this.openNow(texts));
  }

  load(uris: readonly string[]): Promise<void> {
    return this.inTurn(() => this.loadNow(uris.map((uri) => URI.parse(uri))));
  }

  private async loadNow(files: readonly URI[]): Promise<void> {
    const settings = files.filter(isSettingsFile);
    for (const uri of settings) {
      const read = await readText(uri, this.workspace.FileSystemProvider);
      if (read) this.services.shared.journey.Settings.set(uri, read.text, read.unreadable);
    }
    if (settings.length > 0) await this.rebuild();
    await this.build(files.filter((uri) => !isSettingsFile(uri)));
  }

  unreadable(uri: string): string | undefined {
    return this.workspace.LangiumDocumentFactory.unreadable(URI.parse(uri).toString());
  }

  addFiles(uris: readonly string[]): void {
    for (const uri of uris) this.services.shared.journey.KnownFiles.add(URI.parse(uri).toString());
  }

  private async openNow(texts: Readonly<Record<string, string>>): Promise<void> {
    const { TextDocuments } = this.workspace;
    const { Settings } = this.services.shared.journey;
    const files = Object.entries(texts).map(([uri, text]) => ({ uri: URI.parse(uri), text }));
    const settings = files.filter(({ uri }) => isSettingsFile(uri));
    const journeys = files.filter(({ uri }) => !isSettingsFile(uri));
    for (const { uri, text } of settings) Settings.set(uri, text);
    for (const { uri, text } of journeys)
      TextDocuments.set(TextDocument.create(uri.toString(), 'journey', ++this.version, text));
    await (settings.length > 0 ? this.rebuild() : this.build(journeys.map(({ uri }) => uri)));
  }

  update(uri: string, text: string): Promise<void> {
    return this.inTurn(() => this.updateNow(uri, text));
  }

  private async updateNow(uri: string, text: string): Promise<void> {
    const file = URI.parse(uri);
    if (!isSettingsFile(file) && !this.workspace.TextDocuments.get(file)) throw new UnknownFileError(uri);
    if (isSettingsFile(file) && !this.settingsOf(file)) throw new UnknownFileError(uri);
    await this.openNow({ [uri]: text });
  }

  close(uri: string): Promise<void> {
    return this.inTurn(() => this.closeNow(uri));
  }

  private async closeNow(uri: string): Promise<void> {
    const file = URI.parse(uri);
    if (isSettingsFile(file)) {
      this.services.shared.journey.Settings.delete(file);
      await this.rebuild();
      return;
    }
    this.workspace.TextDocuments.delete(uri);
    const isOnDisk = await this.workspace.FileSystemProvider.exists(file);
    await (isOnDisk ? this.build([file]) : this.change([], [file]));
  }

  async check(uri: string, { toFix = false }: CheckOptions = {}): Promise<Finding[]> {
    const file = URI.parse(uri);
    return this.read(() => {
      if (!isSettingsFile(file)) {
        const document = this.document(uri);
        const { Checker } = this.model;
        return document ? (toFix ? Checker.findingsToFix(document) : Checker.findings(document)) : [];
      }
      const found = this.settingsOf(file);
      if (!found) throw new UnknownFileError(uri);
      return found;
    });
  }

  async journeys(uri: string): Promise<Journey[]> {
    return this.read(() => {
      const document = this.document(uri);
      return document ? this.journeysIn(document) : [];
    });
  }

  async project(uri: string): Promise<Project> {
    return this.read(() => this.model.ProjectModels.project(URI.parse(uri).toString()));
  }

  async analysed(uri: string): Promise<AnalysedProject> {
    return analyse(await this.project(uri));
  }

  projectFolder(uri: string): string {
    return this.services.shared.journey.Projects.settingsProjectOf(URI.parse(uri).toString());
  }

  isExcluded(uri: string): boolean {
    return this.services.shared.journey.Projects.isExcluded(URI.parse(uri).toString());
  }

  async map(uri: string, journey?: Id): Promise<MapAnswer | undefined> {
    const answer = await this.read(() => {
      const document = this.workspace.LangiumDocuments.getDocument(URI.parse(uri));
      if (!document || !this.workspace.DocumentBuilder.isBuilt(document)) return undefined;
      const { version } = document.textDocument;
      const project = this.model.ProjectModels.project(document.uri.toString());
      const findings = this.model.Checker.findings(document);
      return mapAnswer({ uri, version }, this.journeysIn(document), project, findings, journey);
    });
    if (!answer?.input) return answer;
    const pictures = await picturesOf(answer.input, this.workspace.FileSystemProvider, this.projectFolder(uri));
    return Object.keys(pictures).length === 0 ? answer : { ...answer, input: { ...answer.input, pictures } };
  }

  async edits(...fixes: readonly EditSet[]): Promise<WrittenEdits> {
    return this.read(() => this.writer.write(...fixes));
  }

  async format(uri: string, options = DEFAULT_OPTIONS): Promise<TextEdit[]> {
    return this.read(() => {
      const document = this.document(uri);
      return document ? this.formatter.formatDocument(document, { options: { ...options } }) : [];
    });
  }

  formatText(text: string, options = DEFAULT_OPTIONS): string {
    return this.formatter.formatText(text, options);
  }

  dispose(): Promise<void> {
    return this.inTurn(() => this.disposeNow());
  }

  private inTurn(change: () => Promise<void>): Promise<void> {
    const next = this.changes.then(change);
    this.changes = next.catch(() => undefined);
    return next;
  }

  private async disposeNow(): Promise<void> {
    const { TextDocuments, LangiumDocuments } = this.workspace;
    const { Settings } = this.services.shared.journey;
    for (const uri of TextDocuments.keys()) TextDocuments.delete(uri);
    for (const uri of Settings.problems().keys()) Settings.delete(URI.parse(uri));
    await this.change([], LangiumDocuments.all.map(({ uri }) => uri).toArray());
  }

  private get formatter() {
    return this.services.journey.lsp.Formatter;
  }

  private get workspace() {
    return this.services.shared.workspace;
  }

  private get model() {
    return this.services.journey.model;
  }

  /** Nothing for a file that is excluded. */
  private document(uri: string): LangiumDocument | undefined {
    const file = URI.parse(uri);
    const document = this.workspace.LangiumDocuments.getDocument(file);
    if (!document && !this.workspace.TextDocuments.get(file)) throw new UnknownFileError(uri);
    return document;
  }

  private journeysIn(document: LangiumDocument): Journey[] {
    const uri = document.uri.toString();
    return this.model.ProjectModels.project(uri).journeys.filter(({ source }) => source.uri === uri);
  }

  private settingsOf(file: URI): Finding[] | undefined {
    return settingsFindings(this.services.shared.journey.Settings).get(file.toString());
  }

  /** Settings have changed: every file may belong to another project now, or to none. */
  private rebuild(): Promise<void> {
    const { TextDocuments, LangiumDocuments } = this.workspace;
    const open = TextDocuments.keys().map((uri) => URI.parse(uri));
    const loaded = LangiumDocuments.all.map(({ uri }) => uri).toArray();
    return this.build([...new Map([...open, ...loaded].map((uri) => [uri.toString(), uri])).values()]);
  }

  private build(files: readonly URI[]): Promise<void> {
    const isExcluded = (uri: URI) => this.isExcluded(uri.toString());
    return this.change(
      files.filter((uri) => !isExcluded(uri)),
      files.filter(isExcluded),
    );
  }

  private change(changed: URI[], deleted: URI[]): Promise<void> {
    const { DocumentBuilder, WorkspaceLock } = this.workspace;
    return WorkspaceLock.write((token) => DocumentBuilder.update(changed, deleted, token));
  }

  private async read<T>(question: () => T): Promise<T> {
    await this.changes;
    return this.workspace.WorkspaceLock.read(question);
  }
}
