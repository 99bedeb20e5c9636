import * as l10n from '@vscode/l10n';
import { URI } from 'langium';
import { defaultSettings } from '../../src/model/default-settings.js';
import type { Problem } from '../../src/model/project.js';
import type { Settings } from '../../src/model/settings.js';
import { folderOf } from '../workspace/folders.js';
import type { KnownFiles } from '../workspace/known-files.js';
import type { Projects } from '../workspace/projects.js';
import { type ExcludePattern, excluder, matcherOf } from './exclude.js';
import { type ReadSettings, readSettings } from './read.js';

interface SettingsFile {
  uri: string;
  text: string;
  unreadable: string | undefined;
  settings: Settings;
  problems: Problem[];
  patterns: readonly ExcludePattern[];
}

/** The settings of each project, as read from its file. */
export class SettingsStore {
  private readonly files = new Map<string, SettingsFile>();

  constructor(
    private readonly projects: Projects,
    private readonly knownFiles: KnownFiles,
  ) {}

  /** A settings file was found, or has changed. */
  set(file: URI, text: string, unreadable?: string): void {
    const uri = file.toString();
    const before = this.files.get(folderOf(uri));
    if (before?.text === text && before.unreadable === unreadable) return;
    const read = unreadable === undefined ? readSettings(text, uri) : unread(uri, unreadable);
    this.files.set(folderOf(uri), { uri, text, unreadable, ...read });
    this.projects.addSettings(file, excluder(read.settings.exclude));
  }

  /** A settings file is gone, or a folder with all in it. Returns whether any was known. */
  delete(file: URI): boolean {
    const uri = file.toString();
    const gone = [...this.files.values()].filter((each) => each.uri === uri || each.uri.startsWith(`${uri}/`));
    this.forget(gone);
    return gone.length > 0;
  }

  /** Forgets the settings files for which this is false. */
  keep(isKept: (uri: string) => boolean): void {
    this.forget([...this.files.values()].filter(({ uri }) => !isKept(uri)));
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
    return new Map([...this.files.values()].map((file) => [file.uri, [...file.problems, ...this.idlePatterns(file)]]));
  }

  /** Patterns that match no file, once there are any: most are slips. */
  private idlePatterns({ uri, patterns }: SettingsFile): Problem[] {
    if (patterns.length === 0) return [];
    const paths = this.knownFiles.pathsIn(folderOf(uri));
    if (paths.length === 0) return [];
    return patterns.flatMap(({ glob, source }): Problem[] => {
      if (paths.some(matcherOf(glob))) return [];
      const message = l10n.t('No journey file matches “{0}”: correct this pattern, or remove it.', glob);
      return [{ rule: 'invalid-settings', severity: 'warning', source, message, related: [], suggestions: [] }];
    });
  }

  private forget(files: readonly SettingsFile[]): void {
    for (const { uri } of files) {
      this.files.delete(folderOf(uri));
      this.projects.removeSettings(URI.parse(uri));
    }
  }
}

/** The settings of a file that cannot be read, or only in part: none, and one thing to say. */
function unread(uri: string, reason: string): ReadSettings {
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  const source = { uri, range, selection: range };
  const problem: Problem = { rule: 'invalid-settings', source, message: reason, related: [], suggestions: [] };
  return { settings: { ...defaultSettings }, problems: [problem], patterns: [] };
}
