import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function run(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

test('the TextMate grammar says what the language grammar says', () => {
  expect(run('scripts/syntax.mjs', '--check')).toEqual({ status: 0, output: '' });
});

test('lines are coloured before any server answers', () => {
  const { status, output } = run(
    'node_modules/vscode-tmgrammar-test/dist/unit.js',
    '-g',
    'syntaxes/journey.tmLanguage.json',
    'test/syntaxes/*.journey',
  );
  expect(output).not.toContain('ERROR');
  expect(status).toBe(0);
});

test('what the map knows of its typeface is what the fonts are', () => {
  expect(run('scripts/typeface.mjs', '--check')).toEqual({ status: 0, output: '' });
});

test('the schema of the settings says what the settings and rules are', () => {
  expect(run('scripts/schema.mjs', '--check')).toEqual({ status: 0, output: '' });
});

test('the index of the rules says what they say of themselves', () => {
  expect(run('scripts/rule-index.mjs', '--check')).toEqual({ status: 0, output: '' });
});
