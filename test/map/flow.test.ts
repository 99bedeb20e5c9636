import { describe, expect, test } from 'vitest';
import type { Scene, SceneNode } from '../../src/map/index.js';
import { drawn } from './example.js';
import { textOf, violations } from './geometry.js';
import { nameOf, partOf, seenAs, symbolsIn } from './seen.js';

/** What tells of people who move so: `back`, `leave`, `go on`. */
const told = (scene: Scene, how: string) =>
  symbolsIn(partOf(scene, 'flow')).filter((node) => new RegExp(`^\\d+% ${how}`).test(nameOf(node)));
const signs = (node: SceneNode | undefined, fill: 'p0' | 'p1') => (node ? seenAs(node, { fill }).length : 0);

const two = (paths: string, more = '') => `
persona Mei "Mei"
persona Som "Somchai"
journey J "J" for Mei, Som {
  stage A "Look" { question "For whom?" for Som }
  stage B "Choose" { touchpoint T "Page" { feels happy for Mei; feels angry for Som; thinks "Hm" for Som } }
  stage C "Pay"
  ${paths}
}
${more}`;

describe('a rate for some', () => {
  test('is told as written, with their sign, where they leave', async () => {
    const scene = await drawn(two('path B -> exit 18% for Mei because "too dear"\n path B -> exit 66% for Som'), 'J');
    const [leaving] = told(scene, 'leave');
    expect(leaving && textOf(leaving)).toContain('18% leave · too dear');
    expect(leaving && textOf(leaving)).toContain('66% leave');
    expect(leaving && textOf(leaving)).not.toContain('Mei');
    expect([signs(leaving, 'p0'), signs(leaving, 'p1')]).toEqual([1, 1]);
    expect(nameOf(leaving)).toContain('18% leave · too dear · Mei');
    expect(violations(scene)).toEqual([]);
  });

  test('is told as written on an arc', async () => {
    const scene = await drawn(two('path C -> A 30% for Som because "forgot it"'), 'J');
    const [arc] = told(scene, 'back');
    expect(arc && textOf(arc)).toBe('30% back · forgot it');
    expect([signs(arc, 'p0'), signs(arc, 'p1')]).toEqual([0, 1]);
    expect(nameOf(arc)).toContain('Somchai');
    expect(violations(scene)).toEqual([]);
  });

  test('for all needs no sign', async () => {
    const [arc] = told(await drawn(two('path C -> A 30%'), 'J'), 'back');
    expect(arc).toBeDefined();
    expect([signs(arc, 'p0'), signs(arc, 'p1')]).toEqual([0, 0]);
  });
});

test('a way without a rate is taken by some', async () => {
  const scene = await drawn(two('path C -> A because "forgot it"\n path B -> exit'), 'J');
  const names = symbolsIn(partOf(scene, 'flow')).map(nameOf);
  expect(names).toContain('some back · forgot it');
  expect(names).toContain('some leave');
  expect(violations(scene)).toEqual([]);
});

test('parallel arcs lie one inside the other, each with its own words', async () => {
  const scene = await drawn(two('path C -> A 10% because "forgot it"\n path C -> A 20% because "not sure"'), 'J');
  const lines = told(scene, 'back').map((arc) => {
    const d = String(arc.children.find(({ key }) => key === 'line')?.attrs.d);
    const xs = [...d.matchAll(/[MQ]([\d.]+),/g)].map((match) => Number(match[1]));
    return { from: Math.max(...xs), to: Math.min(...xs), text: textOf(arc) };
  });
  expect(lines.map(({ text }) => text).sort()).toEqual(['10% back · forgot it', '20% back · not sure']);
  const [inner, outer] = lines.sort((a, b) => a.from - a.to - (b.from - b.to));
  expect(outer?.from).toBeGreaterThan(inner?.from ?? 0);
  expect(outer?.to).toBeLessThan(inner?.to ?? 0);
});

test('a reason is told whole where nothing stands in its way', async () => {
  const because = 'the total appears only at the end, and nobody can say what it will be the month after';
  const scene = await drawn(two(`path B -> C 30% because "${because}"\n path B -> exit 5%`), 'J');
  expect(told(scene, 'go on').map(textOf)).toEqual([`30% go on · ${because}`]);
  expect(violations(scene)).toEqual([]);
});

describe('a variant for some', () => {
  const text = two('', 'variant V "V" of J for Mei { skip A }\nvariant W "W" of J for Mei { when "w" }');

  test('draws only them', async () => {
    const scene = await drawn(text, 'W');
    expect(symbolsIn(partOf(scene, 'header')).map(textOf)).toEqual(['M Mei']);
    expect(scene.boxes.filter(({ kind }) => kind === 'point')).toHaveLength(1);
  });

  test('leaves out what its base says of others only', async () => {
    const all = textOf((await drawn(text, 'W')).root);
    expect(all).not.toContain('For whom?');
    expect(all).not.toContain('Hm');
    expect(textOf((await drawn(text, 'J')).root)).toContain('For whom?');
  });
});

test('a channel is never cut, however long it is called', async () => {
  for (let length = 4; length < 60; length += 3) {
    const name = 'Shop in the old town by the river, first floor, at the back'.slice(0, length).trim();
    const scene = await drawn(
      `channel Shop "${name}"\njourney J "J" { stage A "A" { touchpoint T "Asks in the shop" via Shop { pain P "It hurts" } } stage B "B" }`,
      'J',
    );
    const [card] = symbolsIn(partOf(scene, 'touchpoints'));
    expect((card && textOf(card))?.replaceAll(' ', '')).toContain(name.replaceAll(' ', ''));
    expect(violations(scene)).toEqual([]);
  }
});

describe('ways without a rate', () => {
  const stages = 'stage A "Look"; stage B "Choose"; stage C "Pay"';

  test('are taken by some, dotted and without a figure', async () => {
    const scene = await drawn(
      `journey J "J" { ${stages}; path B -> A because "unsure"; path C -> exit; path C -> restart }`,
      'J',
    );
    expect(violations(scene)).toEqual([]);
    const words = symbolsIn(partOf(scene, 'flow')).map(nameOf);
    for (const way of ['some back · unsure', 'some leave', 'some start again']) expect(words).toContain(way);
    const dotted = seenAs(partOf(scene, 'flow'), { dash: '1.5 3' });
    expect(dotted).toHaveLength(3);
    const shares = partOf(scene, 'flow').children.flatMap(({ children }) =>
      children.filter(({ key }) => key === 'share'),
    );
    expect(shares.map(textOf)).toEqual(['100%', '100%', '100%']);
  });

  test('leave it open how many come after them', async () => {
    const scene = await drawn(`journey J "J" { ${stages}; path A -> exit }`, 'J');
    const [first, second] = symbolsIn(partOf(scene, 'flow')).filter(({ key }) => key.startsWith('flow '));
    expect(nameOf(first)).toBe('100% of all who start arrive at Look');
    expect(nameOf(second)).toBe('At most 100% of all who start arrive at Choose');
    expect(second && textOf(second)).toContain('≤ 100%');
  });

  test('bring some to a stage that nothing else reaches', async () => {
    const scene = await drawn(`journey J "J" { ${stages}; path A -> C; path C -> B }`, 'J');
    const second = symbolsIn(partOf(scene, 'flow')).find(({ key }) => key === 'flow J/stage:B');
    expect(nameOf(second)).toBe('Some arrive at Choose, share unknown');
    expect(second && textOf(second)).toBe('some');
  });
});
