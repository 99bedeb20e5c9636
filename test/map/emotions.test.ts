import { describe, expect, test } from 'vitest';
import { drawMap, type Scene, type SceneNode } from '../../src/map/index.js';
import type { Feeling, Touchpoint } from '../../src/model/elements.js';
import {
  evidence,
  feeling,
  input,
  journey,
  pain,
  persona,
  ref,
  source,
  stage,
  textFor,
  touchpoint,
} from './factory.js';
import { along, textOf, violations } from './geometry.js';
import { nameOf, partOf, type Seen, seen, seenAs, symbolsIn } from './seen.js';

const people = [persona('P', 'Mei'), persona('Q', 'Somchai')];

/** Draws touchpoints, all in one stage, each given by its feelings. */
function draw(points: (Feeling[] | Partial<Touchpoint>)[], scale?: { low: number; high: number }): Scene {
  const touchpoints = points.map((given, index) =>
    touchpoint(`J/stage:S/touchpoint:T${index}`, `T${index}`, Array.isArray(given) ? { feels: given } : given),
  );
  const of = journey('J', 'J', {
    travellers: people.map(({ id }) => ({ persona: ref(id), source })),
    stages: [stage('J/stage:S', 'S', { touchpoints })],
    ...(scale ? { scale: { ...scale, source } } : {}),
  });
  const scene = drawMap(input(of, { personas: people }), { hidden: [], language: 'en' });
  expect(violations(scene)).toEqual([]);
  return scene;
}

const ofPersona = ({ fill, stroke }: Seen) => [fill, stroke].some((paint) => paint === 'p0' || paint === 'p1');
const curves = (scene: Scene) => seenAs(partOf(scene, 'emotions'), { tag: 'path', fill: 'none' }).filter(ofPersona);
/** The path data of the curve of a persona. */
const drawnAs = (scene: Scene, index: number) => String(curves(scene)[index]?.node.attrs.d);
const strokes = (scene: Scene, index: number) => (drawnAs(scene, index).match(/M/g) ?? []).length;
/** The markers of the feelings, in the order of their points. */
const markers = (scene: Scene) => symbolsIn(partOf(scene, 'emotions')).flatMap(seen);
const labelNodes = (scene: Scene) => (partOf(scene, 'emotions').children[0]?.children ?? []).filter(isLabel);
const isLabel = (node: SceneNode) => node.children.some(({ key }) => key === 'ground');
const labels = (scene: Scene) => labelNodes(scene).map(textOf);
const points = (scene: Scene) => scene.boxes.filter(({ kind }) => kind === 'point');

test('one line a persona, told apart by colour, marker and dash', () => {
  const scene = draw([[feeling('happy'), feeling('angry', { who: ['Q'] })], [feeling('calm')]]);
  expect(curves(scene).map(({ stroke, dash }) => [stroke, dash])).toEqual([
    ['p0', undefined],
    ['p1', '8 4'],
  ]);
  const figures = markers(scene).map(({ stroke, figure }) => `${stroke} ${figure}`);
  expect(new Set(figures)).toEqual(new Set(['p0 circle', 'p1 square']));
});

test('higher feelings stand higher, in proportion to their scores', () => {
  const scene = draw([
    [feeling('delighted', { who: ['P'] })],
    [feeling('calm', { who: ['P'] })],
    [feeling('angry', { who: ['P'] })],
  ]);
  const [best, middle, worst] = points(scene).map(({ y }) => y);
  expect((middle ?? 0) - (best ?? 0)).toBeGreaterThan(40);
  expect((worst ?? 0) - (middle ?? 0)).toBeCloseTo((middle ?? 0) - (best ?? 0), 0);
});

test('the line passes through its points and never swings beyond them', () => {
  const scene = draw([2, 2, -2, -2, 1].map((stated) => [feeling('x', { stated, who: ['P'] })]));
  const spots = along(drawnAs(scene, 0));
  const ys = spots.map(([, y]) => y);
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(-0.1);
  expect(Math.max(...ys)).toBeLessThanOrEqual(184.1);
  expect(strokes(scene, 0)).toBe(1);
});

test('two feelings at one touchpoint are a before and an after, from left to right', () => {
  const scene = draw([[feeling('anxious', { who: ['P'] }), feeling('relieved', { who: ['P'] })]]);
  const [before, after] = points(scene);
  expect(before?.x).toBeLessThan(after?.x ?? 0);
  expect(before?.y).toBeGreaterThan(after?.y ?? 0);
});

test('labels say feeling, score and cause', () => {
  expect(labels(draw([[feeling('frustrated', { who: ['P'], because: { text: 'It stops' } })]]))).toEqual([
    'frustrated −2 It stops',
  ]);
});

test('a cause that is a pain is called by its title', () => {
  const scene = draw([
    {
      feels: [feeling('angry', { who: ['P'], because: { cause: ref('J/stage:S/touchpoint:T0/pain:X', 'X') } })],
      pains: [pain('J/stage:S/touchpoint:T0/pain:X', 'It costs more than was said')],
    },
  ]);
  expect(labels(scene)[0]?.replaceAll('  ', ' ')).toContain('It costs more');
});

test('personas who feel the same share a label that wears both markers', () => {
  const scene = draw([[feeling('happy')]]);
  expect(labels(scene)).toEqual(['happy +1']);
  expect(points(scene)).toHaveLength(2);
  const [label] = labelNodes(scene);
  expect(
    label &&
      seen(label)
        .filter(ofPersona)
        .map(({ fill, figure }) => [fill, figure]),
  ).toEqual([
    ['p0', 'circle'],
    ['p1', 'square'],
  ]);
});

test('a label stands nearer to its own point than to that of another touchpoint', () => {
  const scene = draw([
    [
      feeling('anxious', { who: ['Q'], because: { text: 'The monthly total appears only at checkout' } }),
      feeling('curious', { who: ['P'] }),
    ],
    [feeling('impatient', { because: { text: 'Three people ahead' } })],
    [feeling('relieved')],
  ]);
  const gap = (label: (typeof scene.boxes)[number], point: (typeof scene.boxes)[number]) => {
    const [x, y] = [point.x + point.width / 2, point.y + point.height / 2];
    return Math.hypot(
      Math.max(label.x - x, x - label.x - label.width, 0),
      Math.max(label.y - y, y - label.y - label.height, 0),
    );
  };
  for (const label of scene.boxes.filter(({ kind }) => kind === 'label')) {
    const nearest = points(scene).sort((a, b) => gap(label, a) - gap(label, b))[0];
    expect(nearest?.id).toBe(label.id);
  }
});

test('a long cause is cut, and whole in the hover', () => {
  const long = 'because of one thing after the other, '.repeat(12);
  const scene = draw([[feeling('angry', { who: ['P'], because: { text: long } })]]);
  expect(labels(scene)[0]).toMatch(/…$/);
  expect(nameOf(symbolsIn(partOf(scene, 'emotions'))[0])).toContain(long);
});

test('a feeling without evidence is hollow and the legend says what that means', () => {
  const hollow = draw([[feeling('happy', { who: ['P'] })]]);
  expect(markers(hollow).map(({ fill, stroke }) => [fill, stroke])).toEqual([['bg', 'p0']]);
  expect(textOf(partOf(hollow, 'header'))).toContain('evidenced assumed');
  const pained = draw([
    {
      feels: [feeling('angry', { who: ['P'], because: { cause: ref('J/stage:S/touchpoint:T0/pain:X') } })],
      pains: [pain('J/stage:S/touchpoint:T0/pain:X', 'X', { evidence: [evidence('Seen')] })],
    },
  ]);
  expect(markers(pained).map(({ fill, stroke }) => [fill, stroke])).toEqual([['p0', 'p0']]);
  expect(textOf(partOf(pained, 'header'))).not.toContain('assumed');
});

test('an aha and a moment of truth mark the label', () => {
  const scene = draw([
    {
      feels: [feeling('delighted', { who: ['P'] })],
      ahas: [textFor('It never stops')],
      momentsOfTruth: [textFor('Kept')],
    },
  ]);
  const figures = labelNodes(scene)
    .flatMap(seen)
    .map(({ figure }) => figure);
  expect(figures).toContain('star');
  expect(figures).toContain('diamond');
});

describe('the scale', () => {
  test('is labelled at its ends and its middle', () => {
    const scene = draw([[feeling('happy')]]);
    const words = textOf(scene.root);
    for (const mark of ['+2 high', '0 neutral', '−2 low']) expect(words).toContain(mark);
  });

  test('is the journey’s own, without signs where nothing is below zero', () => {
    const scene = draw([[feeling('happy', { who: ['P'] })]], { low: 0, high: 10 });
    const words = textOf(scene.root);
    for (const mark of ['10 high', '5 neutral', '0 low']) expect(words).toContain(mark);
    expect(labels(scene)).toEqual(['happy 7.5']);
  });

  test('keeps scores beyond it on the drawing', () => {
    const scene = draw([[feeling('angry', { stated: -9, who: ['P'] })], [feeling('x', { stated: -2, who: ['P'] })]]);
    const [beyond, lowest] = points(scene);
    expect(beyond?.y).toBe(lowest?.y);
    expect(labels(scene)).toContain('angry −9');
  });
});

test('a feeling nobody has a score for is shown and joined to nothing', () => {
  const scene = draw([
    [feeling('happy', { who: ['P'] })],
    [feeling('wistful-ish', { who: ['P'] })],
    [feeling('happy', { who: ['P'] })],
  ]);
  expect(labels(scene)).toContain('wistful-ish ?');
  expect(drawnAs(scene, 0).match(/[LC]/g)).toHaveLength(1);
});

test('a line of text that says nothing yet draws nothing', () => {
  const scene = draw([[feeling(undefined)]]);
  expect(scene.boxes.some(({ lane }) => lane === 'emotions')).toBe(false);
});
