import { existsSync, type Stats } from 'node:fs';
import { lstat, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import { type LangiumDocument, URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { glob } from 'tinyglobby';
import { type AllServices, createJourneyServices } from '../../language-server/module.js';
import { SETTINGS_FILE } from '../../language-server/workspace/projects.js';
import { loadTranslations } from './display-language.js';
import { Failure, isMissing, reasonOf, typed } from './failure.js';

export interface Loaded {
  services: AllServices;
  /** The documents asked for, in order. */
  documents: LangiumDocument[];
  /** Addresses of the folders of their projects. */
  projects: ReadonlySet<string>;
  /** The project's language, where it has one and none was asked for: messages speak it now. */
  locale?: string;
}

/** The journey files that paths stand for: files as they are, folders searched. */
export async function filesAt(paths: string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const given of paths) {
    const absolute = path.resolve(given);
    const found = await statOf(given);
    if (!found.isDirectory()) {
      const reason = unfit(found.isFile(), absolute);
      if (reason) throw new Failure(l10n.t('cannot read {0}: {1}.', typed(given), reason));
      files.add(absolute);
      continue;
    }
    const inside = await journeysIn(absolute);
    if (inside.length === 0) throw new Failure(l10n.t('there is no *.journey file in {0}.', typed(given)));
    for (const file of inside) files.add(file);
  }
  return [...files];
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

/** Loads files with all other files of their projects, as names are seen across files. The project's language counts unless one was asked for. */
export async function load(files: string[], isLocaleGiven = false): Promise<Loaded> {
  const services = createJourneyServices(NodeFileSystem);
  const roots = new Map(files.map((file) => [file, projectFolder(file)]));
  const folders = [...new Set(roots.values())];
  services.shared.journey.Projects.setFolders(folders.map(uriOf));
  const all = new Set(files);
  for (const folder of folders) {
    for (const file of await journeysIn(folder)) all.add(file);
    for (const settings of await find(folder, SETTINGS_FILE)) {
      services.shared.journey.Settings.set(URI.parse(uriOf(settings)), await textOf(settings));
    }
  }
  const asked = new Set(files);
  const { Projects, Settings } = services.shared.journey;
  // A folder may hold projects of its own: nothing in them is seen from outside.
  const projects = new Set(files.map((file) => Projects.projectOf(uriOf(file))));
  const isExcluded = (file: string) => Projects.isExcluded(uriOf(file));
  const [first] = files;
  if (first !== undefined && files.every(isExcluded)) {
    throw new Failure(
      l10n.t('there is nothing to do: the settings exclude {0}.', path.relative(process.cwd(), first) || first),
    );
  }
  const locale =
    first === undefined || isLocaleGiven ? undefined : Settings.of(Projects.projectOf(uriOf(first))).locale;
  if (locale !== undefined) loadTranslations(locale);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  for (const file of [...all].sort()) {
    if (isExcluded(file) || !projects.has(Projects.projectOf(uriOf(file)))) continue;
    const text = await textOf(file).catch((error: unknown) => {
      if (asked.has(file)) throw error;
      process.stderr.write(
        `journey: ${l10n.t('left out: {0}', error instanceof Error ? error.message : String(error))}\n`,
      );
    });
    if (text !== undefined)
      LangiumDocuments.addDocument(LangiumDocumentFactory.fromString(text, URI.parse(uriOf(file))));
  }
  const built = LangiumDocuments.all.toArray();
  await DocumentBuilder.build(built, { validation: false });
  const uris = files.map(uriOf);
  return {
    services,
    projects,
    documents: uris.flatMap((uri) => built.find((document) => document.uri.toString() === uri) ?? []),
    ...(locale === undefined ? {} : { locale }),
  };
}

function uriOf(file: string): string {
  return URI.parse(pathToFileURL(file).href).toString();
}

/** The nearest folder with a settings file; else the current folder if the file lies in it; else the file's own. */
function projectFolder(file: string): string {
  const own = path.dirname(file);
  for (let folder = own; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, SETTINGS_FILE))) return folder;
    if (folder === path.dirname(folder)) break;
  }
  const current = process.cwd();
  return own === current || own.startsWith(current.endsWith(path.sep) ? current : current + path.sep) ? current : own;
}

async function journeysIn(folder: string): Promise<string[]> {
  return find(folder, '*.journey');
}

async function find(folder: string, name: string): Promise<string[]> {
  const found = await glob(`**/${name}`, {
    cwd: folder,
    absolute: true,
    ignore: ['**/node_modules/**'],
    followSymbolicLinks: false,
  });
  return found.map((file) => path.resolve(file)).sort();
}

async function textOf(file: string): Promise<string> {
  const shown = path.relative(process.cwd(), file) || file;
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Failure(l10n.t('cannot read {0}: {1}.', shown, reasonOf(error)));
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(l10n.t('cannot read {0}: it is not UTF-8 text. Save it as UTF-8.', shown));
  }
}
