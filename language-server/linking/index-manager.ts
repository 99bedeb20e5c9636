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
  private readonly redeclared = new Map<string, Set<string>>();

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

  /**
   * The names, by project, whose declarations have come, gone or been read again since this was last asked: whatever
   * mentions one of them may refer to something else now.
   */
  takeRedeclared(): ReadonlyMap<string, ReadonlySet<string>> {
    const taken = new Map(this.redeclared);
    this.redeclared.clear();
    return taken;
  }

  override async updateContent(
    document: LangiumDocument,
    cancelToken?: Parameters<DefaultIndexManager['updateContent']>[1],
  ): Promise<void> {
    this.removeNames(document.uri);
    await super.updateContent(document, cancelToken);
    const uri = document.uri.toString();
    const project = this.projects.projectOf(uri);
    const names = this.names.get(project) ?? new Map<string, AstNodeDescription[]>();
    const redeclared = this.redeclaredIn(project);
    for (const description of this.symbolIndex.get(uri) ?? []) {
      const key = keyOf(description.type, description.name);
      const same = names.get(key) ?? [];
      same.push(description);
      if (same.length > 1) same.sort((a, b) => byAddress(a.documentUri, b.documentUri));
      names.set(key, same);
      redeclared.add(description.name);
    }
    this.names.set(project, names);
    this.projectByUri.set(uri, project);
  }

  /** Nothing: the names that a change mentions say what it affects. */
  override async updateReferences(): Promise<void> {}

  override removeContent(uri: URI): void {
    this.removeNames(uri);
    super.removeContent(uri);
  }

  private removeNames(uri: URI): void {
    const key = uri.toString();
    const project = this.projectByUri.get(key) ?? '';
    const names = this.names.get(project);
    if (!names) return;
    const redeclared = this.redeclaredIn(project);
    for (const { type, name } of this.symbolIndex.get(key) ?? []) {
      redeclared.add(name);
      const rest =
        names.get(keyOf(type, name))?.filter((description) => description.documentUri.toString() !== key) ?? [];
      if (rest.length > 0) names.set(keyOf(type, name), rest);
      else names.delete(keyOf(type, name));
    }
    this.projectByUri.delete(key);
  }

  private redeclaredIn(project: string): Set<string> {
    const names = this.redeclared.get(project) ?? new Set<string>();
    this.redeclared.set(project, names);
    return names;
  }
}

function isSeen({ documentUri }: AstNodeDescription, host: Host | undefined): boolean {
  return host?.instead === undefined || documentUri.toString() !== host.instead;
}

function keyOf(type: string, name: string): string {
  return `${type} ${name}`;
}
