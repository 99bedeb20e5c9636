import { describe, expect, test } from 'vitest';
import { aiKind, aiKinds, namesOf, nearestAiKinds, usualAiKinds } from '../../src/model/ai-kinds.js';
import { phases } from '../../src/model/phases.js';
import { fold } from '../../src/model/spelling.js';

describe('the AI kinds', () => {
  test('the eight of source 003 help where it says', () => {
    for (const id of ['sem', 'seo', 'programmatic', 'social-listening'])
      expect(aiKind(id)?.phases[0]).toBe('awareness');
    for (const id of ['chatbot', 'dynamic-bundle', 'personalized-site-search', 'automated-cro']) {
      expect(aiKind(id)?.phases[0]).toBe('decision');
    }
  });

  test('every title is another name that a journey can write, and no name means two kinds', () => {
    const owners = new Map<string, string>();
    for (const kind of aiKinds) {
      expect(namesOf(kind).length).toBeGreaterThanOrEqual(3);
      for (const name of namesOf(kind)) {
        expect(name).toMatch(/^[\p{L}_][\p{L}\p{M}\p{N}_]*(-\p{L}[\p{L}\p{M}\p{N}_]*)*$/u);
        expect([name, owners.get(name)]).toEqual([name, undefined]);
        owners.set(name, kind.id);
        expect(aiKind(name)).toBe(kind);
      }
    }
    expect(aiKind('聊天机器人')?.id).toBe('chatbot');
    expect(aiKind('แชตบอต')?.id).toBe('chatbot');
  });

  test('case does not matter, and both spellings do', () => {
    expect(aiKind('SEM')?.id).toBe('sem');
    expect(aiKind('Personalised-Site-Search')?.id).toBe('personalized-site-search');
    expect(aiKind('tea-maker')).toBeUndefined();
  });

  test('there are about thirty, some for every phase, told in three languages', () => {
    expect(aiKinds.length).toBeGreaterThanOrEqual(30);
    for (const phase of phases) expect([phase, usualAiKinds(phase).length > 0]).toEqual([phase, true]);
    for (const { titles, help } of aiKinds) {
      for (const text of [...Object.values(titles), ...Object.values(help)]) expect(text).not.toBe('');
    }
    const words = aiKinds.flatMap((kind) => [kind.id, ...kind.aliases].map(fold));
    expect(new Set(words).size).toBe(words.length);
  });

  test('a band has the kinds of its phases, those at home in it first', () => {
    const core = usualAiKinds('core').map((kind) => kind.id);
    expect(core).toEqual(expect.arrayContaining(['chatbot', 'fraud-detection']));
    expect(core).not.toContain('sem');
    expect(core.indexOf('chatbot')).toBeLessThan(core.indexOf('recommendation'));
  });

  test('a project adds its own', () => {
    const own = {
      id: 'fitting-room',
      titles: { en: '', 'zh-CN': '', th: '' },
      help: { en: '', 'zh-CN': '', th: '' },
      phases: ['decision' as const],
      techniques: [],
      talksWithCustomers: false,
      aliases: [],
    };
    expect(aiKind('Fitting-Room', [own])).toBe(own);
    expect(usualAiKinds('decision', [own])[0]).toBe(own);
    expect(nearestAiKinds('chatbt', [own])).toEqual(['chatbot']);
  });
});
