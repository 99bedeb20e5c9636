import type { Stats } from 'node:fs';
import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import { URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { createJourneyService, type JourneyService } from '../../language-server/service.js';
import { findFiles, settingsFolderAround } from '../../language-server/workspace/discovery.js';
import { isMissing, reasonOf } from '../../language-server/workspace/file-error.js';
import { loadTranslations } from './display-language.js';
import { Failure, typed } from './failure.js';

const fileSystem = NodeFileSystem.fileSystemProvider();

/** Files with their projects, read and ready to be asked about. */
export interface Loaded {
  service: JourneyService;
  /** Addresses of the files asked for, in order, but for those that the settings exclude. */
  files: string[];
  /** Addresses of the settings files of their projects. */
  settings: string[];
  /** The project's language, where it has one and none was asked for: messages are in it now. */
  locale?: string;
}

/** What a command was given: the journey files, and the folders among what was typed. */
export interface PathsToRead {
  files: string[];
  folders: string[];
}

/** The journey files that paths stand for: files as they are, folders searched. */
export async function filesAt(paths: string[]): Promise<PathsToRead> {
  const files = new Set<string>();
  const folders: string[] = [];
  for (const given of paths) {
    const found = await statOf(given);
    const absolute = await withoutLinkedFolders(path.resolve(given), found.isDirectory());
    if (!found.isDirectory()) {
      const reason = unfit(found.isFile(), absolute);
      if (reason) throw new Failure(l10n.t('cannot read {0}: {1}.', typed(given), reason));
      files.add(absolute);
      continue;
    }
    folders.push(absolute);
    const inside = (await filesIn(absolute)).journeys;
    if (inside.length === 0) throw new Failure(l10n.t('there is no *.journey file in {0}.', typed(given)));
    for (const file of inside) files.add(file);
  }
  return { files: [...files], folders };
}

/** A path as a search comes across it, which follows no linked folder; a linked file is one of its own. */
async function withoutLinkedFolders(absolute: string, isFolder: boolean): Promise<string> {
  if (isFolder) return realpath(absolute);
  return path.join(await realpath(path.dirname(absolute)), path.basename(absolute));
}

/** Why something that is no folder cannot be read: a pipe would never end, and the language goes by the name. */
function unfit(isFile: boolean, file: string): string | undefined {
  if (!isFile) return l10n.t('it is not a regular file');
  return file.endsWith('.journey') ? undefined : l10n.t('its name must end in .journey');
}

async function statOf(given: string): Promise<Stats> {
  // An empty path would stand for the current folder: more likely it is a variable that was never set.
  if (given === '') throw new Failure(l10n.t('a path is empty. Name a file or a folder, such as “.”.'));
  const file = path.resolve(given);
  try {
    return await stat(file);
  } catch (error) {
    const link = await lstat(file).catch(() => undefined);
    const reason = link?.isSymbolicLink() && isMissing(error) ? l10n.t('it is a link to nothing') : reasonOf(error);
    throw new Failure(l10n.t('cannot read {0}: {1}.', typed(given), reason));
  }
}

/** The projects around files, with their settings in force and none of their texts read. */
interface OpenedProjects {
  service: JourneyService;
  /** All journey files of their folders. */
  journeys: string[];
  settings: string[];
  /** Addresses of the folders of the projects. */
  projects: ReadonlySet<string>;
  isExcluded: (file: string) => boolean;
  locale: string | undefined;
}

/** Opens the projects around files. Their language counts unless one was asked for. */
export async function openProjects(
  { files, folders: given }: PathsToRead,
  isLocaleGiven: boolean,
): Promise<OpenedProjects> {
  const roots = new Map<string, boolean>();
  for (const file of files) await addRoot(file, given, roots);
  const folders = [...roots.keys()];
  const service = createJourneyService({ fileSystem, folders: folders.map(uriOf) });
  const found = await Promise.all(folders.map((folder) => filesIn(folder, roots.get(folder))));
  const settings = [...new Set(found.flatMap((each) => each.settings))];
  service.addFiles(found.flatMap(({ journeys }) => journeys.map(uriOf)));
  await service.load(settings.map(uriOf));
  // A folder may hold projects of its own: nothing in them is seen from outside.
  const projects = new Set(files.map((file) => service.projectFolder(uriOf(file))));
  const isExcluded = (file: string) => service.isExcluded(uriOf(file));
  const [first] = files;
  const { locale } = first === undefined || isLocaleGiven ? {} : (await service.project(uriOf(first))).settings;
  if (locale !== undefined) loadTranslations(locale);
  return { service, journeys: found.flatMap((each) => each.journeys), settings, projects, isExcluded, locale };
}

/**
 * Loads files with all other files of their projects, as names are seen across files. The project's language counts
 * unless one was asked for.
 */
export async function load(given: PathsToRead, isLocaleGiven = false): Promise<Loaded> {
  const { service, journeys, settings, projects, isExcluded, locale } = await openProjects(given, isLocaleGiven);
  const asked = new Set(given.files.filter((file) => !isExcluded(file)).map(uriOf));
  const around = journeys.filter((file) => !isExcluded(file)).map(uriOf);
  await service.load([...new Set([...asked, ...around.filter((uri) => projects.has(service.projectFolder(uri)))])]);
  for (const uri of around) {
    const reason = asked.has(uri) ? undefined : service.unreadable(uri);
    if (reason !== undefined) leaveOut(new Failure(`${shown(uri)}: ${reason}`));
  }
  return {
    service,
    files: [...asked],
    settings: settings.map(uriOf).filter((uri) => projects.has(service.projectFolder(uri))),
    ...(locale === undefined ? {} : { locale }),
  };
}

/** The path of an address relative to the current folder, with `/`. */
export function shown(uri: string): string {
  return shownPath(fileURLToPath(uri));
}

/** A path relative to the current folder, with `/`. */
export function shownPath(file: string): string {
  return path.relative(process.cwd(), file).split(path.sep).join('/');
}

export function uriOf(file: string): string {
  return URI.parse(pathToFileURL(file).href).toString();
}

/**
 * Adds the folder to search for a file's project, with whether only what lies in the folder itself counts: the nearest with
 * settings; else the current one, or one given to the command, if the file lies in it; else the file's own alone.
 */
async function addRoot(file: string, given: readonly string[], roots: Map<string, boolean>): Promise<void> {
  const own = path.dirname(file);
  const around = await settingsFolderAround(URI.parse(uriOf(own)), fileSystem);
  const root = around ? pathOf(around) : [process.cwd(), ...given].find((folder) => isWithin(own, folder));
  if (root !== undefined) roots.set(root, false);
  else if (!roots.has(own)) roots.set(own, true);
}

function isWithin(folder: string, outer: string): boolean {
  return folder === outer || folder.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);
}

/** The files of a folder, by path: those that the editor sees in it. */
async function filesIn(folder: string, isFlat = false): Promise<{ journeys: string[]; settings: string[] }> {
  const report = (unread: URI, error: unknown) =>
    leaveOut(new Failure(l10n.t('cannot read {0}: {1}.', shown(unread.toString()), reasonOf(error))));
  const { journeys, settings } = await findFiles(URI.parse(uriOf(folder)), fileSystem, report, isFlat);
  return { journeys: journeys.map(pathOf), settings: settings.map(pathOf) };
}

function pathOf(uri: URI): string {
  return fileURLToPath(uri.toString());
}

/** Reports why a file that was not asked for cannot be read. */
function leaveOut(error: unknown): void {
  process.stderr.write(`journey: ${l10n.t('left out: {0}', error instanceof Error ? error.message : String(error))}\n`);
}

/** A file's text; with its byte order mark, if it has one, where that is to be written again. */
export async function textOf(file: string, { keepsMark = false } = {}): Promise<string> {
  const shown = path.relative(process.cwd(), file) || file;
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Failure(l10n.t('cannot read {0}: {1}.', shown, reasonOf(error)));
  });
  return decoded(bytes, shown, keepsMark);
}

/** UTF-8 as text; what it is the text of stands in the message where it is none. */
export function decoded(bytes: Uint8Array, shown: string, keepsMark: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepsMark }).decode(bytes);
  } catch {
    throw new Failure(l10n.t('cannot read {0}: it is not UTF-8 text. Save it as UTF-8.', shown));
  }
}
