import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { JourneyLanguageGrammar } from '../language-server/generated/grammar.js';
import { statementKindsOf } from '../language-server/syntax/statement-kinds.js';
import { findingsOf } from './build.js';

const PAGES = ['README.md', 'docs/language.md', 'docs/your-row-our-word.md'];
const { blocks } = statementKindsOf(JourneyLanguageGrammar());

/** A text with a line in a block of its kind. */
const around: Record<string, (line: string) => string> = {
  '': (line) => line,
  persona: (line) => `persona Z {\n${line}\n}`,
  journey: (line) => `journey J {\n${line}\n}`,
  stage: (line) => `journey J { stage S {\n${line}\n} }`,
  touchpoint: (line) => `journey J { stage S { touchpoint T {\n${line}\n} } }`,
  pain: (line) => `journey J { pain X {\n${line}\n} }`,
  action: (line) => `journey J { action X {\n${line}\n} }`,
  metric: (line) => `metric X csat {\n${line}\n}`,
  data: (line) => `data X operational {\n${line}\n}`,
};

async function syntaxErrorsOf(text: string): Promise<string[]> {
  const findings = await findingsOf(text, 'syntax');
  return findings.map(({ message }) => message);
}

describe.each(PAGES)('%s', (page) => {
  const examples = [...readFileSync(page, 'utf8').matchAll(/```journey\n([\s\S]*?)```/g)].map(([, text = '']) => text);

  test('shows journeys without an error', async () => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const findings = await findingsOf(example);
      const told = findings.filter(({ severity }) => severity === 'error');
      expect(told.map(({ message }) => message)).toEqual([]);
    }
  });
});

describe('docs/your-row-our-word.md', () => {
  const page = readFileSync('docs/your-row-our-word.md', 'utf8');
  const lines = [...page.matchAll(/`([^`\n]+)`/g)].flatMap(([, line = '']) => {
    const homes = blocks.filter(({ kinds }) => kinds.has(line.split(' ')[0] ?? '')).map(({ keyword }) => keyword);
    // A word alone, or one with its rest left out, is no line.
    const isLine = line.includes(' ') && !/^\w+ …/.test(line);
    const texts = homes.flatMap((home) => around[home]?.(line.replace(/\{ … \}$/, '')) ?? []);
    return isLine && texts.length > 0 ? [{ line, texts }] : [];
  });

  test('has lines to check', () => {
    expect(lines.length).toBeGreaterThan(50);
  });

  test.each(lines)('$line can be written', async ({ texts }) => {
    const perPlace = [];
    for (const text of texts) perPlace.push(await syntaxErrorsOf(text));
    expect(perPlace).toContainEqual([]);
  });

  test('begins with the shortest whole example', () => {
    const [first = ''] = [...page.matchAll(/```journey\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');
    expect(first.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(10);
    expect(page.indexOf(first)).toBeLessThan(400);
  });
});
