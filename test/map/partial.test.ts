import { describe, expect, test } from 'vitest';
import { drawMap, type MapInput, sceneToSvg } from '../../src/map/index.js';
import { px } from '../../src/map/node.js';
import type { Journey } from '../../src/model/elements.js';
import {
  action,
  ai,
  feeling,
  input,
  journey,
  opportunity,
  pain,
  ref,
  source,
  stage,
  step,
  text,
  textFor,
  touchpoint,
  trigger,
} from './factory.js';
import { textOf, violations } from './geometry.js';
import { complaints } from './xml.js';

function calm(of: MapInput) {
  const scene = drawMap(of, { hidden: [], language: 'en' });
  expect(violations(scene)).toEqual([]);
  const svg = sceneToSvg(scene, { theme: 'light' });
  expect(complaints(svg)).toEqual([]);
  expect(/.{0,40}(?:NaN|Infinity|undefined|\[object).{0,40}/.exec(svg)?.[0]).toBeUndefined();
  return { scene, words: textOf(scene.root) };
}

test('a coordinate that is no number is drawn at 0', () => {
  expect([px(Number.NaN), px(Number.POSITIVE_INFINITY), px(1.26)]).toEqual([0, 0, 1.3]);
});

describe('half-written text still draws', () => {
  test('a journey with nothing but a name', () => {
    expect(calm(input(journey('Empty', undefined, { name: 'Empty' }))).words).toContain('Empty');
  });

  test('a journey without stages that already has facts', () => {
    const { words } = calm(
      input(journey('J', 'Facts', { goals: [text('Arrive')], pains: [pain('J/pain:P', 'It hurts')] })),
    );
    expect(words).toContain('Arrive');
    expect(words).toContain('It hurts');
  });

  test('things without titles, names that point nowhere, lists without items', () => {
    const untitled = stage('J/stage:~1', undefined, {
      touchpoints: [
        touchpoint('J/stage:~1/touchpoint:~1', undefined, {
          via: ref(undefined, 'Nowhere'),
          does: [textFor('')],
          thinks: [textFor('')],
          feels: [feeling(undefined), feeling('', {}), feeling('glum', { who: ['persona:Missing'] })],
          insteadOf: { touchpoint: ref(undefined, 'Gone') },
          pains: [pain('J/pain:~', undefined)],
          opportunities: [opportunity('J/opportunity:~', '', 'J/pain:gone')],
          ais: [ai('J/ai:~', '', { aiKind: { value: 'no-such-kind', source }, why: [ref(undefined, 'Why')] })],
          assistedBy: [ref(undefined, 'Nobody')],
          measures: [{ metric: ref(undefined, 'Speed'), value: { kind: 'number', amount: 0 }, for: [], source }],
        }),
      ],
      questions: [textFor(''), textFor('  ')],
      actions: [action('J/action:~', '')],
      triggers: [trigger('J/trigger:~', '')],
    });
    const { words } = calm(input(journey('J', '', { stages: [untitled, stage('J/stage:~2', undefined)] })));
    expect(words).toContain('untitled');
    expect(words).toContain('Nowhere');
    expect(words).toContain('no-such-kind');
  });

  test('numbers that are none', () => {
    const bad = journey('J', 'Bad', {
      scale: { low: 3, high: 3, source },
      stages: [
        stage('J/stage:A', 'A', {
          touchpoints: [touchpoint('T', 'T', { feels: [feeling('happy', { stated: Number.NaN })] })],
        }),
        stage('J/stage:B', 'B', {
          measures: [{ metric: ref(undefined, 'M'), value: { kind: 'percent', amount: Number.NaN }, for: [], source }],
        }),
      ],
      paths: [step('J/stage:A', 'J/stage:B', { rate: Number.NaN }), step('J/stage:A', 'exit', { rate: -20 })],
    });
    const broken = input(bad);
    for (const flow of broken.analysis.flow.stages) flow.reach = Number.NaN;
    calm(broken);
  });

  test('a flow that speaks of other stages, and one that is missing', () => {
    const of: Journey = journey('J', 'J', { stages: [stage('J/stage:A', 'A'), stage('J/stage:B', 'B')] });
    const flow = {
      steps: [
        { from: 'gone', to: 'J/stage:A', share: 1, shares: {} },
        { from: 'J/stage:A', to: 'gone', share: 1, shares: {} },
      ],
      stages: [{ stage: 'gone', reach: 0.5, reaches: {}, visits: 1, visitsBy: {}, left: 0, loss: 0, endless: false }],
      overflows: [],
    };
    const made = input(of);
    calm({ ...made, analysis: { ...made.analysis, flow } });
    calm({ ...made, analysis: { ...made.analysis, flow: { steps: [], stages: [], overflows: [] } } });
  });

  test('one word longer than any card', () => {
    const endless = 'Donaudampfschifffahrt'.repeat(20);
    const of = journey('J', endless, {
      owner: ref(undefined, endless),
      needs: [],
      stages: [
        stage('J/stage:A', endless, {
          questions: [textFor(endless)],
          touchpoints: [
            touchpoint('T', endless, {
              via: ref(undefined, endless),
              feels: [feeling(endless, { because: { text: endless } })],
              does: [textFor(endless)],
            }),
          ],
          actions: [action('A', endless, { owner: ref(undefined, endless) })],
        }),
        stage('J/stage:B', endless),
      ],
      paths: [
        step('J/stage:B', 'J/stage:A', { rate: 10, because: endless }),
        step('J/stage:A', 'exit', { rate: 10, because: endless }),
      ],
    });
    calm(input(of));
  });
});
