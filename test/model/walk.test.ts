import { describe, expect, test } from 'vitest';
import { titleOf } from '../../src/model/titles.js';
import { elementAt } from '../../src/model/walk.js';
import { projectOf } from '../build.js';

const text = `journey J "J" {
  goal "G"
  stage A "A" {
    question "Why?"
    touchpoint T "T" {
      feels sad because P
      pain P "P" { severity 3 }
    }
    touchpoint U "U"; question "And?"
  }
  path A -> exit 10%
}
variant V "V" of J { stage A { goal "Own" } }
`;

describe('the element under the cursor', async () => {
  const { journeys } = await projectOf(text);
  const [base, variant] = journeys;
  const at = (line: number, character: number, journey = base) =>
    journey && elementAt(journey, 'file:///project/map.journey', { line, character })?.id;

  test.each([
    [0, 3, 'J'],
    [1, 4, 'J'],
    [2, 4, 'J/stage:A'],
    [3, 10, 'J/stage:A'],
    [5, 10, 'J/stage:A/touchpoint:T'],
    [6, 8, 'J/stage:A/touchpoint:T/pain:P'],
    [6, 22, 'J/stage:A/touchpoint:T/pain:P'],
    [8, 8, 'J/stage:A/touchpoint:U'],
    [8, 30, 'J/stage:A'],
    [10, 8, 'J'],
    [12, 3, undefined],
  ])('at %i:%i is %s', (line, character, id) => {
    expect(at(line, character)).toBe(id);
  });

  test('in a variant is what it writes and what it inherits', () => {
    expect(at(12, 35, variant)).toBe('V/stage:A');
    expect(at(6, 8, variant)).toBe('V/stage:A/touchpoint:T/pain:P');
    expect(at(3, 10, variant)).toBe('V/stage:A');
  });

  test('is nothing in another file', () => {
    expect(base && elementAt(base, 'file:///other', { line: 0, character: 3 })).toBeUndefined();
  });
});

test('titles come in the reader’s language', () => {
  const element = { name: 'N', title: 'Title', titles: { zh: '题', 'pt-BR': 'Título' } };
  expect(titleOf(element)).toBe('Title');
  expect(titleOf(element, 'zh-CN')).toBe('题');
  expect(titleOf(element, 'pt')).toBe('Título');
  expect(titleOf(element, 'th')).toBe('Title');
  expect(titleOf({ name: 'N', titles: {} }, 'zh')).toBe('N');
});
