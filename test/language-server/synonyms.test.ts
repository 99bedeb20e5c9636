import { describe, expect, test } from 'vitest';
import { JourneyLanguageGrammar } from '../../language-server/generated/grammar.js';
import { statementKindsOf } from '../../language-server/syntax/statement-kinds.js';
import { otherWords } from '../../language-server/syntax/synonyms.js';
import { build } from '../build.js';

const { blocks } = statementKindsOf(JourneyLanguageGrammar());

const inJourney = (line: string) => `journey J {\n${line}\n}`;
const inStage = (line: string) => `journey J { stage S {\n${line}\n} }`;
const inTouchpoint = (line: string) => `journey J { stage S { touchpoint T {\n${line}\n} } }`;
const inAction = (line: string) => `journey J { action A {\n${line}\n} }`;

/** The syntax errors of a text, each with what its fixes write. */
async function toldOf(text: string) {
  const { findings, project } = await build(text);
  const errors = findings.filter(({ rule }) => rule === 'syntax');
  const told = errors.map(({ message, fixes }) => ({
    message,
    words: (fixes?.() ?? []).map(({ edits: [edit] }) => (edit?.kind === 'replace' ? edit.text : '')),
  }));
  return { told, project };
}

describe('the trade’s other words', () => {
  test('all stand for words that begin a line, and none is one that the language needs where it stands', () => {
    for (const [word, keywords] of otherWords()) {
      for (const keyword of keywords) {
        const home = blocks.filter((block) => block.kinds.has(keyword.split(' ')[0] ?? ''));
        expect(home.length, `${word} → ${keyword}`).toBeGreaterThan(0);
      }
      expect(new Set(keywords).size, word).toBe(keywords.length);
    }
  });

  test.each([
    ['emotion', inTouchpoint('emotion sad'), 'feels'],
    ['feeling', inTouchpoint('feeling sad'), 'feels'],
    ['thought', inTouchpoint('thought "x"'), 'thinks'],
    ['painpoint', inTouchpoint('painpoint "x"'), 'pain'],
    ['problem', inStage('problem P "x"'), 'pain'],
    ['idea', inStage('idea "x"'), 'opportunity'],
    ['solution', inJourney('solution "x"'), 'opportunity'],
    ['kpi of a file', 'kpi K "x" nps', 'metric'],
    ['kpi of a stage', inStage('kpi K 5'), 'measure'],
    ['user', 'user U "x"', 'persona'],
    ['actor', 'actor U "x"', 'persona'],
    ['customer', 'customer U "x"', 'persona'],
    ['phase', inJourney('phase P "x"'), 'stage'],
    ['step of a journey', inJourney('step P "x"'), 'stage'],
    ['step of a stage', inStage('step P "x"'), 'touchpoint'],
    ['effort', inAction('effort 3'), 'difficulty'],
    ['cost', inAction('cost 3'), 'investment'],
    ['moment-of-truth', inTouchpoint('moment-of-truth "x"'), 'moment of truth'],
    ['痛点', inTouchpoint('痛点 "x"'), 'pain'],
    ['情绪', inTouchpoint('情绪 开心'), 'feels'],
    ['触点', inStage('触点 "x"'), 'touchpoint'],
    ['阶段', inJourney('阶段 "x"'), 'stage'],
    ['机会', inStage('机会 "x"'), 'opportunity'],
    ['角色', '角色 U "x"', 'persona'],
    ['อารมณ์', inTouchpoint('อารมณ์ กังวล'), 'feels'],
    ['ปัญหา', inTouchpoint('ปัญหา "x"'), 'pain'],
    ['จุดสัมผัส', inStage('จุดสัมผัส "x"'), 'touchpoint'],
    ['ขั้นตอน', inJourney('ขั้นตอน "x"'), 'stage'],
    ['โอกาส', inStage('โอกาส "x"'), 'opportunity'],
    ['Emotion', inTouchpoint('Emotion happy'), 'feels'],
    ['KPI', inTouchpoint('KPI Csat 4'), 'measure'],
    ['Problem', inStage('Problem "x"'), 'pain'],
    ['Actor', 'Actor U "x"', 'persona'],
    ['Customer', 'Customer U "x"', 'persona'],
  ])('%s is told the word alone, with a fix, and read as it', async (_what, text, keyword) => {
    const { told, project } = await toldOf(text);
    expect(told).toHaveLength(1);
    expect(told[0]?.message).toMatch(new RegExp(`is written “${keyword}” here`));
    expect(told[0]?.words[0]).toBe(keyword);
    const meant = await toldOf(
      text
        .replace(/(?<=^|\n)[^\s"]+/u, (word) => (word === 'journey' ? word : keyword))
        .replace(/\n[^\s"}]+/u, `\n${keyword}`),
    );
    const model = (each: typeof project) =>
      JSON.stringify(each, (key, value) => (['source', 'versions', 'problems'].includes(key) ? undefined : value));
    expect(model(project)).toBe(model(meant.project));
  });

  test('one that stands elsewhere is told where', async () => {
    const { told } = await toldOf(inJourney('emotion sad'));
    expect(told).toEqual([
      { message: '“emotion” is written “feels”, which belongs in: stage, touchpoint.', words: ['feels'] },
    ]);
  });

  test('one that stands elsewhere is no misspelling of a word that stands here', async () => {
    for (const text of [inJourney('actor X'), inStage('Actor X'), inJourney('actor X { value 3 }')]) {
      const { told } = await toldOf(text);
      expect(told[0]?.message).toMatch(/is written “persona”, which belongs in: the file itself\.$/);
    }
    const { told } = await toldOf(inAction('expect Csat 4'));
    expect(told).toEqual([
      { message: '“expect” is no word of this language. Did you mean “expects”?', words: ['expects'] },
    ]);
  });

  test('a capital may be that of a name whose first word is missing', async () => {
    for (const name of ['Research "x"', 'Result']) {
      const { told } = await toldOf(inJourney(`${name} { touchpoint "t" }`));
      expect(told.map(({ message }) => message)).toEqual([expect.stringMatching(/this line reads like a “stage”/)]);
    }
  });

  test('a word of the language keeps the message that says where it belongs', async () => {
    const { told } = await toldOf(inStage('frustration "x"'));
    expect(told).toEqual([
      {
        message: '“frustration” cannot stand in “stage”. It belongs in: persona. Elsewhere write “pain”.',
        words: ['pain'],
      },
    ]);
    const { told: outside } = await toldOf('frustration "x"');
    expect(outside[0]?.message).toMatch(/It belongs in: persona\. Elsewhere write “pain”/);
    const { told: misplaced } = await toldOf(inJourney('does "x"'));
    expect(misplaced[0]?.message).toMatch(/cannot stand in “journey”\. It belongs in: touchpoint\.$/);
  });

  test('they stay names', async () => {
    const { told } = await toldOf(
      'persona user "u"\njourney step for user { stage phase { touchpoint idea } ; path phase -> exit }',
    );
    expect(told).toEqual([]);
  });
});
