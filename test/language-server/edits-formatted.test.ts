import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownLayout } from '../../language-server/formatting/own-layout.js';
import { journeyParserOf } from '../../language-server/syntax/parser.js';
import type { EditSet } from '../../src/model/edits.js';
import { catalogue } from '../../src/rules/index.js';
import { build } from '../build.js';
import { edited, editWriter } from '../edits.js';
import { examplesOf } from '../rules/rule-pages.js';
import { formatter, services } from './formatting/formatted.js';

/** Examples, and the pages of rules, each of which leaves something to fix. */
const TEXTS = [
  ...['examples', 'test/fixtures'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.journey'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  ),
  ...[...catalogue.keys()].filter((rule) => rule !== 'invalid-settings').map((rule) => examplesOf(rule)[0]),
];

const tokensOf = (text: string) => journeyParserOf(services.journey).readTokens(text);
const linesOf = (text: string) => text.split(/(?<=\n)/);

/** A text formatted in its own layout. */
function formatted(text: string): string {
  return formatter().formatText(text, ownLayout(tokensOf(text)));
}

/** What a text becomes with each of the fixes of all its findings. */
async function repairs(text: string): Promise<string[]> {
  const { findings } = await build(text, services);
  const fixes = findings.flatMap(({ fixes }): EditSet[] => fixes?.() ?? []);
  const writer = editWriter(services);
  const written = await Promise.all(fixes.map((fix) => writer.write(fix)));
  return written.map(({ edit }) => Object.values(edit ? edited(edit, () => text) : {})[0] ?? text);
}

const BLOCK = /(\S.*) \{\n((?: *[^\s{}/"][^{}/\n]*(?:\{[^{}\n]*\})?\n)+) *\}(?=\n)/g;

/** A text with each block on one line that fits there, which most edits make too long. */
function joined(text: string): string {
  const once = text.replace(BLOCK, (block, header: string, lines: string) => {
    const line = `${header} { ${lines.trim().split(/\n */).join('; ')} }`;
    return line.includes('"""') || line.length > 96 ? block : line;
  });
  return once === text ? text : joined(once);
}

const LAYOUTS: [string, (text: string) => string][] = [
  ['as they are', (text) => text],
  ['with blocks on one line', joined],
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['with tabs', (text) => text.replace(/^ +/gm, (blanks) => '\t'.repeat(blanks.length / 2))],
  ['without a line end at their end', (text) => text.trimEnd()],
];

test.each(LAYOUTS)('what fixes leave behind is formatted, in texts %s', { timeout: 300_000 }, async (_, change) => {
  let count = 0;
  for (const original of TEXTS) {
    const text = formatted(change(formatted(original)));
    for (const repaired of await repairs(text)) {
      expect(formatted(repaired)).toBe(repaired);
      count++;
    }
  }
  expect(count).toBeGreaterThan(500);
});

/** A text whose lines have blanks and semicolons too many, and mean the same. */
function disarrayed(text: string): string {
  const kept = new Set<number>();
  for (const { startLine = 0, endLine = 0 } of tokensOf(text).written)
    for (let line = startLine; startLine < endLine && line <= endLine; line++) kept.add(line);
  return linesOf(text)
    .map((line, i) => {
      if (kept.has(i + 1) || line.trim() === '') return line;
      const end = /\}\n$/.test(line) ? ' ;\n' : '  \n';
      return ' '.repeat(i % 3) + line.replace(/^( *\S+) (?=\S)/, '$1   ').replace(/\n$/, i % 2 ? end : '\n');
    })
    .join('');
}

/** How many lines of a text are left in another, in their order. */
function linesLeft(before: string, after: string): number {
  const [one, other] = [linesOf(before), linesOf(after)];
  let left = other.map(() => 0);
  for (const line of one) {
    const next: number[] = [];
    for (const [i, each] of other.entries())
      next.push(each === line ? (left[i - 1] ?? 0) + 1 : Math.max(left[i] ?? 0, next[i - 1] ?? 0));
    left = next;
  }
  return left.at(-1) ?? 0;
}

test('lines that a fix does not touch stay as they are, however they are laid out', { timeout: 300_000 }, async () => {
  let count = 0;
  for (const original of TEXTS) {
    const good = formatted(original);
    if (tokensOf(good).syntaxErrors.length > 0) continue;
    const bad = disarrayed(good);
    const ofGood = await repairs(good);
    const ofBad = await repairs(bad);
    expect(ofBad).toHaveLength(ofGood.length);
    for (const [i, repaired] of ofBad.entries()) {
      if (linesLeft(bad, repaired) < linesLeft(good, ofGood[i] ?? '')) expect(repaired).toBe(bad);
      count++;
    }
  }
  expect(count).toBeGreaterThan(500);
});
