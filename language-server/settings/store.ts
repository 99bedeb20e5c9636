import type { URI } from 'langium';
import picomatch from 'picomatch';
import { defaultSettings } from '../../src/model/default-settings.js';
import type { Problem } from '../../src/model/project.js';
import type { Settings } from '../../src/model/settings.js';
import { folderOf, type Projects } from '../workspace/projects.js';
import { readSettings } from './read.js';

/** The settings of each project, as read from its file. */
export class SettingsStore {
  private readonly files = new Map<string, { uri: string; text: string; settings: Settings; problems: Problem[] }>();

  constructor(private readonly projects: Projects) {}

  /** A settings file was found, or has changed. */
  set(file: URI, text: string): void {
    const uri = file.toString();
    if (this.files.get(folderOf(uri))?.text === text) return;
    const read = readSettings(text, uri);
    const { exclude } = read.settings;
    this.files.set(folderOf(uri), { uri, text, ...read });
    this.projects.addSettings(file, exclude.length > 0 ? picomatch([...exclude], { dot: true }) : undefined);
  }

  /** A settings file is gone. */
  delete(file: URI): void {
    this.files.delete(folderOf(file.toString()));
    this.projects.removeSettings(file);
  }

  /** The text of a project's settings as it was given last; nothing where there is no such file. */
  textOf(project: string): string | undefined {
    return this.files.get(project)?.text;
  }

  of(project: string): Settings {
    return this.files.get(project)?.settings ?? defaultSettings;
  }

  /** The settings files with what is wrong in each; none for a sound one. */
  problems(): Map<string, Problem[]> {
    return new Map([...this.files.values()].map(({ uri, problems }) => [uri, problems]));
  }
}
