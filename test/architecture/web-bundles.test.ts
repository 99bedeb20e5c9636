import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What a bundle asks its host for: modules that were not bundled. Asking an object that may not be there is another matter. */
function askedFor(text: string): string[] {
  const calls = text.matchAll(/(?<![.\w$])(?:require|import)\(["'`]([^"'`]+)["'`]\)/g);
  const statements = text.matchAll(/(?<![.\w$])(?:import|export)\b[^"'`;(]*\bfrom\s*["']([^"']+)["']/g);
  return [...new Set([...calls, ...statements].map(([, name = '']) => name))];
}

test.each([
  { bundle: 'dist/browser/extension.js', modules: ['vscode'] },
  { bundle: 'dist/browser/server.js', modules: [] },
  { bundle: 'dist/preview.js', modules: [] },
])('$bundle needs no module of Node', ({ bundle, modules }) => {
  expect(askedFor(readFileSync(bundle, 'utf8'))).toEqual(modules);
});

test('one would be seen', () => {
  const text = `var a=require("fs"),b=x.require("util");import("node:path");import{join}from"path";import c from'os';`;
  expect(askedFor(text)).toEqual(['fs', 'node:path', 'path', 'os']);
  expect(askedFor(readFileSync('dist/server.cjs', 'utf8'))).toContain('node:fs');
});
