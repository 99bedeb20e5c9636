import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue, rules } from '../../src/rules/index.js';

test('the catalogue has every rule of the folder, by its name', () => {
  const files = readdirSync('src/rules').filter(
    (file) => file.endsWith('.ts') && /: Rule = \{/.test(readFileSync(`src/rules/${file}`, 'utf8')),
  );
  expect(rules.length).toBeGreaterThan(70);
  expect(rules.map(({ name }) => `${name}.ts`)).toEqual(files.sort());
  for (const rule of rules) expect(catalogue.get(rule.name)).toBe(rule);
});

test('what comes as a problem is in the catalogue, too', () => {
  expect(catalogue.get('syntax')).toMatchObject({ severity: 'error', group: 'text', sources: [] });
});

test.each([...catalogue.values()])('$name says in one sentence what it finds', ({ summary }) => {
  expect(summary()).toMatch(/^[A-Z][^.?!]*\.$/);
});

test('no two rules say that they find the same', () => {
  const summaries = [...catalogue.values()].map(({ summary }) => summary());
  expect(new Set(summaries).size).toBe(summaries.length);
});
