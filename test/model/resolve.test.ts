import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/model/default-settings.js';
import type { Feeling } from '../../src/model/elements.js';
import { resolveJourney } from '../../src/model/resolve/resolve-journey.js';
import { build } from '../build.js';
import { at, feeling, journey, stage, touchpoint } from './make.js';

const upgrade = readFileSync('test/fixtures/upgrade.journey', 'utf8');

function completed(made: Feeling, low = -2, high = 2, settings = defaultSettings): Feeling {
  const point = touchpoint('J/stage:A/touchpoint:T', { feels: [made] });
  const written = journey('J', {
    stages: [stage('J/stage:A', { touchpoints: [point] })],
    scale: { low, high, source: at('base') },
  });
  const [resolved] = resolveJourney(written, undefined, settings).stages[0]?.touchpoints[0]?.feels ?? [];
  return resolved ?? expect.fail('The feeling is gone.');
}

describe('feelings', () => {
  test('take their label’s score', () => {
    expect(completed(feeling({ label: 'Angry' }))).toMatchObject({ emotion: 'angry', score: -2, mood: -1 });
    expect(completed(feeling({ label: '开心' }))).toMatchObject({ emotion: 'happy', score: 1, mood: 0.5 });
  });

  test('map it onto the journey’s scale, unrounded, neutral at the midpoint', () => {
    expect(completed(feeling({ label: 'neutral' }), 1, 10)).toMatchObject({ score: 5.5, mood: 0 });
    expect(completed(feeling({ label: 'anxious' }), 1, 10)).toMatchObject({ score: 3.25, mood: -0.5 });
    expect(completed(feeling({ label: 'delighted' }), 1, 10)).toMatchObject({ score: 10, mood: 1 });
  });

  test('a stated score wins over the label', () => {
    expect(completed(feeling({ label: 'happy', stated: 3 }), 1, 5)).toMatchObject({
      emotion: 'happy',
      score: 3,
      mood: 0,
    });
    expect(completed(feeling({ stated: -1 }))).toMatchObject({ score: -1, mood: -0.5 });
  });

  test('a word of nobody’s has no score', () => {
    const made = completed(feeling({ label: 'wobbly' }));
    expect([made.emotion, made.score, made.mood]).toEqual([undefined, undefined, undefined]);
  });

  test('a project’s own word has', () => {
    const own = { id: 'wobbly', score: -1, titles: { en: 'Wobbly', 'zh-CN': '晃', th: 'โคลง' }, aliases: [] };
    expect(completed(feeling({ label: 'wobbly' }), -2, 2, { ...defaultSettings, emotions: [own] }).mood).toBe(-0.5);
  });

  test('stay sane on a scale that is none', () => {
    expect(completed(feeling({ label: 'angry' }), 3, 3)).toMatchObject({ score: 3, mood: 0 });
    expect(completed(feeling({ label: 'angry' }), 2, -2)).toMatchObject({ score: -2, mood: -1 });
    expect(completed(feeling({ stated: 9 }))).toMatchObject({ score: 9, mood: 1 });
  });
});

/** Makes any change to it an error. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

test('resolving changes nothing of what was written, of base and variant alike', async () => {
  const { services, documents } = await build(`${upgrade}
variant Shorter of Upgrade5G {
  skip Research
  stage Decide { touchpoint OneTap "One tap" instead of Sign { feels happy } }
  action More "More" { answers Upgrade5G.HiddenFee }
}`);
  const written = documents.flatMap((document) => services.journey.model.ProjectModels.file(document).written);
  const before = structuredClone(written);
  freeze(written);
  const byName = new Map(written.map((each) => [each.name, each]));
  for (const each of written) {
    const base = byName.get(each.variant?.of.text ?? '');
    const resolved = resolveJourney(each, base, defaultSettings);
    expect(resolveJourney(each, base, defaultSettings)).toEqual(resolved);
    expect(resolved.emotionScale).toEqual({ low: -2, high: 2 });
  }
  expect(written).toEqual(before);
});
