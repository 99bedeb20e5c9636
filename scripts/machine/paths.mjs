/** Where things are: the repository, its own Node, the user's cache. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * An absolute path inside the repository.
 * @param {...string} parts
 */
export const inRoot = (...parts) => path.join(root, ...parts);

/** The Node the project is developed with (devDependency `node`), else the one running now. */
export function nodePath() {
  const own = inRoot('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}

/** The environment in which `node` and the project's tools are the ones of this repository. */
export function projectEnv(extra = {}) {
  const search = `${inRoot('node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}`;
  return { ...process.env, PATH: search, ...extra };
}

/**
 * A folder for things that are fetched once and kept between runs.
 * @param {...string} parts
 */
export function cacheFolder(...parts) {
  const base =
    process.env.XDG_CACHE_HOME ||
    (process.platform === 'win32' && process.env.LOCALAPPDATA) ||
    path.join(homedir(), '.cache');
  return path.join(base, 'journey-as-code', ...parts);
}
