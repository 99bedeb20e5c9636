import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../language-server/settings/read.js';
import { defaultSettings } from '../../src/model/defaults.js';

const URI = 'file:///project/journey.config.json';
const read = (value: unknown) => readSettings(typeof value === 'string' ? value : JSON.stringify(value, null, 2), URI);
const messages = (value: unknown) => read(value).problems.map((problem) => problem.message);

describe('journey.config.json', () => {
  test('nothing, or an empty object: the defaults', () => {
    expect(read('')).toEqual({ settings: defaultSettings, problems: [] });
    expect(read('{}')).toEqual({ settings: defaultSettings, problems: [] });
  });

  test('all that can be set', () => {
    const { settings, problems } = read({
      $schema: 'x',
      rules: { 'pain-unanswered': 'error', 'static-journey': 'off' },
      locale: 'th',
      emotions: { gobsmacked: 2, wistful: { score: -0.5, aliases: ['怅然'], titles: { 'zh-CN': '怅然' } } },
      aiKinds: {
        'tariff-advisor': {
          titles: { en: 'Tariff advisor' },
          phases: ['decision'],
          techniques: ['language'],
          talksWithCustomers: true,
        },
      },
      priority: { value: 2, duration: 0 },
      staleAfter: '6 weeks',
      minEvidence: 2,
      exclude: ['drafts/**'],
    });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      rules: { 'pain-unanswered': 'error', 'static-journey': 'off' },
      locale: 'th',
      emotions: [
        { id: 'gobsmacked', score: 2, titles: { en: 'gobsmacked', 'zh-CN': 'gobsmacked' } },
        { id: 'wistful', score: -0.5, aliases: ['怅然'], titles: { 'zh-CN': '怅然' } },
      ],
      aiKinds: [
        {
          id: 'tariff-advisor',
          titles: { en: 'Tariff advisor', th: 'Tariff advisor' },
          phases: ['decision'],
          talksWithCustomers: true,
        },
      ],
      priority: { audience: 1, value: 2, investment: 1, difficulty: 1, duration: 0 },
      staleAfter: { amount: 6, unit: 'week' },
      minEvidence: 2,
      exclude: ['drafts/**'],
    });
  });

  test('a bad value is told at its place, and costs only itself', () => {
    const text = '{\n  "minEvidence": 0,\n  "staleAfter": "soon",\n  "exclude": ["a"]\n}';
    const { settings, problems } = read(text);
    expect(settings).toMatchObject({ minEvidence: 3, staleAfter: { amount: 12, unit: 'month' }, exclude: ['a'] });
    expect(problems.map((problem) => [problem.rule, problem.source.range.start.line])).toEqual([
      ['invalid-settings', 1],
      ['invalid-settings', 2],
    ]);
    expect(problems[1]?.message).toContain('12 months');
  });

  test.each([
    ['no JSON', '{ "minEvidence": ', 'JSON'],
    ['a comment', '{ // x\n}', 'JSON'],
    ['a list', '[]', 'object'],
    ['an unknown setting', '{ "minEvidense": 2 }', 'minEvidence'],
    ['an unknown rule', '{ "rules": { "pain-unansered": "off" } }', 'pain-unanswered'],
    ['an unknown severity', '{ "rules": { "pain-unanswered": "loud" } }', 'rules.pain-unanswered'],
    ['a score off the scale', '{ "emotions": { "x": 5 } }', 'emotions.x'],
    ['an unknown phase', '{ "aiKinds": { "x": { "phases": ["lunch"] } } }', 'aiKinds.x.phases'],
    ['a negative weight', '{ "priority": { "value": -1 } }', 'priority.value'],
    ['the wrong type', '{ "exclude": "a" }', 'exclude'],
  ])('%s', (_what, text, part) => {
    const found = messages(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toContain(part);
  });

  test('the schema for the editor knows every rule', () => {
    const schema = JSON.parse(readFileSync('schemas/journey.config.schema.json', 'utf8'));
    expect(Object.keys(schema.properties.rules.properties)).toContain('pain-unanswered');
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining([
        'rules',
        'locale',
        'emotions',
        'aiKinds',
        'priority',
        'staleAfter',
        'minEvidence',
        'exclude',
      ]),
    );
  });
});
