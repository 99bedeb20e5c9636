import { DefaultLangiumDocuments, type LangiumDocument, type LangiumSharedCoreServices, type URI } from 'langium';
import { byAddress } from './discovery.js';
import type { Projects } from './projects.js';

/** All documents, also by project: nothing that concerns one project walks the documents of another. */
export class JourneyDocuments extends DefaultLangiumDocuments {
  /** Documents that are new or have changed, until a build has finished them. */
  readonly unbuilt = new Set<LangiumDocument>();
  /** By project and address; nothing while files may belong to other projects than when they were grouped. */
  private groups: Map<string, Map<string, LangiumDocument>> | undefined;
  private guests: Set<LangiumDocument> | undefined;
  private readonly sorted = new Map<string, readonly LangiumDocument[]>();

  constructor(
    services: LangiumSharedCoreServices,
    private readonly projects: Projects,
  ) {
    super(services);
    projects.onRegroup(() => {
      this.groups = undefined;
      this.guests = undefined;
      this.sorted.clear();
    });
  }

  /** The documents of a project, by address. */
  inProject(project: string): readonly LangiumDocument[] {
    let documents = this.sorted.get(project);
    if (!documents) {
      this.groups ??= this.group();
      documents = [...(this.groups.get(project)?.values() ?? [])].sort((a, b) => byAddress(a.uri, b.uri));
      this.sorted.set(project, documents);
    }
    return documents;
  }

  /** The documents that are guests of a project: they see its names, and are none of its files. */
  guestsOf(project: string): LangiumDocument[] {
    const { projects } = this;
    this.guests ??= new Set(this.all.filter(({ uri }) => projects.hostOf(uri.toString()) !== undefined));
    return [...this.guests].filter(({ uri }) => projects.hostOf(uri.toString())?.project === project);
  }

  /** The documents of which a file sees the names: those of its project, and, of a guest, those of the project around it. */
  seenFrom(uri: string): readonly LangiumDocument[] {
    const own = this.inProject(this.projects.projectOf(uri));
    const host = this.projects.hostOf(uri);
    if (!host) return own;
    return [...own, ...this.inProject(host.project).filter((document) => document.uri.toString() !== host.instead)];
  }

  override addDocument(document: LangiumDocument): void {
    super.addDocument(document);
    this.unbuilt.add(document);
    if (this.groups) this.insert(document, this.groups);
    if (this.projects.hostOf(document.uri.toString())) this.guests?.add(document);
  }

  /** Unlike in the library, what lies below stays: a file may have had the address of a folder. */
  override deleteDocument(uri: URI): LangiumDocument | undefined {
    const below = this.getDocuments(uri).filter((each) => each.uri.toString() !== uri.toString());
    const document = super.deleteDocument(uri);
    for (const each of below) this.documentTrie.insert(each.uri.toString(), each);
    if (document) this.drop(document);
    return document;
  }

  override deleteDocuments(folder: URI): LangiumDocument[] {
    const documents = super.deleteDocuments(folder);
    for (const document of documents) this.drop(document);
    return documents;
  }

  private group(): Map<string, Map<string, LangiumDocument>> {
    const groups = new Map<string, Map<string, LangiumDocument>>();
    for (const document of this.all) this.insert(document, groups);
    return groups;
  }

  private insert(document: LangiumDocument, groups: Map<string, Map<string, LangiumDocument>>): void {
    const uri = document.uri.toString();
    const project = this.projects.projectOf(uri);
    const group = groups.get(project);
    if (group) group.set(uri, document);
    else groups.set(project, new Map([[uri, document]]));
    this.sorted.delete(project);
  }

  private drop(document: LangiumDocument): void {
    const uri = document.uri.toString();
    const project = this.projects.projectOf(uri);
    this.unbuilt.delete(document);
    this.guests?.delete(document);
    this.sorted.delete(project);
    const group = this.groups?.get(project);
    group?.delete(uri);
    if (group?.size === 0) this.groups?.delete(project);
  }
}
