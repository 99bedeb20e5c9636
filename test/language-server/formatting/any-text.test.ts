import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { essence, formatted } from './formatted.js';

describe('any text', () => {
  const sample = readFileSync('test/fixtures/upgrade.journey', 'utf8');
  test.each<[string, string]>([
    ['half a file', sample.slice(0, sample.length / 2)],
    ['NULs', `team A\0 "x"\n  \0\0\nteam   B\n`],
    ['lone surrogates', 'team A "\uD800"\n \uDC00\uD800 x\nteam   \uD83D'],
    ['one line of 1 MB', `journey J { ${`goal "${'x'.repeat(90)}"; `.repeat(10_000)}}`],
    ['a text of 1 MB', `team A "${'车'.repeat(1_000_000)}"`],
    ['a text of many lines', `team A """${' x\n'.repeat(200_000)}"""`],
    ['a comment of many lines', `/*${' x\n'.repeat(200_000)}*/ team A`],
    ['blanks', `team A${' '.repeat(1_000_000)}\n${'\n'.repeat(500_000)}${' \t'.repeat(500_000)}`],
    ['braces', `journey J ${'{'.repeat(100_000)}${'}'.repeat(100_000)}`],
    ['semicolons', `team A${';'.repeat(300_000)}team B`],
    ['comments on one line', `team A ${'/* c */'.repeat(20_000)}; team B`],
  ])('is formatted: %s', { timeout: 120_000 }, (_, text) => {
    const once = formatted(text);
    expect(essence(once)).toEqual(essence(text));
    expect(formatted(once) === once).toBe(true);
  });

  test('10 MB are formatted', { timeout: 300_000 }, () => {
    const parts = Math.ceil(10_000_000 / sample.length);
    const text = `${sample}\n`.repeat(parts).replace('stage Trigger', 'stgae Trigger');
    const once = formatted(text);
    expect(once.length).toBeGreaterThan(9_000_000);
    expect(once.startsWith('// Shared')).toBe(true);
  });
});
