import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rooms of the house and what may come into each: a module as imported, or a folder of ours. */
interface Room {
  room: string;
  /** Whether an import (as written for packages, as a path from the top for our own files) may stand in the room. */
  allows(target: string): boolean;
}

const isOurs = (target: string, ...folders: string[]) =>
  folders.some((folder) => target === folder || target.startsWith(`${folder}/`));
const isPackage = (target: string) => !target.startsWith('src/') && !target.startsWith('language-server');
const isOutside = (target: string) =>
  /^(vscode|langium|node:)/.test(target) || target.startsWith('vscode-') || target === 'chevrotain';
const isPure = (target: string) => isPackage(target) && !isOutside(target);

/** The folders of the server that those above them may read, lowest first. */
const LAYERS = ['syntax', 'linking', 'model', 'settings', 'workspace', 'edits'];
const below = (layer: string) => LAYERS.slice(0, LAYERS.indexOf(layer)).map((each) => `language-server/${each}`);

const ROOMS: Room[] = [
  { room: 'src/model', allows: (t) => isPure(t) || isOurs(t, 'src/model') },
  { room: 'src/analysis', allows: (t) => isPure(t) || isOurs(t, 'src/model', 'src/analysis') },
  { room: 'src/rules', allows: (t) => isPure(t) || isOurs(t, 'src/model', 'src/analysis', 'src/rules') },
  { room: 'src/map', allows: (t) => isPure(t) || isOurs(t, 'src/model', 'src/analysis', 'src/map') },
  {
    room: 'src/preview',
    // Of the analysis the types alone: what is drawn is computed where the project is.
    allows: (t) => isPure(t) || isOurs(t, 'src/model', 'src/map', 'src/preview', 'src/protocol', 'type:src/analysis'),
  },
  { room: 'src/extension', allows: (t) => isPackage(t) || isOurs(t, 'src/extension', 'src/protocol', 'src/model') },
  { room: 'language-server', allows: (t) => t !== 'vscode' && !isOurs(t, 'src/extension', 'src/preview', 'src/cli') },
  // All text is written there, whoever asks for it.
  {
    room: 'language-server/edits',
    allows: (t) => !t.startsWith('language-server') || isOurs(t, ...below('edits'), 'language-server/edits'),
  },
  { room: 'src/cli', allows: (t) => t !== 'vscode' && !isOurs(t, 'src/extension', 'src/preview', 'src/protocol') },
];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(type\s)?(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** What a source file imports: packages as written, our own files as paths from the top without ending. */
function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, type, fixed, dynamic]) => {
    const target = fixed ?? dynamic ?? '';
    if (!target.startsWith('.')) return target;
    const own = path.posix.normalize(path.posix.join(path.posix.dirname(file), target)).replace(/\.jsx?$/, '');
    return type && own.startsWith('src/analysis/') && file.startsWith('src/preview/') ? `type:${own}` : own;
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('/generated/'));
}

describe('the house', () => {
  test.each(ROOMS)('nothing comes into $room that does not belong there', ({ room, allows }) => {
    const files = filesIn(room);
    expect(files.length).toBeGreaterThan(0);
    const strangers = files.flatMap((file) =>
      importsOf(file, readFileSync(file, 'utf8'))
        .filter((target) => !allows(target))
        .map((target) => `${file} imports ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  test('a stranger would be seen', () => {
    const text = `import * as fs from 'node:fs';\nimport type { AstNode } from 'langium';\nimport '../../language-server/main.js';\nconst x = await import('vscode');`;
    const imports = importsOf('src/model/x.ts', text);
    expect(imports).toEqual(['node:fs', 'langium', 'language-server/main', 'vscode']);
    expect(imports.some((target) => ROOMS[0]?.allows(target))).toBe(false);
  });

  test('only the language server knows syntax nodes', () => {
    const readers = filesIn('src').filter((file) =>
      /generated\/ast|\$cstNode|AstNode\b/.test(readFileSync(file, 'utf8')),
    );
    expect(readers).toEqual([]);
  });

  test('no file is longer than 600 lines', () => {
    const long = [...filesIn('src'), ...filesIn('language-server')].filter(
      (file) => readFileSync(file, 'utf8').split('\n').length > 601,
    );
    expect(long).toEqual([]);
  });

  test('no source file reaches for the network', () => {
    const callers = [...filesIn('src'), ...filesIn('language-server')].filter((file) =>
      /\bfetch\(|node:https?|node:net\b|XMLHttpRequest|WebSocket/.test(readFileSync(file, 'utf8')),
    );
    expect(callers).toEqual([]);
  });
});
