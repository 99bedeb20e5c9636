import { expect, test } from 'vitest';
import { drawMap } from '../../src/map/index.js';
import { personaMark } from '../../src/map/persona-marks.js';
import { feeling, input, journey, persona, ref, source, stage, touchpoint } from './factory.js';
import { violations } from './geometry.js';
import { partOf, type Seen, seen, symbolsIn } from './seen.js';

/** A journey of many personas who feel five different things. */
function crowd(count: number) {
  const ids = Array.from({ length: count }, (_, index) => `persona:P${index}`);
  const feels = ids.map((id, index) => feeling(undefined, { who: [id], stated: (index % 5) - 2 }));
  const of = journey('J', 'A crowd', {
    travellers: ids.map((id) => ({ persona: ref(id), source })),
    stages: ['A', 'B'].map((name) =>
      stage(`J/stage:${name}`, name, { touchpoints: [touchpoint(`J/stage:${name}/touchpoint:T`, 'T', { feels })] }),
    ),
  });
  return drawMap(input(of, { personas: ids.map((id, index) => persona(id, `Persona ${index}`)) }), {
    hidden: [],
    language: 'en',
  });
}

/** How a persona looks in the legend. */
function legendLook(parts: Seen[]) {
  const line = parts.find(({ key }) => key === 'line');
  const mark = parts.find(({ key }) => key === 'mark');
  // All stand at one place in their cards: the same data is the same figure.
  const outline = mark && String(mark.node.attrs.d ?? mark.tag);
  return { colour: line?.stroke, dash: line?.dash, outline, figure: mark?.figure };
}

const legend = (count: number) =>
  symbolsIn(partOf(crowd(count), 'header'))
    .filter(({ key }) => key.startsWith('persona '))
    .map((symbol) => legendLook(seen(symbol)));

test('36 personas are told apart, and the next one looks like the first', () => {
  const looks = legend(37);
  expect(new Set(looks.slice(0, 36).map((look) => JSON.stringify(look))).size).toBe(36);
  expect(looks[36]).toEqual(looks[0]);
});

test('18 are told apart without colour', () => {
  expect(new Set(legend(18).map(({ dash, outline }) => `${dash} ${outline}`)).size).toBe(18);
});

test('two of one colour have neither line nor marker in common', () => {
  const looks = legend(36);
  for (const [index, one] of looks.entries())
    for (const other of looks.slice(index + 1)) {
      if (one.colour !== other.colour) continue;
      expect(one.dash).not.toBe(other.dash);
      expect(one.outline).not.toBe(other.outline);
    }
});

test('the first six have the colours in order, each with its own line and marker', () => {
  expect(legend(6).map(({ colour, dash }) => [colour, dash])).toEqual([
    ['p0', undefined],
    ['p1', '8 4'],
    ['p2', '2 4'],
    ['p3', '12 4 2 4'],
    ['p4', '5 3'],
    ['p5', '14 5'],
  ]);
  const shapes = [0, 1, 2, 3, 4, 5].map((index) => personaMark(index).shape);
  expect(shapes).toEqual(['circle', 'square', 'triangle', 'hexagon', 'triangle-down', 'plus']);
});

test('curves and points look as the legend says', () => {
  const scene = crowd(14);
  expect(violations(scene)).toEqual([]);
  const looks = legend(14);
  const emotions = seen(partOf(scene, 'emotions'));
  for (const [index, { colour, dash, figure }] of looks.entries()) {
    const curve = emotions.find(({ key }) => key === `curve persona:P${index}`);
    expect({ colour: curve?.stroke, dash: curve?.dash }).toEqual({ colour, dash });
    const points = symbolsIn(partOf(scene, 'emotions')).filter(({ key }) => key.endsWith(` persona:P${index}`));
    expect(points).toHaveLength(2);
    for (const point of points) expect(seen(point)[0]).toMatchObject({ stroke: colour, figure });
  }
});

test('a look has classes that the style sheet knows', () => {
  expect(personaMark(7)).toEqual({
    shape: 'triangle',
    fill: 'jm-fill-p1',
    hollow: 'jm-hollow-p1',
    stroke: 'jm-line-p1',
    lines: {
      main: 'jm-curve jm-line-p1 jm-dash-0',
      passing: 'jm-curve jm-line-p1 jm-dash-0 jm-thin jm-passing',
      branch: 'jm-curve jm-line-p1 jm-thin jm-beside',
      unknown: 'jm-curve jm-line-p1 jm-thin jm-dotted',
    },
  });
});
