import { expect, test } from 'vitest';
import type { SceneNode } from '../../../src/map/index.js';
import { tableOf } from '../../../src/map/table.js';
import { drawn, inputOf } from '../example.js';
import { textOf, violations } from '../geometry.js';
import { nameOf, partOf, seenAs, symbolsIn } from '../seen.js';

const text = `
metric Csat "Satisfied" csat { target >= 4; benchmark "Industry" 3.5; benchmark "Best" 4.6 }
metric Effort "Effort" custom { target <= 25 }
metric Reply "First answer" response-time { target <= 2 days }
journey J "J" {
  measure Effort 46
  stage A "A" {
    measure Csat 3.9
    measure Effort 22
    measure Reply about 1..3 days
  }
  stage B "B" { measure Csat 4.4 against 4.5; measure Effort 9 against 8 }
}`;

test('a metric shows its target, what others reach, and of parts nothing but their value', async () => {
  const scene = await drawn(text, 'J');
  expect(violations(scene)).toEqual([]);
  const cards = symbolsIn(partOf(scene, 'metrics'));
  const named = (title: string) => cards.filter((card) => nameOf(card).startsWith(`Metric: ${title}`));
  const [csat, own] = named('Satisfied');
  expect(csat && nameOf(csat).split('\n')).toEqual([
    'Metric: Satisfied',
    '3.9 of 4 · off target',
    'benchmark Industry: 3.5',
    'benchmark Best: 4.6',
  ]);
  expect(csat && seenAs(csat, { fill: 'info' })).toHaveLength(2);
  expect(own && textOf(own)).toContain('4.4 of 4.5 · target of this place');
  const [part, partWithAim] = named('Effort').filter((card) => textOf(card).match(/22|9/));
  expect(part && textOf(part)).toBe('Effort 22');
  expect(part && nameOf(part)).toContain('a part of what the journey measures as a whole');
  expect(partWithAim && textOf(partWithAim)).toContain('9 at most 8 · target of this place');
  const [reply] = named('First answer');
  expect(reply && textOf(reply)).toMatch(/≈ 1.3 days at most 2 days · off target/);
});

test('the table says the same', async () => {
  const { rows } = tableOf(await inputOf(text, 'J'), 'en');
  const said = rows.find(({ lane }) => lane === 'metrics')?.cells.map((cell) => cell.map((row) => row.text));
  expect(said?.[0]?.[0]).toBe('Satisfied: 3.9 of 4 · off target · benchmark Industry: 3.5 · benchmark Best: 4.6');
  expect(said?.[0]?.[1]).toBe('Effort: 22 · a part of what the journey measures as a whole');
});

test('a share is drawn as a share of the whole, whatever its target', async () => {
  const scene = await drawn(
    `metric Late "Late" custom { target <= 10% }
    metric Done "Done" custom { target >= 95% }
    journey J "J" { stage A "A" { measure Late 28%; measure Done 71% } }`,
    'J',
  );
  const bars = symbolsIn(partOf(scene, 'metrics')).map((card) => {
    const [track, value] = ['jm-bar', 'jm-bar-off'].map((name) => widthOf(card, name));
    return Math.round((100 * (value ?? 0)) / (track ?? 1));
  });
  expect(bars).toEqual([28, 71]);
});

function widthOf(node: SceneNode, name: string): number | undefined {
  if (node.attrs.class === name) return Number(node.attrs.width);
  return node.children.map((child) => widthOf(child, name)).find((width) => width !== undefined);
}

test('a target of a place is shown where nothing says which way is better, and is not judged', async () => {
  const scene = await drawn(
    'metric Steps "Steps" custom; journey J "J" { stage A "A" { measure Steps 7 against 8 } }',
    'J',
  );
  const [card] = symbolsIn(partOf(scene, 'metrics'));
  expect(card && textOf(card)).toBe('Steps 7 against 8 · target of this place');
});
