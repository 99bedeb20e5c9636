import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JourneyLexer } from '../../language-server/syntax/lexer.js';
import { flowOf } from '../../src/analysis/flow.js';
import type { Element } from '../../src/model/elements.js';
import type { Project } from '../../src/model/project.js';
import { childrenOf } from '../../src/model/walk.js';
import { type Built, build, freshServices, projectOf } from '../build.js';

const SAMPLE = readFileSync('test/fixtures/upgrade.journey', 'utf8');
const lexer = freshServices().journey.parser.Lexer as JourneyLexer;

/** Where each block of the text begins and ends, with what it is. */
interface Block {
  key: string;
  start: number;
  end: number;
}

function offsets(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) if (text[i] === '\n') starts.push(i + 1);
  return starts;
}

/** Every block as written (variants' inherited ones are their base's), by kind and name or title. */
function blocksOf(project: Project, text: string): Block[] {
  const lines = offsets(text);
  const at = ({ line, character }: { line: number; character: number }) => (lines[line] ?? 0) + character;
  const found: Block[] = [];
  const visit = (element: Element): void => {
    const { range } = element.source;
    found.push({ key: `${element.kind} ${element.name ?? element.title}`, start: at(range.start), end: at(range.end) });
    for (const child of childrenOf(element)) visit(child);
  };
  for (const list of Object.values(project))
    if (Array.isArray(list)) for (const each of list) if ('kind' in each) visit(each);
  return found;
}

describe('properties', () => {
  test.each([
    'test/fixtures/upgrade.journey',
    'test/fixtures/hospital-night.journey',
    'test/fixtures/hospital-night.zh.journey',
  ])('delete any one token of %s, and no other valid block vanishes', { timeout: 300_000 }, async (file) => {
    const sample = readFileSync(file, 'utf8');
    const before = blocksOf(await projectOf(sample), sample);
    const tokens = lexer.scan(sample);
    expect(tokens.length).toBeGreaterThan(500);
    const lost: string[] = [];
    for (const token of tokens) {
      const start = token.startOffset;
      const end = (token.endOffset ?? start) + 1;
      const text = sample.slice(0, start) + sample.slice(end);
      const after = new Set(blocksOf(await projectOf(text), text).map((block) => block.key));
      // The block whose own line is broken may go or change its name; whatever lies beside or inside it may not.
      const line = sample.slice(0, start).lastIndexOf('\n') + 1;
      const lineEnd = sample.indexOf('\n', end) < 0 ? sample.length : sample.indexOf('\n', end);
      const gone = before.filter((block) => !after.has(block.key) && (block.start < line || block.start > lineEnd));
      if (gone.length > 0)
        lost.push(
          `“${token.image}” of line ${token.startLine}: ${[...new Set(gone.map((block) => block.key))].join(', ')}`,
        );
    }
    expect(lost).toEqual([]);
  });

  test.each([
    'test/fixtures/upgrade.journey',
    'test/fixtures/hospital-night.th.journey',
    'examples/retail-ai.zh.journey',
    'examples/realtime-enterprise.th.journey',
  ])('delete any one { of %s, and one mistake is told, and nothing is lost', { timeout: 120_000 }, async (file) => {
    const sound = readFileSync(file, 'utf8');
    const model = ({ project }: Built) =>
      JSON.stringify(project, (key, value) =>
        ['source', 'flow', 'problems', 'versions'].includes(key) ? undefined : value,
      );
    const plain = model(await build(sound));
    const wrong: string[] = [];
    for (const token of lexer.scan(sound).filter(({ image }) => image === '{')) {
      const text = sound.slice(0, token.startOffset) + sound.slice(token.startOffset + 1);
      const built = await build(text);
      const reported = built.findings.filter(({ rule }) => rule === 'syntax');
      const isAtHome = reported.length === 1 && reported[0]?.range.start.line === (token.startLine ?? 0) - 1;
      if (!isAtHome || model(built) !== plain) wrong.push(`the { of line ${token.startLine}`);
    }
    expect(wrong).toEqual([]);
  });

  test('no text makes the parser, the model or the rules throw', { timeout: 120_000 }, async () => {
    const words = [
      'journey',
      'stage',
      'touchpoint',
      'feels',
      'happy',
      'path',
      '->',
      '{',
      '}',
      ';',
      ',',
      '"text"',
      '"',
      '“',
      '"""',
      '5',
      '60%',
      '..',
      'P',
      'for',
      'because',
      'variant',
      'of',
      'skip',
      'exit',
      '\n',
      '2026-02-30',
      '/*',
      '//',
      '小梅',
      'โกรธ',
      '５',
      '😀',
      '\uD800',
      '-',
      '.',
      'J.P',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 60 }), async (parts) => {
        const { findings } = await build(parts.join(' '));
        expect(findings.every((finding) => finding.message.length > 0)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('nor do cuts and doublings of a real file', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(SAMPLE.length), fc.nat(400), fc.nat(SAMPLE.length), async (from, length, to) => {
        const piece = SAMPLE.slice(from, from + length);
        const { project } = await build(
          SAMPLE.slice(0, to) + piece + SAMPLE.slice(Math.min(SAMPLE.length, to + length)),
        );
        for (const journey of project.journeys) {
          for (const { reach } of flowOf(journey, project).stages) expect(reach >= 0 && reach <= 1 + 1e-9).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('line ends, blank lines and comments change no model', { timeout: 60_000 }, async () => {
    const strip = (built: Built) =>
      JSON.parse(
        JSON.stringify(built.project, (key, value) => (key === 'source' || key === 'versions' ? undefined : value)),
      );
    const plain = strip(await build(SAMPLE));
    expect(strip(await build(SAMPLE.replaceAll('\n', '\r\n')))).toEqual(plain);
    expect(strip(await build(SAMPLE.replaceAll('\n', '\n\n')))).toEqual(plain);
    expect(strip(await build(SAMPLE.replaceAll('\n', ' // note\n')))).toEqual(plain);
    expect(strip(await build(SAMPLE.replaceAll(/\n\s*/g, '\n')))).toEqual(plain);
  });
});
