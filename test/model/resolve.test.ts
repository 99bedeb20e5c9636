import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/model/default-settings.js';
import type { Feeling } from '../../src/model/elements.js';
import { completeJourney } from '../../src/model/resolve/complete.js';
import { at, feeling, journey, stage, touchpoint } from './make.js';

function completed(made: Feeling, low = -2, high = 2, settings = defaultSettings): Feeling {
  const point = touchpoint('J/stage:A/touchpoint:T', { feels: [made] });
  completeJourney(
    journey('J', { stages: [stage('J/stage:A', { touchpoints: [point] })], scale: { low, high, source: at('base') } }),
    settings,
  );
  return made;
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

  test('are worked out anew when the text changes', () => {
    const made = completed(feeling({ label: 'happy' }));
    made.label = 'unheard-of';
    expect(completed(made).mood).toBeUndefined();
  });
});

test('flow and priorities are filled', () => {
  const made = journey('J', { stages: [stage('J/stage:A'), stage('J/stage:B')] });
  completeJourney(made, defaultSettings);
  expect(made.flow.stages).toHaveLength(2);
});
