import {
  type BuildOptions,
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  interruptAndCheck,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type URI,
} from 'langium';
import * as ast from '../generated/ast.js';
import type { JourneyDocuments } from '../workspace/documents.js';
import type { JourneyIndexManager } from './index-manager.js';

type CancellationToken = Cancellation.CancellationToken;

/**
 * Builds documents as the library does, but a change looks at the files of its own project alone, and those that mention
 * a name declared in the changed file are linked again, whatever that name referred to before.
 */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
  private readonly linkedListeners: ((document: LangiumDocument) => Promise<void>)[] = [];
  private readonly builtListeners: ((uris: ReadonlySet<string>) => void)[] = [];
  /** Files built or deleted that the listeners were not informed of, as their build was cancelled. */
  private readonly unreported = new Set<string>();

  constructor(
    services: LangiumSharedCoreServices,
    private readonly documents: JourneyDocuments,
    private readonly index: JourneyIndexManager,
  ) {
    super(services);
  }

  /** Calls back for each document that was linked. Unlike a listener for a phase, it is not left out when a build is cancelled. */
  onLinked(listener: (document: LangiumDocument) => Promise<void>): void {
    this.linkedListeners.push(listener);
  }

  /** Calls back when a build is complete, with the files that were built or deleted. */
  onBuilt(listener: (uris: ReadonlySet<string>) => void): void {
    this.builtListeners.push(listener);
  }

  /** Whether a document is as the last build left it, and that build was not cancelled. */
  isBuilt(document: LangiumDocument): boolean {
    return !this.documents.unbuilt.has(document);
  }

  override async update(
    changed: URI[],
    deleted: URI[],
    cancelToken: CancellationToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    this.currentState = DocumentState.Changed;
    // Not what lies below: a file may have taken the place of a folder, or the other way round.
    const gone = deleted.flatMap((uri) => this.documents.deleteDocument(uri) ?? []);
    for (const document of gone) this.cleanUpDeleted(document);
    const uris = (await Promise.all(changed.map((uri) => this.findChangedUris(uri)))).flat();
    for (const uri of uris) this.resetToState(this.documentAt(uri), DocumentState.Changed);
    await this.emitUpdate(
      uris,
      gone.map(({ uri }) => uri),
    );
    // Interrupted only once all states are changed: what is left undone is then known.
    await interruptAndCheck(cancelToken);
    await this.buildDocuments(this.sortDocuments([...this.documents.unbuilt]), this.updateBuildOptions, cancelToken);
  }

  override resetToState(document: LangiumDocument, state: DocumentState): void {
    super.resetToState(document, state);
    if (state < DocumentState.Validated) this.documents.unbuilt.add(document);
  }

  protected override cleanUpDeleted(document: LangiumDocument): void {
    super.cleanUpDeleted(document);
    this.unreported.add(document.uri.toString());
  }

  protected override markAsCompleted(document: LangiumDocument): void {
    super.markAsCompleted(document);
    this.documents.unbuilt.delete(document);
    this.unreported.add(document.uri.toString());
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    cancelToken: CancellationToken,
  ): Promise<void> {
    // Only texts that are read can show which names they declare.
    await this.runCancelable(documents, DocumentState.Parsed, cancelToken, (document) =>
      this.langiumDocumentFactory.update(document, cancelToken),
    );
    await this.runCancelable(documents, DocumentState.IndexedContent, cancelToken, (document) =>
      this.indexManager.updateContent(document, cancelToken),
    );
    await super.buildDocuments([...documents, ...this.resetAffected(documents)], options, cancelToken);
    const built = new Set(this.unreported);
    this.unreported.clear();
    for (const listener of this.builtListeners) listener(built);
  }

  /** Unlike in the library, listeners learn of what was done also when the build is cancelled: it is not done again. */
  protected override async notifyDocumentPhase(document: LangiumDocument, state: DocumentState): Promise<void> {
    if (state === DocumentState.Linked) for (const listener of this.linkedListeners) await listener(document);
    await super.notifyDocumentPhase(document, state, Cancellation.CancellationToken.None);
  }

  /** Unlike in the library, a name is enough for a journey: whether it can be read shows when it is. */
  protected override async findChangedUris(changed: URI): Promise<URI[]> {
    return changed.path.endsWith('.journey') ? [changed] : super.findChangedUris(changed);
  }

  private documentAt(uri: URI): LangiumDocument {
    let document = this.documents.getDocument(uri);
    if (!document) {
      // Read in the first phase of the build.
      document = this.langiumDocumentFactory.fromModel({ $type: 'INVALID' }, uri);
      document.state = DocumentState.Changed;
      this.documents.addDocument(document);
    }
    return document;
  }

  /** Has those files linked again that a change in others may have given another meaning. */
  private resetAffected(building: readonly LangiumDocument[]): LangiumDocument[] {
    const ignored = new Set(building);
    const affected: LangiumDocument[] = [];
    for (const [project, { all, moved }] of this.index.takeRedeclared()) {
      const documents = [...this.documents.inProject(project), ...this.documents.guestsOf(project)];
      const changed = new Set([...all, ...documents.flatMap((document) => variantsOf(document, all))]);
      for (const document of documents) {
        if (ignored.has(document) || document.state < DocumentState.Linked) continue;
        if (!mayMean(document, changed) && !(moved.size > 0 && declaresAny(document, moved))) continue;
        this.resetToState(document, DocumentState.ComputedScopes);
        affected.push(document);
      }
    }
    return affected;
  }
}

/** The variants of a document whose base has one of some names: what can be found through them changes with the base. */
function variantsOf({ parseResult: { value: file } }: LangiumDocument, names: ReadonlySet<string>): string[] {
  const statements = ast.isJourneyFile(file) ? file.statements : [];
  return statements.flatMap((statement) =>
    ast.isVariant(statement) && names.has(statement.base?.$refText ?? '') ? (statement.name ?? []) : [],
  );
}

/**
 * Whether a document mentions one of some names, alone or as the first part of `Journey.Name`, or one that is unknown as yet.
 * A name that it declares itself means that, whatever other files declare.
 */
function mayMean(document: LangiumDocument, names: ReadonlySet<string>): boolean {
  return document.references.some((reference) => {
    const { $refText, error } = reference;
    if (error !== undefined) return true;
    const isMentioned = names.has($refText) || names.has($refText.split('.', 1)[0] ?? '');
    const target = isMentioned && 'ref' in reference ? reference.ref : undefined;
    return isMentioned && target?.$container !== document.parseResult.value;
  });
}

function declaresAny({ parseResult: { value: file } }: LangiumDocument, names: ReadonlySet<string>): boolean {
  return ast.isJourneyFile(file) && file.statements.some(({ name }) => names.has(name ?? ''));
}
