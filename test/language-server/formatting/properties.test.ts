import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { build } from '../../build.js';
import { essence, formatted, formatter, services } from './formatted.js';

/** Files of three scripts, by their paths. */
const FILES = ['examples', 'templates', 'test/fixtures'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.journey'))
    .map((file) => path.join(folder, file)),
);
const TEXTS = FILES.map((file) => readFileSync(file, 'utf8'));

/** What is read from a text and what is found in it, wherever that stands. */
async function meaning(text: string) {
  const { project, findings } = await build(text, services);
  const left = new Set(['source', 'range', 'selection', 'removal', 'room', 'line', 'around', 'versions']);
  const model = JSON.parse(JSON.stringify(project, (key, value) => (left.has(key) ? undefined : value)));
  return {
    model,
    findings: findings.map(({ rule, message }) => `${rule}: ${message.replace(/line \d+/, 'line …')}`).sort(),
  };
}

async function expectFormatting(text: string): Promise<void> {
  const once = formatted(text);
  expect(formatted(once)).toBe(once);
  expect(essence(once)).toEqual(essence(text));
  expect(await meaning(once)).toEqual(await meaning(text));
}

/** A piece of a file with something done to it. */
type Mutation = (pieces: string[], at: number, to: number) => void;
const MUTATIONS: Record<string, Mutation> = {
  delete: (pieces, at) => pieces.splice(at, 1),
  duplicate: (pieces, at) => pieces.splice(at, 0, pieces[at] ?? ''),
  swap: (pieces, at, to) => {
    [pieces[at], pieces[to]] = [pieces[to] ?? '', pieces[at] ?? ''];
  },
  join: (pieces, at) => pieces.splice(at, 0, ' '),
  break: (pieces, at) => pieces.splice(at, 0, '\n'),
  semicolon: (pieces, at) => pieces.splice(at, 0, '; '),
  comment: (pieces, at) => pieces.splice(at, 0, ' /* c */ '),
  'long comment': (pieces, at) => pieces.splice(at, 0, '/* c\n   d */'),
  'line comment': (pieces, at) => pieces.splice(at, 0, '// c\n'),
  text: (pieces, at) => pieces.splice(at, 0, ' """a\n    b\n\n      c\n  """ '),
  quotes: (pieces, at) => pieces.splice(at, 0, '“a "b" \\” c”'),
  brace: (pieces, at, to) => pieces.splice(at, 0, to % 2 ? '{' : '}'),
  twin: (pieces, at, to) => pieces.splice(at, 0, [...'，；％→｛｝≥≤'][to % 8] ?? ''),
  conflict: (pieces, at) => pieces.splice(at, 0, '\n<<<<<<< HEAD\n', pieces[at] ?? '', '\n=======\n', '\n>>>>>>> b\n'),
  odd: (pieces, at, to) =>
    pieces.splice(at, 0, ['\0', '\uD800', '\u2028', '\uFEFF', '\t', '\u3000', '\r'][to % 7] ?? ''),
};

/** Words, signs, texts, comments, and blanks by the line. */
const TOKENS =
  /"""[\s\S]*?"""|"[^"\r\n]*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|\r\n|[\r\n]|[^\S\r\n]+|[\p{L}\p{M}\p{N}_-]+|\p{Any}/gu;
const LINES = /[^\n]*\n|[^\n]+$/g;

const layouts: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.replace(/^ +/gm, (blanks) => '\t'.repeat(blanks.length / 2)),
  (text) => text.replace(/^ +/gm, ''),
  (text) => `\uFEFF${text.replaceAll('\n', '\n\n\n')}`,
];

const mutated = fc
  .record({
    text: fc.constantFrom(...TEXTS),
    from: fc.nat(),
    lines: fc.integer({ min: 5, max: 60 }),
    unit: fc.constantFrom(TOKENS, LINES),
    mutations: fc.array(fc.tuple(fc.constantFrom(...Object.keys(MUTATIONS)), fc.nat(), fc.nat()), { maxLength: 4 }),
    layout: fc.constantFrom(...layouts),
  })
  .map(({ text, from, lines, unit, mutations, layout }) => {
    const all = text.split('\n');
    const start = from % all.length;
    // From the beginning of an element on, so that most of what is left stands where it may.
    const first = Math.max(
      0,
      all.findLastIndex((line, i) => i <= start && /^\w/.test(line)),
    );
    const pieces =
      all
        .slice(first, first + lines)
        .join('\n')
        .match(unit) ?? [];
    for (const [name, at, to] of mutations) {
      const length = Math.max(1, pieces.length);
      MUTATIONS[name]?.(pieces, at % length, to % length);
    }
    return layout(pieces.join(''));
  });

describe('formatting', () => {
  test.each(FILES)(
    'of %s changes no meaning, and formatting again changes nothing',
    { timeout: 60_000 },
    async (file) => {
      await expectFormatting(readFileSync(file, 'utf8'));
    },
  );

  test('nor does that of mutated files', { timeout: 600_000 }, async () => {
    await fc.assert(fc.asyncProperty(mutated, expectFormatting), { numRuns: 300 });
  });

  test('nor does that of any of their lines, or as one types there', { timeout: 600_000 }, async () => {
    const keys = fc.constantFrom('range', '\n', '}');
    await fc.assert(
      fc.asyncProperty(mutated, fc.nat(), fc.nat(20), keys, async (text, at, length, key) => {
        const document = services.shared.workspace.LangiumDocumentFactory.fromString(
          text,
          URI.parse('file:///a.journey'),
        );
        const { textDocument } = document;
        const line = at % textDocument.lineCount;
        const range = { start: { line, character: 0 }, end: { line: line + length, character: 0 } };
        const brace = text.indexOf('}', textDocument.offsetAt(range.start)) + 1;
        const position = key === '}' ? textDocument.positionAt(brace) : range.start;
        const options = { tabSize: 2, insertSpaces: true };
        const edits =
          key === 'range'
            ? formatter().formatDocumentRange(document, { range, options })
            : formatter().formatDocumentOnType(document, { position, ch: key, options });
        const after = TextDocument.applyEdits(textDocument, edits);
        expect(essence(after)).toEqual(essence(text));
        expect(await meaning(after)).toEqual(await meaning(text));
      }),
      { numRuns: 300 },
    );
  });
});
