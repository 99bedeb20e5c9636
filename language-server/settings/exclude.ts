import picomatch from 'picomatch';
import type { Source } from '../../src/model/source.js';

/** A pattern of `exclude`, and where it is written. */
export interface ExcludePattern {
  glob: string;
  source: Source;
}

/** Whether a path, as seen from the settings file, is left out: as in `.gitignore`, of the patterns that match the last decides, and `!` takes back in. */
export function excluder(globs: readonly string[]): ((path: string) => boolean) | undefined {
  if (globs.length === 0) return undefined;
  const patterns = globs.map((glob) => ({ excludes: !glob.startsWith('!'), matches: matcherOf(glob) }));
  return (path) => patterns.findLast(({ matches }) => matches(path))?.excludes ?? false;
}

/** Whether a pattern, without its `!`, matches a path. A folder stands for all that is in it. */
export function matcherOf(glob: string): (path: string) => boolean {
  const pattern = patternOf(glob).replace(/\/+$/, '');
  return picomatch([pattern, `${pattern}/**`], { dot: true });
}

/** A pattern without the `!` that takes files back in. */
export function patternOf(glob: string): string {
  return glob.replace(/^!/, '');
}
