import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

/** Headings as the part of an address that leads to them. */
function anchorsOf(text: string): string[] {
  const headings = text.match(/^#+ .*$/gm) ?? [];
  return headings.map((heading) =>
    heading
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test.each(globSync(['README.md', 'CHANGELOG.md', 'docs/**/*.md']))('every link of %s leads somewhere', (page) => {
  const text = readFileSync(page, 'utf8').replace(/```[\s\S]*?```/g, '');
  const dead = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, address = '']) => {
    if (/^[a-z]+:/.test(address)) return [];
    const [file = '', anchor] = address.split('#');
    const target = file === '' ? page : path.join(path.dirname(page), file);
    if (!existsSync(target)) return [address];
    return anchor === undefined || anchorsOf(readFileSync(target, 'utf8')).includes(anchor) ? [] : [address];
  });
  expect(dead).toEqual([]);
});

/** Comments of a source file, in the syntax that TypeScript and the grammar share. */
function commentsIn(text: string): string {
  return (text.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm) ?? []).join('\n');
}

const sources = globSync(['src/**/*.{ts,tsx}', 'language-server/**/*.{ts,langium}', '!**/generated/**']);
const everyFile = globSync(['*', '{src,language-server,test,docs,scripts,bench,examples,schemas,templates}/**/*']);

/** Names of files in comments, with their folders where these are written, that no file of the project has. */
function strangersIn(text: string): string[] {
  const names = commentsIn(text).match(/[\w./-]*\w\.(?:tsx?|mjs|md|langium)\b/g) ?? [];
  return names.filter((name) => !everyFile.some((file) => `/${file}`.endsWith(`/${name.replace(/^[./]+/, '')}`)));
}

test('every file that a comment names is there', () => {
  expect(sources.length).toBeGreaterThan(200);
  const dead = sources.flatMap((file) =>
    strangersIn(readFileSync(file, 'utf8')).map((name) => `${file} names ${name}`),
  );
  expect(dead).toEqual([]);
});

test('a file that is not there would be seen', () => {
  expect(strangersIn('// see gone.ts, expected.ts and docs/language.md\nconst x = "gone-too.ts";')).toEqual([
    'gone.ts',
  ]);
});
