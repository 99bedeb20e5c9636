import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../language-server/settings/read.js';
import { defaultSettings } from '../../src/model/default-settings.js';

const URI = 'file:///project/journey.config.json';
const read = (value: unknown) => readSettings(typeof value === 'string' ? value : JSON.stringify(value, null, 2), URI);
const messages = (value: unknown) => read(value).problems.map((problem) => problem.message);

describe('journey.config.json', () => {
  test('an empty object: the defaults', () => {
    expect(read('{}')).toEqual({ settings: defaultSettings, problems: [], patterns: [] });
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
      phases: { triage: { band: 'core', titles: { en: 'Triage', 'zh-CN': '分诊' } }, 康复: { band: 'downstream' } },
      priority: { value: 2, duration: 0, severity: 0.5 },
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
      phases: [
        { id: 'triage', band: 'core', titles: { en: 'Triage', 'zh-CN': '分诊' } },
        { id: '康复', band: 'downstream', titles: {} },
      ],
      priority: { audience: 1, value: 2, investment: 1, difficulty: 1, duration: 0, severity: 0.5 },
      staleAfter: { amount: 6, unit: 'week' },
      minEvidence: 2,
      exclude: ['drafts/**'],
    });
  });

  test.each([
    ['a phase that is built in', { awareness: { band: 'core' } }, /“awareness” is built in/],
    ['one in another case', { Awareness: { band: 'core' } }, /“Awareness” is built in/],
    ['another word for one', { churn: { band: 'core' } }, /“churn” is built in/],
    ['a band', { during: { band: 'core' } }, /“during” is built in/],
    ['a word that says where a stage goes', { after: { band: 'core' } }, /“after” says where a stage goes/],
    ['a word that no journey can say', { 'two words': { band: 'core' } }, /which no journey can say/],
    [
      'a band that there is none of',
      { triage: { band: 'middle' } },
      /“phases.triage.band” is "middle": write one of: "upstream"/,
    ],
    ['no band', { triage: {} }, /“phases.triage” lacks its “band”/],
  ])('%s costs one error at its place, and only itself', (_what, phases, message) => {
    const { settings, problems } = read({ phases: { ...phases, ward: { band: 'core' } } });
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
    expect(problems[0]?.source.range.start.line).toBeGreaterThan(1);
    expect(settings.phases.map(({ id }) => id)).toEqual(['ward']);
  });

  test('a phase that another one is but for its capitals costs one error, and the first counts', () => {
    const { settings, problems } = read({ phases: { ward: { band: 'core' }, Ward: { band: 'upstream' } } });
    expect(problems.map((problem) => problem.message)).toEqual([
      expect.stringMatching(/“Ward” is the same phase as “ward” above/),
    ]);
    expect(settings.phases).toMatchObject([{ id: 'ward', band: 'core' }]);
  });

  test('a severity below nothing weighs as usual', () => {
    const { settings, problems } = read({ priority: { severity: -1, value: 2 } });
    expect(problems.map((problem) => problem.message)).toEqual([
      expect.stringMatching(/“priority.severity” is -1: write a number of at least 0/),
    ]);
    expect(settings.priority.severity).toBe(0);
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

  test.each([
    ['{ "emotions": { "x": 1e999 } }', '“emotions.x” is too large a number: write a smaller one.'],
    ['{ "priority": { "value": 1e999 } }', '“priority.value” is too large a number: write a smaller one.'],
    [`{ "staleAfter": "${'9'.repeat(400)} years" }`, '“staleAfter” is too large a number: write a smaller one.'],
    ['{ "emotions": { "x": 5 } }', '“emotions.x” is 5: write a number of at most 2.'],
    ['{ "emotions": { "x": "2" } }', /^“emotions.x” is "2": write a score from -2 to 2, or an object that has one/],
    ['{ "emotions": { "x": {} } }', '“emotions.x” lacks its “score”: add it.'],
    ['{ "emotions": { "x": { "score": 9 } } }', '“emotions.x.score” is 9: write a number of at most 2.'],
    ['{ "emotions": { "x": { "score": 1, "y": 2 } } }', /^There is no “y” in “emotions.x”/],
    ['{ "minEvidence": 1.5 }', '“minEvidence” is 1.5: write a whole number.'],
    ['{ "locale": null }', '“locale” is empty: write one of: "en", "zh-cn", "th".'],
    ['{ "rules": [] }', '“rules” is a list: write an object, { … }.'],
    ['{ "aiKinds": { "x": [] } }', '“aiKinds.x” is a list: write an object, { … }.'],
    ['{ "aiKinds": { "x": { "titles": [] } } }', '“aiKinds.x.titles” is a list: write an object, { … }.'],
    ['{ "aiKinds": { "x": { "aliases": {} } } }', '“aiKinds.x.aliases” is an object: write a list, [ … ].'],
    ['{ "aiKinds": { "x": { "talksWithCustomers": "yes" } } }', /is "yes": write true or false\.$/],
    ['{ "staleAfter": 5 }', '“staleAfter” is 5: write a length of time such as "12 months".'],
    ['{ "rules": { "constructor": "off" } }', 'There is no rule “constructor”.'],
    ['{ "rules": { "__proto__": "off" } }', 'There is no rule “__proto__”.'],
    ['{ "emotions": { "prototype": 1 } }', 'There is no “prototype” in “emotions”: take it away, or correct the word.'],
    [
      '{ "priority": { "constructor": 1 } }',
      'There is no “constructor” in “priority”: take it away, or correct the word.',
    ],
    ['{ "exclude": [1] }', 'Entry 1 of “exclude” is 1: write a text, "…".'],
    ['', 'This file is empty: write {} into it, or the settings between { and }.'],
    ['\n ', 'This file is empty: write {} into it, or the settings between { and }.'],
    ['{ "staleAfter": "0 days" }', '“staleAfter” is "0 days": write a length of time such as "12 months".'],
    [
      '{ "emotions": { "": 1 } }',
      'A name in “emotions” is "", which no journey can say: write one word, such as "heartbroken".',
    ],
    ['{ "aiKinds": { "": {} } }', /^A name in “aiKinds” is "", which no journey can say/],
    [
      '{ "rules": { "invalid-settings": "off" } }',
      '“invalid-settings” cannot be set: settings that cannot be read cannot say so.',
    ],
    ['{ "locale": "zh" }', '“locale” is "zh": write one of: "en", "zh-cn", "th".'],
    ['{ a: 1 }', 'This is not valid JSON: put names and texts between "…".'],
    ['{ "minEvidence": 2, }', /no comma before it/],
  ])('%s is told in words', (text, message) => {
    expect(messages(text)).toEqual([typeof message === 'string' ? message : expect.stringMatching(message)]);
    expect(read(text).settings).toEqual({ ...defaultSettings, ...(text.includes('2,') && { minEvidence: 2 }) });
  });

  test('of values by name the bad one costs itself alone', () => {
    const { settings, problems } = read({
      rules: { 'thin-evidnce': 'off', 'no-persona': 'loud', 'single-channel': 'off' },
      emotions: { gobsmacked: 'very', wistful: -1 },
    });
    expect(problems.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('thin-evidnce'),
        expect.stringContaining('loud'),
        expect.stringContaining('gobsmacked'),
      ]),
    );
    expect(settings.rules).toEqual({ 'single-channel': 'off' });
    expect(settings.emotions).toMatchObject([{ id: 'wistful', score: -1 }]);
  });

  test('a key that stands twice is told, at any depth, and the last one counts', () => {
    const { settings, problems } = read(
      '{ "minEvidence": 2, "rules": { "no-persona": "off", "no-persona": "error" }, "minEvidence": 4 }',
    );
    expect(problems.map(({ message, source }) => [message, source.range.start.character])).toEqual([
      [expect.stringMatching(/^“rules.no-persona” stands here twice, and the last one counts/), 52],
      [expect.stringMatching(/^“minEvidence” stands here twice/), 77],
    ]);
    expect(settings).toMatchObject({ minEvidence: 4, rules: { 'no-persona': 'error' } });
  });

  test.each(['zh-cn', 'zh-CN'])('Chinese may be spelt %s wherever a language is named', (tag) => {
    const titles = { [tag]: '怅然' };
    const { settings, problems } = read({
      locale: tag,
      emotions: { wistful: { score: -1, titles } },
      aiKinds: { advisor: { titles, help: titles } },
    });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      locale: 'zh-cn',
      emotions: [{ titles: { 'zh-CN': '怅然' } }],
      aiKinds: [{ titles: { 'zh-CN': '怅然' }, help: { 'zh-CN': '怅然' } }],
    });
  });

  test('words of the project that no journey can write are told', () => {
    expect(messages({ emotions: { 'let down': -1, ok: { score: 0, aliases: ['fine', 'so so'] } } })).toEqual([
      expect.stringMatching(/^“emotions.let down” is "let down", which no journey can say/),
      expect.stringMatching(/^Entry 2 of “emotions.ok.aliases” is "so so", which no journey can say/),
    ]);
  });

  test('settings of very many levels are told, not fallen over', () => {
    const deep = `{ "emotions": ${'['.repeat(50_000)}${']'.repeat(50_000)} }`;
    expect(messages(deep)).toEqual(['These settings are nested too deep to be read: take levels away.']);
  });

  test('no message speaks of types or codes of programs', () => {
    const values = [
      '1e999',
      'null',
      '[]',
      '{}',
      '[[]]',
      '[{}]',
      '{ "x": [] }',
      '{ "x": {} }',
      '{ "x": null }',
      '"x"',
      '-1',
      'true',
      'x',
      '"',
      '0x1',
      '\u0001',
      '{',
      '[',
      '// y',
    ];
    const keys = ['rules', 'locale', 'emotions', 'aiKinds', 'priority', 'staleAfter', 'minEvidence', 'exclude'];
    for (const key of keys) {
      for (const value of values) {
        for (const message of messages(`{ "${key}": ${value} }`)) {
          expect(message).not.toMatch(
            /\b(?:Object|Array|Infinity|NaN|undefined|never|function|string|boolean|null|Invalid\w+|\w+Expected|Unexpected\w+)\b/,
          );
        }
      }
    }
  });

  test.each([
    ['[', /close the \[ in it/],
    ['{a,b', /close the \{ in it/],
    ['draft (1', /close the \( in it/],
    ['', /write a path/],
    ['/drafts/**', /as seen from this file/],
    ['C:\\drafts', /as seen from this file/],
    ['../other/**', /beside or below/],
    ['drafts\\old\\**', /write \/ between folders/],
    ['[z-a].journey', /write a path/],
  ])('the glob %j is told, and the others count', (glob, message) => {
    const { settings, problems } = read({ exclude: [glob, 'drafts/**'] });
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
    expect(settings.exclude).toEqual(['drafts/**']);
  });

  test('sound globs are left alone', () => {
    const exclude = [
      '**/*.draft.journey',
      '{a,b}/**',
      '[ab]?.journey',
      'draft \\(1\\).journey',
      '!keep.journey',
      '草稿/**',
      '@(a|b)/*',
    ];
    expect(read({ exclude })).toMatchObject({ problems: [], settings: { exclude } });
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
