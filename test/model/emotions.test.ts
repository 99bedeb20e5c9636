import { describe, expect, test } from 'vitest';
import { type Emotion, emotions, findEmotion, nearestEmotions } from '../../src/model/emotions.js';
import { fold } from '../../src/model/spelling.js';

describe('the emotion vocabulary', () => {
  test('holds the scores that the language promises', () => {
    const promised: Record<string, number> = {
      delighted: 2,
      happy: 1,
      satisfied: 1,
      curious: 1,
      hopeful: 1,
      relieved: 1,
      proud: 1,
      calm: 0,
      neutral: 0,
      surprised: 0,
      hesitant: -1,
      confused: -1,
      bored: -1,
      anxious: -1,
      impatient: -1,
      disappointed: -1,
      sad: -1,
      frustrated: -2,
      angry: -2,
      afraid: -2,
    };
    for (const [label, score] of Object.entries(promised))
      expect([label, findEmotion(label)?.score]).toEqual([label, score]);
    expect(emotions.length).toBeGreaterThanOrEqual(45);
  });

  test.each([
    ['开心', 'happy'],
    ['着急', 'pressed'],
    ['不满', 'dissatisfied'],
    ['愤怒', 'angry'],
    ['憤怒', 'angry'],
    ['犹豫', 'hesitant'],
    ['好奇', 'curious'],
    ['平静', 'calm'],
    ['อยากรู้', 'curious'],
    ['กังวล', 'anxious'],
    ['สับสน', 'confused'],
    ['มีความสุข', 'happy'],
    ['โกรธ', 'angry'],
    ['โล่งใจ', 'relieved'],
    ['เศร้า', 'sad'],
    ['ดีใจ', 'happy'],
    ['ANXIOUS', 'anxious'],
    ['Worried', 'anxious'],
    ['rushed', 'pressed'],
    ['in-a-hurry', 'pressed'],
    ['upset', 'sad'],
    ['fine', 'neutral'],
    ['ok', 'neutral'],
    ['okay', 'neutral'],
    ['glad', 'happy'],
    ['good', 'happy'],
    ['bad', 'sad'],
    ['mad', 'angry'],
    ['scared', 'afraid'],
    ['bored', 'bored'],
    ['thankful', 'grateful'],
    ['fed-up', 'frustrated'],
    ['hurt', 'offended'],
    ['挫败', 'frustrated'],
    ['沮丧', 'sad'],
    ['紧张', 'stressed'],
    ['受欢迎', 'welcome'],
    ['被欺骗', 'betrayed'],
    ['สงสัย', 'sceptical'],
    ['รีบร้อน', 'pressed'],
    ['จำใจ', 'resigned'],
  ])('knows %s as %s', (label, id) => {
    expect(findEmotion(label)?.id).toBe(id);
  });

  test('compares in NFC', () => {
    const own: Emotion = { id: 'gêné', score: -1, titles: { en: 'x', 'zh-CN': 'x', th: 'x' }, aliases: [] };
    expect(findEmotion('gêné'.normalize('NFD'), [own])?.id).toBe('gêné');
  });

  test('no word means two emotions', () => {
    const owners = new Map<string, string>();
    for (const { id, titles, aliases } of emotions) {
      for (const word of new Set([id, ...Object.values(titles), ...aliases].map(fold))) {
        expect([word, owners.get(word)]).toEqual([word, undefined]);
        owners.set(word, id);
      }
    }
  });

  test('every word can be written as a label', () => {
    for (const { id, aliases } of emotions) {
      for (const word of [id, ...aliases])
        expect(word).toMatch(/^[\p{L}_][\p{L}\p{M}\p{N}_]*(-\p{L}[\p{L}\p{M}\p{N}_]*)*$/u);
    }
  });

  test('a project says otherwise, and says more', () => {
    const own: Emotion = { id: 'calm', score: 1, titles: { en: 'Calm', 'zh-CN': '静', th: 'นิ่ง' }, aliases: ['zen'] };
    expect(findEmotion('calm', [own])?.score).toBe(1);
    expect(findEmotion('zen', [own])?.id).toBe('calm');
    expect(findEmotion('zen')).toBeUndefined();
  });

  test('finds what a misspelt label meant', () => {
    expect(nearestEmotions('anxius')[0]).toBe('anxious');
    expect(nearestEmotions('firghtened')[0]).toBe('frightened');
    expect(nearestEmotions('xyzzyplugh')).toEqual([]);
  });
});
