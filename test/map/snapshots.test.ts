import { expect, test } from 'vitest';
import { drawMap, type MapInput } from '../../src/map/index.js';
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
  step,
  text,
  textFor,
  touchpoint,
} from './factory.js';
import { readable } from './readable.js';

const drawn = (of: MapInput) => readable(drawMap(of, { hidden: [], language: 'en' }));

test('a sketch of two stages', async () => {
  const of = journey('Sketch', 'A first sketch', {
    draft: true,
    stages: [
      stage('Sketch/stage:A', 'It begins', {
        touchpoints: [touchpoint('Sketch/stage:A/touchpoint:T', 'Sees it', { via: ref(undefined, 'Web') })],
      }),
      stage('Sketch/stage:B', 'It ends'),
    ],
  });
  await expect(drawn(input(of))).toMatchFileSnapshot('snapshots/sketch.svg');
});

test('a flow that turns back and leaves', async () => {
  const of = journey('Flow', 'Back and out', {
    stages: [stage('Flow/stage:A', 'Here'), stage('Flow/stage:B', 'There'), stage('Flow/stage:C', 'Yonder')],
    paths: [
      step('Flow/stage:B', 'Flow/stage:A', { rate: 15, because: 'Not yet' }),
      step('Flow/stage:B', 'exit', { rate: 40 }),
      step('Flow/stage:C', 'restart', { rate: 5 }),
    ],
  });
  await expect(drawn(input(of))).toMatchFileSnapshot('snapshots/flow.svg');
});

test('one persona’s feelings and their pain', async () => {
  const mei = persona('persona:Mei', 'Mei, 29', { quotes: [text('It always stops')] });
  const painId = 'Feel/stage:A/touchpoint:T/pain:P';
  const of = journey('Feel', 'Up and down', {
    travellers: [{ persona: ref(mei.id), source }],
    stages: [
      stage('Feel/stage:A', '隧道里', {
        band: 'upstream',
        phase: 'awareness',
        touchpoints: [
          touchpoint('Feel/stage:A/touchpoint:T', '视频转圈', {
            feels: [feeling('frustrated', { because: { cause: ref(painId) } }), feeling('relieved')],
            pains: [pain(painId, '总价到付款页才出现', { area: 'price', evidence: [evidence('One voice')] })],
          }),
        ],
      }),
      stage('Feel/stage:B', 'ปลายทาง', {
        band: 'downstream',
        phase: 'use',
        touchpoints: [
          touchpoint('Feel/stage:B/touchpoint:U', 'ถึงแล้ว', {
            feels: [feeling('delighted')],
            ahas: [textFor('ไม่สะดุด')],
          }),
        ],
      }),
    ],
  });
  await expect(drawn(input(of, { personas: [mei] }))).toMatchFileSnapshot('snapshots/feelings.svg');
});
