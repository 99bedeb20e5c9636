import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The files of a file, by path from the top, with those of ours that it imports, types included. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(type\s)?(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** What a source file imports: packages as written, our own files as paths from the top without ending. */
export function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, , fixed, dynamic]) => resolved(file, fixed ?? dynamic ?? ''));
}

/** What a source file imports the types of and nothing else. */
export function typeImportsOf(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, type, fixed]) => (type && fixed ? [resolved(file, fixed)] : []));
}

function resolved(file: string, target: string): string {
  return target.startsWith('.')
    ? path.posix.normalize(path.posix.join(path.posix.dirname(file), target)).replace(/\.jsx?$/, '')
    : target;
}

/** The source files of a folder, but for generated ones. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('/generated/'));
}

/** Which of some files import which. */
export function importGraph(
  files: readonly string[],
  read = (file: string) => readFileSync(file, 'utf8'),
): ImportGraph {
  const byTarget = new Map(files.map((file) => [file.replace(/\.tsx?$/, ''), file]));
  return new Map(files.map((file) => [file, importsOf(file, read(file)).flatMap((each) => byTarget.get(each) ?? [])]));
}

/** A circle of imports through each file that lies on one, by its first file; none for a graph without. */
export function circlesIn(graph: ImportGraph): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) circles.push([...trail.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}
