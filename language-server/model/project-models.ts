import * as l10n from '@vscode/l10n';
import {
  type AstNode,
  type CstNode,
  CstUtils,
  DocumentState,
  isLeafCstNode,
  type LangiumCoreServices,
  type LangiumDocument,
} from 'langium';
import { textVersion } from '../../src/model/edits.js';
import { type ElementKind, kindInSentence } from '../../src/model/element-kinds.js';
import type { Journey, WrittenJourney } from '../../src/model/elements.js';
import { formatList } from '../../src/model/format.js';
import type { Ignore, Problem, Project } from '../../src/model/project.js';
import { baseAmong } from '../../src/model/resolve/merge-variant.js';
import { resolveJourney } from '../../src/model/resolve/resolve-journey.js';
import type { Settings } from '../../src/model/settings.js';
import { joinShared, type Shared } from '../../src/model/shared-elements.js';
import type { Range, Ref } from '../../src/model/source.js';
import { nearest } from '../../src/model/spelling.js';
import * as ast from '../generated/ast.js';
import { type AnyJourney, isAnyJourney } from '../linking/names.js';
import { slotTypes } from '../linking/scope.js';
import type { SettingsStore } from '../settings/store.js';
import { kindOf } from '../syntax/element-types.js';
import type { JourneyReport } from '../syntax/lexer.js';
import { lineEnd } from '../syntax/lines.js';
import type { LocatedSyntaxError } from '../syntax/syntax-error.js';
import { SEMICOLON } from '../syntax/token-builder.js';
import type { JourneyDocumentFactory } from '../workspace/document-factory.js';
import type { JourneyDocuments } from '../workspace/documents.js';
import type { Projects } from '../workspace/projects.js';
import type { ElementIds } from './ids.js';
import type { ImageFiles } from './images.js';
import { JourneyCache } from './journey-cache.js';
import { type Choices, choicesIn, ModelReader } from './model-reader.js';
import { ignoresOf } from './read-ignores.js';
import { journey } from './read-journey.js';
import { addShared } from './read-shared.js';
import { presentsTheSame } from './visible-model.js';
import { writtenTwice } from './written-twice.js';

/** What one file says. */
export interface FileModel {
  uri: string;
  /** Of the text that was parsed, while the document may already hold a newer one. */
  version: string;
  shared: Shared;
  /** As written; variants not merged. */
  written: WrittenJourney[];
  problems: Problem[];
  ignores: Ignore[];
  /** The text could not be read, or is in part two texts: beside its problems nothing is to be said of it. */
  isReadInPart?: boolean;
}

/** A project as of the present texts of its files. */
interface ProjectState {
  project: Project;
  files: readonly FileModel[];
  /** Changes with what findings in files other than the changed one, or in the project as a whole, can depend on. */
  revision: number;
}

/**
 * Builds the model of files and of whole projects from linked syntax trees. A file's model is kept until it is linked
 * again, a project's until one of its files is; no change reaches another project.
 */
export class ProjectModels {
  private readonly choices: Choices;
  private readonly kept: JourneyCache;
  private readonly files = new Map<string, FileModel>();
  /** Files linked again since their models were built. */
  private readonly outdated = new Set<string>();
  private readonly states = new Map<string, ProjectState>();
  private revisions = 0;
  /** Projects of which a file has come, gone or been linked again. */
  private readonly outdatedProjects = new Set<string>();
  /** Finished journeys by the written one; a variant's also by its base. */
  private finished = new WeakMap<
    WrittenJourney,
    { base: WrittenJourney | undefined; settings: Settings; journey: Journey }
  >();

  constructor(
    private readonly services: LangiumCoreServices,
    private readonly documents: JourneyDocuments,
    private readonly projects: Projects,
    private readonly settings: SettingsStore,
    private readonly images: ImageFiles,
    readonly ids: ElementIds,
    private readonly reading: Pick<JourneyDocumentFactory, 'unreadable'>,
    /** The day to check by, `YYYY-MM-DD`. */
    private readonly today: () => string,
  ) {
    this.choices = choicesIn(services.Grammar);
    this.kept = new JourneyCache(ids);
    projects.onRegroup(() => {
      for (const folder of this.states.keys()) this.outdatedProjects.add(folder);
    });
  }

  /** A file was linked again: its model and its project's are built anew when they are next asked for. */
  refresh(uri: string): void {
    this.outdated.add(uri);
    this.outdate(this.projects.projectOf(uri));
  }

  /** A file is gone. */
  remove(uri: string): void {
    this.files.delete(uri);
    this.outdated.delete(uri);
    this.kept.forget(uri);
    const folder = this.projects.projectOf(uri);
    this.outdate(folder);
    if (this.documents.inProject(folder).length === 0) this.states.delete(folder);
  }

  /** What a project says, its guests see. */
  private outdate(project: string): void {
    this.outdatedProjects.add(project);
    for (const guest of this.documents.guestsOf(project)) this.outdatedProjects.add(guest.uri.toString());
  }

  /** The model of a document as last linked, partial where the text is broken. */
  file(document: LangiumDocument): FileModel {
    const uri = document.uri.toString();
    const known = this.files.get(uri);
    if (known && (!this.outdated.has(uri) || document.state < DocumentState.Linked)) return known;
    const file = this.build(document, uri);
    if (document.state >= DocumentState.Linked) {
      this.files.set(uri, file);
      this.outdated.delete(uri);
    }
    return file;
  }

  /** The whole project around a document. */
  project(uri: string): Project {
    return this.state(uri).project;
  }

  /**
   * A number that stays the same as long as all files of the project around a document look the same to each other,
   * whatever is typed into their texts, under the same settings and on the same day. No two projects share one.
   */
  revision(uri: string): number {
    return this.state(uri).revision;
  }

  private state(uri: string): ProjectState {
    const folder = this.projects.projectOf(uri);
    const last = this.states.get(folder);
    const settings = this.settings.of(this.projects.settingsProjectOf(uri));
    const today = this.today();
    const isCurrent = last?.project.settings === settings && last.project.today === today;
    if (last && isCurrent && !this.outdatedProjects.has(folder)) return last;
    const files = this.documents.seenFrom(uri).map((document) => this.file(document));
    const isSame =
      isCurrent &&
      files.length === last?.files.length &&
      files.every((file, i) => presentsTheSameTo(file, last.files[i]));
    const revision = isSame && last ? last.revision : ++this.revisions;
    const state = { project: this.assemble(files, settings, today), files, revision };
    this.states.set(folder, state);
    this.outdatedProjects.delete(folder);
    return state;
  }

  private assemble(files: readonly FileModel[], settings: Settings, today: string): Project {
    const versions: Record<string, string> = {};
    const shared = joinShared(files.map((file) => file.shared));
    const project: Project = { ...shared, journeys: [], problems: [], settings, today, versions };
    const written: WrittenJourney[] = [];
    for (const file of files) {
      versions[file.uri] = file.version;
      written.push(...file.written);
      project.problems.push(...file.problems);
    }
    const byId = Map.groupBy(written, ({ id }) => id);
    project.journeys = written.map((each) => this.finish(each, byId, settings));
    return project;
  }

  /** Merges a variant with its base and computes what follows from the text, once for each state of the two. */
  private finish(written: WrittenJourney, byId: ReadonlyMap<string, WrittenJourney[]>, settings: Settings): Journey {
    const base = baseAmong(byId.get(written.variant?.of.id ?? '') ?? [], written);
    const known = this.finished.get(written);
    if (known && known.base === base && known.settings === settings) return known.journey;
    const journey = resolveJourney(written, base, settings);
    this.finished.set(written, { base, settings, journey });
    return journey;
  }

  private build(document: LangiumDocument, uri: string): FileModel {
    const reader = new ModelReader(uri, this.ids, this.choices, (node) => this.comment(node));
    const root = document.parseResult.value;
    const version = textVersion(root.$cstNode?.root.fullText ?? document.textDocument.getText());
    const { problems } = reader;
    const file: FileModel = { uri, version, shared: joinShared([]), written: [], problems, ignores: [] };
    const obstacles = this.obstacles(document, uri);
    if (obstacles.length > 0) return this.readInPart(file, reader, obstacles, root);
    if (!ast.isJourneyFile(root)) return file;
    this.addSyntaxErrors(document, reader);
    for (const node of root.statements) if (!isAnyJourney(node)) addShared(node, reader, file.shared);
    for (const { journey, problems } of this.kept.of(document, root.statements.filter(isAnyJourney), (node) =>
      this.journey(node, uri),
    )) {
      file.written.push(journey);
      reader.problems.push(...problems);
    }
    this.addUnknownReferences(document, reader);
    reader.problems.push(...writtenTwice(root, reader), ...this.images.problems(document, reader));
    file.ignores = ignoresOf(document);
    return file;
  }

  /** What can be read of a file of which only one thing is to be said; its names count for other files. */
  private readInPart(file: FileModel, reader: ModelReader, problems: Problem[], root: AstNode): FileModel {
    if (ast.isJourneyFile(root))
      for (const node of root.statements) {
        if (isAnyJourney(node)) file.written.push(this.journey(node, file.uri).journey);
        else addShared(node, reader, file.shared);
      }
    return { ...file, problems, isReadInPart: true };
  }

  /** What keeps the rest of a file from being checked: it cannot be read, or is in part two texts. */
  private obstacles(document: LangiumDocument, uri: string): Problem[] {
    const { textDocument } = document;
    const reason = this.reading.unreadable(uri);
    const problem = (range: Range, message: string): Problem => {
      return { rule: 'syntax', source: { uri, range, selection: range }, message, related: [], suggestions: [] };
    };
    const start = { line: 0, character: 0 };
    if (reason !== undefined) return [problem({ start, end: start }, reason)];
    return conflictsOf(document).map(({ offset, message }) => {
      const end = lineEnd(textDocument.getText(), offset);
      return problem({ start: textDocument.positionAt(offset), end: textDocument.positionAt(end) }, message);
    });
  }

  private journey(node: AnyJourney, uri: string): { journey: WrittenJourney; problems: Problem[] } {
    const reader = new ModelReader(uri, this.ids, this.choices, (commented) => this.comment(commented));
    return { journey: journey(node, reader), problems: reader.problems };
  }

  /** The doc comment before a node; line comments between the two (a `journey-ignore`) do not separate them. */
  private comment(node: AstNode): string | undefined {
    const comment = node.$cstNode && before(node.$cstNode, [SEMICOLON, 'SL_COMMENT']);
    const text = comment && isLeafCstNode(comment) && comment.tokenType.name === 'ML_COMMENT' ? comment.text : '';
    if (!comment || !text.startsWith('/**') || trails(comment, node)) return undefined;
    return text
      .slice(3, -2)
      .split(/\r\n?|\n/)
      .map((line, i) => (i === 0 ? line : line.replace(/^\s*\* ?/, '')))
      .join('\n')
      .trim();
  }

  private addSyntaxErrors(document: LangiumDocument, reader: ModelReader): void {
    const report = document.parseResult.lexerReport as JourneyReport | undefined;
    const { textDocument } = document;
    const rangeOf = (offset: number, length: number): Range => {
      return { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset + length) };
    };
    for (const { offset, length, repair, unless, ...error } of report?.syntaxErrors ?? []) {
      const isDeclared = unless !== undefined && this.ids.isDeclared(reader.uri, 'metric', unless.metric);
      const { message, suggestions } = isDeclared ? { ...unless, suggestions: [] } : error;
      const range = rangeOf(offset, length);
      const problem = reader.problem('syntax', { uri: reader.uri, range, selection: range }, message, suggestions);
      if (!repair) continue;
      const changes = repair.changes.map((change) => ({
        range: rangeOf(change.offset, change.length),
        text: change.text,
      }));
      problem.repair = { title: repair.title, changes };
    }
  }

  private addUnknownReferences(document: LangiumDocument, reader: ModelReader): void {
    for (const reference of document.references) {
      const error = reference.error;
      if (!error || !('$refNode' in reference)) continue;
      const ref: Ref | undefined = 'ref' in reference ? reader.ref(reference) : undefined;
      if (!ref || ref.text === '') continue;
      const types = slotTypes(this.services.shared.AstReflection.getReferenceType(error.info));
      const expected = [...new Set(types.flatMap((type) => kindOf(type) ?? []))];
      const names = this.services.references.ScopeProvider.getScope(error.info)
        .getAllElements()
        .map((each) => each.name);
      const suggestions = nearNames(ref.text, names.toArray());
      reader.problems.push({
        rule: 'unknown-reference',
        source: ref.source,
        message: unknown(ref.text, expected, suggestions[0]),
        related: [],
        suggestions,
        expected,
      });
    }
  }
}

/** Names most like an unknown one; without the number behind its hyphen, where that is a name. */
function nearNames(unknownName: string, names: readonly string[]): string[] {
  const stem = unknownName.replace(/-\p{Nd}+$/u, '');
  const near = nearest(unknownName, names, 3);
  return stem !== unknownName && names.includes(stem) ? [...new Set([stem, ...near])] : near;
}

function conflictsOf(document: LangiumDocument): readonly LocatedSyntaxError[] {
  const report = document.parseResult.lexerReport as JourneyReport | undefined;
  return report?.conflicts ?? [];
}

function presentsTheSameTo(now: FileModel, before: FileModel | undefined): boolean {
  return before?.uri === now.uri && presentsTheSame(before, now);
}

/** What is written before a node, tokens of some kinds passed over. */
function before(node: CstNode, passed: readonly string[]): CstNode | undefined {
  let previous = CstUtils.getPreviousNode(node, true);
  while (previous && isLeafCstNode(previous) && passed.includes(previous.tokenType.name))
    previous = CstUtils.getPreviousNode(previous, true);
  return previous;
}

/** Whether a comment stands behind something else on its line, and the node on a later one: then it says nothing of the node. */
function trails(comment: CstNode, node: AstNode): boolean {
  const previous = before(comment, [SEMICOLON]);
  const isBehind = previous && previous.text !== '{' && previous.range.end.line === comment.range.start.line;
  return isBehind === true && comment.range.end.line !== node.$cstNode?.range.start.line;
}

function unknown(name: string, expected: ElementKind[], suggestion: string | undefined): string {
  const kinds = formatList(expected.map(kindInSentence), 'or');
  return suggestion === undefined
    ? l10n.t('No {0} is called “{1}”. Declare it, or correct the name.', kinds, name)
    : l10n.t('No {0} is called “{1}”. Did you mean “{2}”?', kinds, name, suggestion);
}
