import type { URI } from 'langium';
import { isFoundIn } from './discovery.js';

/**
 * Knows which project a file belongs to: the folder of the nearest settings file, else its workspace folder. Whatever
 * lies in neither (a diff editor's `git:` document, an untitled one) is a project of its own, so that names do not double.
 */
export class Projects {
  private workspaceFolders: readonly string[] = [];
  /** Project folders with what recognises their excluded files, by the path within the folder. */
  private readonly configured = new Map<string, ((path: string) => boolean) | undefined>();
  /** Projects by file, as far as they were asked for. */
  private readonly cached = new Map<string, string>();
  private readonly listeners: (() => void)[] = [];

  /** Calls back when files may belong to other projects than before. */
  onRegroup(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Workspace folders, as URIs with a final `/`. */
  get folders(): readonly string[] {
    return this.workspaceFolders;
  }

  /** Sets the workspace folders, as URIs. */
  setFolders(folders: readonly string[]): void {
    this.workspaceFolders = folders.map(asFolder);
    this.regroup();
  }

  /** A settings file was found, created or changed. */
  addSettings(file: URI, isExcluded?: (path: string) => boolean): void {
    this.configured.set(folderOf(file.toString()), isExcluded);
    this.regroup();
  }

  /** A settings file is gone. */
  removeSettings(file: URI): void {
    this.configured.delete(folderOf(file.toString()));
    this.regroup();
  }

  /** The project's folder as a URI with a final `/`; a lone document's project is its own URI. */
  projectOf(uri: string): string {
    let project = this.cached.get(uri);
    if (project === undefined) {
      project = this.find(uri);
      this.cached.set(uri, project);
    }
    return project;
  }

  /** Whether the settings of the project around a file leave it out. */
  isExcluded(uri: string): boolean {
    const project = this.projectOf(uri);
    if (!uri.startsWith(project) || uri === project) return false;
    return this.configured.get(project)?.(decodeURIComponent(uri.slice(project.length))) ?? false;
  }

  /** Whether a search of the workspace comes across a file. */
  isInWorkspace(uri: string): boolean {
    return this.workspaceFolders.some((folder) => isFoundIn(folder, uri));
  }

  private find(uri: string): string {
    const within = this.workspaceFolders
      .filter((folder) => uri.startsWith(folder))
      .sort((a, b) => b.length - a.length)[0];
    if (within === undefined) return uri;
    for (let folder = folderOf(uri); folder.length >= within.length; folder = folderOf(folder.slice(0, -1))) {
      if (this.configured.has(folder)) return folder;
    }
    return within;
  }

  private regroup(): void {
    this.cached.clear();
    for (const listener of this.listeners) listener();
  }
}

function asFolder(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

/** The folder that a file lies in, with a final `/`. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
