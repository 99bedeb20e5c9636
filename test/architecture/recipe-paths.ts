import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The page that has the recipes. */
export const contributing = readFileSync('docs/contributing.md', 'utf8');

/** Paths in code marks: those with a folder, and the files beside the one named before. */
export function pathsIn(text: string): string[] {
  const found: string[] = [];
  let folder = '';
  for (const [, code = ''] of text.matchAll(/`([^`\n]+)`/g)) {
    if (/^[\w.-]+(?:\/[\w.-]*)+$/.test(code) && !code.startsWith('npm')) {
      found.push(code);
      folder = path.posix.dirname(code);
    } else if (/^[\w-]+\.(?:tsx?|mjs|json|md)$/.test(code)) {
      found.push(existsSync(code) ? code : `${folder}/${code}`);
    }
  }
  return found;
}

/** What a recipe says. */
export function recipe(heading: string): string {
  const [, after = ''] = contributing.split(`### ${heading}\n`);
  return after.split('\n##')[0] ?? '';
}
