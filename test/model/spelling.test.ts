import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, nearest } from '../../src/model/spelling.js';

/** The definition, slowly. */
function defined(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const choices = [
    defined(a.slice(0, -1), b.slice(0, -1)) + same,
    defined(a.slice(0, -1), b) + 1,
    defined(a, b.slice(0, -1)) + 1,
  ];
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  if (swapped) choices.push(defined(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...choices);
}

describe('distance between words', () => {
  test.each([
    ['', '', 0],
    ['stage', 'stage', 0],
    ['stge', 'stage', 1],
    ['stagee', 'stage', 1],
    ['satge', 'stage', 1],
    ['stige', 'stage', 1],
    ['', 'stage', 5],
    ['愤怒', '憤怒', 1],
    ['😀', '😃', 1],
  ])('from %j to %j is %i', (one, other, expected) => {
    expect(distance(one, other)).toBe(expected);
  });

  test('is what its definition says', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(fc.property(word, word, (one, other) => distance(one, other) === defined(one, other)));
  });
});

describe('nearest words', () => {
  test('come best first, in their own writing', () => {
    expect(nearest('hapy', ['harpy', 'Happy', 'nappies', 'hap'])).toEqual(['harpy', 'Happy', 'hap']);
    expect(nearest('PlanPgae', ['PlanPages', 'PlanPage'])).toEqual(['PlanPage', 'PlanPages']);
  });

  test('differ in at most a third of their letters', () => {
    expect(nearest('touchpoint', ['touchpint', 'touch', 'tchpnt', 'chpoint'])).toEqual(['touchpint', 'chpoint']);
    expect(nearest('Ana', ['Anna', 'Ann', 'Bob'])).toEqual(['Anna', 'Ann']);
  });

  test('among short words share the first letter', () => {
    expect(nearest('在用', ['在线', '用', '不用'])).toEqual(['在线']);
    expect(nearest('abc', ['abd', 'xbc'])).toEqual(['abd']);
    expect(nearest('a', ['b', 'ab'])).toEqual([]);
    expect(nearest('abcd', ['xbcd'])).toEqual(['xbcd']);
  });

  test('are as many as asked for', () => {
    expect(nearest('word', ['words', 'ward', 'cord', 'work'], 2)).toHaveLength(2);
  });
});
