import {
  type AstNodeDescription,
  DefaultIndexManager,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type URI,
} from 'langium';
import { byAddress } from '../workspace/discovery.js';
import type { Host, Projects } from '../workspace/projects.js';

/** Shared names by project, type and name, kept up to date document by document: a look-up costs the same in a project of a thousand files. */
export class JourneyIndexManager extends DefaultIndexManager {
  private readonly names = new Map<string, Map<string, AstNodeDescription[]>>();
  /** The project under which the names of each document are kept. */
  private readonly projectByUri = new Map<string, string>();
  private readonly redeclared = new Map<string, { all: Set<string>; moved: Set<string> }>();
  /** Changes whenever any names do. */
  version = 0;

  constructor(
    services: LangiumSharedCoreServices,
    private readonly projects: Projects,
  ) {
    super(services);
  }

  /** The declarations of a name that a file sees, sorted by file, a guest's own first: of equal ones the first counts. */
  find(uri: string, type: string, name: string): readonly AstNodeDescription[] {
    const key = keyOf(type, name);
    const own = this.names.get(this.projects.projectOf(uri))?.get(key) ?? [];
    const host = this.projects.hostOf(uri);
    const around = host && this.names.get(host.project)?.get(key);
    return around ? [...own, ...around.filter((description) => isSeen(description, host))] : own;
  }

  /** The declarations of a name in the files of a document's own project, sorted by file. */
  declared(uri: string, type: string, name: string): readonly AstNodeDescription[] {
    return this.names.get(this.projects.projectOf(uri))?.get(keyOf(type, name)) ?? [];
  }

  /** All shared names of some types that a file sees. */
  *all(uri: string, types: readonly string[]): Generator<AstNodeDescription> {
    const host = this.projects.hostOf(uri);
    for (const project of [this.projects.projectOf(uri), host?.project ?? '']) {
      for (const descriptions of this.names.get(project)?.values() ?? []) {
        for (const description of descriptions)
          if (types.includes(description.type) && isSeen(description, host)) yield description;
      }
    }
  }

  /** The names, by project, whose declarations are others than when this was last asked. */
  takeRedeclared(): ReadonlyMap<string, Redeclared> {
    const taken = new Map(this.redeclared);
    this.redeclared.clear();
    return taken;
  }

  override async updateContent(
    document: LangiumDocument,
    cancelToken?: Parameters<DefaultIndexManager['updateContent']>[1],
  ): Promise<void> {
    const before = new Set(this.removeNames(document.uri));
    await super.updateContent(document, cancelToken);
    this.version++;
    const uri = document.uri.toString();
    const project = this.projects.projectOf(uri);
    const names = this.names.get(project) ?? new Map<string, AstNodeDescription[]>();
    const { all, moved } = this.redeclaredIn(project);
    for (const description of this.symbolIndex.get(uri) ?? []) {
      const key = keyOf(description.type, description.name);
      const same = names.get(key) ?? [];
      same.push(description);
      if (same.length > 1) same.sort((a, b) => byAddress(a.documentUri, b.documentUri));
      names.set(key, same);
      all.add(description.name);
      if (!before.delete(key)) moved.add(description.name);
    }
    for (const key of before) moved.add(nameIn(key));
    this.names.set(project, names);
    this.projectByUri.set(uri, project);
  }

  /** Nothing: the names that a change mentions say what it affects. */
  override async updateReferences(): Promise<void> {}

  override removeContent(uri: URI): void {
    const project = this.projectByUri.get(uri.toString());
    const gone = this.removeNames(uri);
    if (project !== undefined) for (const key of gone) this.redeclaredIn(project).moved.add(nameIn(key));
    super.removeContent(uri);
    this.version++;
  }

  /** Takes the names of a document away; their keys. */
  private removeNames(uri: URI): string[] {
    const address = uri.toString();
    const project = this.projectByUri.get(address) ?? '';
    const names = this.names.get(project);
    if (!names) return [];
    const { all } = this.redeclaredIn(project);
    const keys: string[] = [];
    for (const { type, name } of this.symbolIndex.get(address) ?? []) {
      const key = keyOf(type, name);
      all.add(name);
      keys.push(key);
      const rest = names.get(key)?.filter((description) => description.documentUri.toString() !== address) ?? [];
      if (rest.length > 0) names.set(key, rest);
      else names.delete(key);
    }
    this.projectByUri.delete(address);
    return keys;
  }

  private redeclaredIn(project: string): { all: Set<string>; moved: Set<string> } {
    const names = this.redeclared.get(project) ?? { all: new Set<string>(), moved: new Set<string>() };
    this.redeclared.set(project, names);
    return names;
  }
}

/** Names of a project. */
export interface Redeclared {
  /** Declared anew, or read again: whatever mentions one of them may refer to something else now. */
  all: ReadonlySet<string>;
  /** Those that have come into a file or gone from it: what other files declare by that name may have another id now. */
  moved: ReadonlySet<string>;
}

function isSeen({ documentUri }: AstNodeDescription, host: Host | undefined): boolean {
  return host?.instead === undefined || documentUri.toString() !== host.instead;
}

function keyOf(type: string, name: string): string {
  return `${type} ${name}`;
}

function nameIn(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}
