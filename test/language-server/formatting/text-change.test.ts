import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applied, composed, gapChanges, type TextChange } from '../../../language-server/formatting/text-change.js';

/** Changes of a text, in its order, that may touch one another. */
function changesOf(text: string): fc.Arbitrary<TextChange[]> {
  const steps = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 6 });
  return steps.map((each) => {
    let end = 0;
    return each.flatMap(([gap, length, by]) => {
      const start = end + gap;
      end = start + length;
      return end <= text.length ? [{ start, end, text: by }] : [];
    });
  });
}

test('two lots of changes come to one', () => {
  const cases = fc
    .string({ maxLength: 20 })
    .chain((text) => changesOf(text).map((first) => ({ text, first })))
    .chain(({ text, first }) => changesOf(applied(text, first)).map((second) => ({ text, first, second })));
  fc.assert(
    fc.property(cases, ({ text, first, second }) => {
      const both = composed(text, first, second);
      expect(applied(text, both)).toBe(applied(applied(text, first), second));
      expect(both.every(({ start }, i) => start >= (both[i - 1]?.end ?? 0))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('what changes at the end of a line, between lines and before the next is changed apart', () => {
  expect(gapChanges(5, ' ;\n\n\n\t', '\n\n  ')).toEqual([
    { start: 5, end: 7, text: '' },
    { start: 9, end: 10, text: '' },
    { start: 10, end: 11, text: '  ' },
  ]);
  expect(gapChanges(5, ' ', '\n  ')).toHaveLength(1);
});
