import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Answers to the server's questions about files, by the method of the question; fails as an editor's would. */
export type FileAnswers = Readonly<Record<string, (uri: string) => unknown>>;

/** The disk, as an editor reads it. */
export const diskAnswers: FileAnswers = {
  'journey/fs/stat': (uri) => {
    const stat = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
    return stat ? (stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other') : null;
  },
  'journey/fs/readDirectory': (uri) =>
    unlessMissing(() =>
      readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => {
        const target = path.join(entry.parentPath, entry.name);
        const isFile =
          entry.isFile() || (entry.isSymbolicLink() && statSync(target, { throwIfNoEntry: false })?.isFile());
        return { name: entry.name, type: entry.isDirectory() ? 'folder' : isFile ? 'file' : 'other' };
      }),
    ),
  'journey/fs/readFile': (uri) => unlessMissing(() => readFileSync(fileURLToPath(uri)).toString('base64')),
};

function unlessMissing(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Files in memory, by address: those of a virtual workspace. What is written to the map later is there from then on. An
 * address with a final slash is that of nothing.
 */
export function memoryAnswers(files: ReadonlyMap<string, string>): FileAnswers {
  const isFolder = (uri: string) => [...files.keys()].some((file) => file.startsWith(`${uri}/`));
  return {
    'journey/fs/stat': (uri) => (files.has(uri) ? 'file' : isFolder(uri) ? 'folder' : null),
    'journey/fs/readDirectory': (uri) => {
      if (!isFolder(uri)) return null;
      const folder = `${uri}/`;
      const inside = [...files.keys()]
        .filter((file) => file.startsWith(folder))
        .map((file) => file.slice(folder.length));
      const types = new Map(inside.map((file) => [file.replace(/\/.*/, ''), file.includes('/') ? 'folder' : 'file']));
      return [...types].map(([name, type]) => ({ name: decodeURIComponent(name), type }));
    },
    'journey/fs/readFile': (uri) => {
      const text = files.get(uri);
      return text === undefined ? null : Buffer.from(text).toString('base64');
    },
  };
}
