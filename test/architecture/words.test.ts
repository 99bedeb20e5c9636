import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { retiredWords } from './retired-words.js';

const FOLDERS = ['src', 'language-server', 'bench', 'test', 'scripts'];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .filter(
      (file) =>
        /\.(?:tsx?|mjs)$/.test(file) && !file.includes('/generated/') && file !== 'test/architecture/retired-words.ts',
    ),
);

const EXPORTED = /^export (?:default )?(?:abstract )?(?:async )?(?:function\*?|class|interface|type|const|let) (\w+)/gm;
const MESSAGE = /'(journey\/\w+)'|type: v\.literal\('(\w+)'\)/g;

/** The words that a name is made of: `toDiagnostic` has two, `shared-findings` two. */
function wordsIn(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

function retiredIn(name: string): string[] {
  return wordsIn(name).filter((word) => Object.hasOwn(retiredWords, word));
}

describe('retired words stay out of', () => {
  test('names of files', () => {
    expect(files.filter((file) => retiredIn(path.posix.basename(file)).length > 0)).toEqual([]);
  });

  test('names of types and exported functions', () => {
    const names = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(EXPORTED)].map(([, name = '']) => ({ file, name })),
    );
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter(({ name }) => retiredIn(name).length > 0)).toEqual([]);
  });

  test('messages of the protocol', () => {
    const messages = files
      .filter((file) => file.startsWith('src/protocol/'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(MESSAGE)].map(([, request, type]) => request ?? type ?? ''),
      );
    expect(messages.length).toBeGreaterThan(5);
    expect(messages.filter((message) => retiredIn(message).length > 0)).toEqual([]);
  });

  test('and would be seen', () => {
    expect(retiredIn('factsOf')).toEqual(['facts']);
    expect(retiredIn('language-server/judge.ts')).toEqual(['judge']);
    expect(retiredIn('factory')).toEqual([]);
  });
});

test('no two source files share a name, but for entries and what two hosts have of their own', () => {
  const names = files
    .filter((file) => /^(?:src|language-server)\//.test(file))
    .map((file) => path.posix.basename(file))
    .filter((name) => !['main.ts', 'index.ts'].includes(name));
  expect([...new Set(names.filter((name, index) => names.indexOf(name) !== index))]).toEqual([]);
});
