import {
  type AstNodeDescription,
  DefaultIndexManager,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type URI,
} from 'langium';
import type { Projects } from '../workspace/projects.js';

/** Shared names by project, type and name, kept up to date document by document: a look-up costs the same in a project of a thousand files. */
export class JourneyIndexManager extends DefaultIndexManager {
  private readonly names = new Map<string, Map<string, AstNodeDescription[]>>();
  /** Under which project each document was filed. */
  private readonly filed = new Map<string, string>();

  constructor(
    services: LangiumSharedCoreServices,
    private readonly projects: Projects,
  ) {
    super(services);
  }

  /** The declarations of a name in a project, sorted by file: of equal ones the first counts. */
  find(project: string, type: string, name: string): readonly AstNodeDescription[] {
    return this.names.get(project)?.get(keyOf(type, name)) ?? [];
  }

  /** All shared names of some types in a project. */
  *all(project: string, types: readonly string[]): Generator<AstNodeDescription> {
    for (const descriptions of this.names.get(project)?.values() ?? []) {
      for (const description of descriptions) if (types.includes(description.type)) yield description;
    }
  }

  override async updateContent(
    document: LangiumDocument,
    cancelToken?: Parameters<DefaultIndexManager['updateContent']>[1],
  ): Promise<void> {
    this.unfile(document.uri);
    await super.updateContent(document, cancelToken);
    const uri = document.uri.toString();
    const project = this.projects.projectOf(uri);
    const names = this.names.get(project) ?? new Map<string, AstNodeDescription[]>();
    for (const description of this.symbolIndex.get(uri) ?? []) {
      const key = keyOf(description.type, description.name);
      const same = names.get(key) ?? [];
      same.push(description);
      if (same.length > 1) same.sort((a, b) => compare(a.documentUri.toString(), b.documentUri.toString()));
      names.set(key, same);
    }
    this.names.set(project, names);
    this.filed.set(uri, project);
  }

  override removeContent(uri: URI): void {
    this.unfile(uri);
    super.removeContent(uri);
  }

  private unfile(uri: URI): void {
    const key = uri.toString();
    const names = this.names.get(this.filed.get(key) ?? '');
    if (!names) return;
    for (const { type, name } of this.symbolIndex.get(key) ?? []) {
      const rest =
        names.get(keyOf(type, name))?.filter((description) => description.documentUri.toString() !== key) ?? [];
      if (rest.length > 0) names.set(keyOf(type, name), rest);
      else names.delete(keyOf(type, name));
    }
    this.filed.delete(key);
  }
}

function keyOf(type: string, name: string): string {
  return `${type} ${name}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
