import type { URI } from 'langium';

/** Settings file that makes its folder a project. */
export const SETTINGS_FILE = 'journey.config.json';

/**
 * Tells which project a file belongs to: the folder of the nearest settings file, else its workspace folder. Whatever
 * lies in neither (a diff editor's `git:` document, an untitled one) is a project of its own, so that names do not double.
 */
export class Projects {
  private folders: string[] = [];
  /** Project folders with what tells their excluded files, by the path within the folder. */
  private readonly configured = new Map<string, ((path: string) => boolean) | undefined>();
  private readonly known = new Map<string, string>();

  /** Workspace folders, as URIs. */
  setFolders(folders: readonly string[]): void {
    this.folders = folders.map(asFolder);
    this.known.clear();
  }

  /** A settings file came to light, came into being or changed. */
  addSettings(file: URI, isExcluded?: (path: string) => boolean): void {
    this.configured.set(folderOf(file.toString()), isExcluded);
    this.known.clear();
  }

  /** A settings file is gone. */
  removeSettings(file: URI): void {
    this.configured.delete(folderOf(file.toString()));
    this.known.clear();
  }

  /** The project's folder as a URI with a final `/`; a lone document's project is its own URI. */
  projectOf(uri: string): string {
    let project = this.known.get(uri);
    if (project === undefined) {
      project = this.find(uri);
      this.known.set(uri, project);
    }
    return project;
  }

  /** Whether the settings of the project around a file leave it out. */
  isExcluded(uri: string): boolean {
    const project = this.projectOf(uri);
    if (!uri.startsWith(project) || uri === project) return false;
    return this.configured.get(project)?.(decodeURIComponent(uri.slice(project.length))) ?? false;
  }

  private find(uri: string): string {
    const within = this.folders.filter((folder) => uri.startsWith(folder)).sort((a, b) => b.length - a.length)[0];
    if (within === undefined) return uri;
    for (let folder = folderOf(uri); folder.length >= within.length; folder = folderOf(folder.slice(0, -1))) {
      if (this.configured.has(folder)) return folder;
    }
    return within;
  }
}

function asFolder(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
