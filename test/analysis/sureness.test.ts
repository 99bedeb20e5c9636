import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceStrength } from '../../src/analysis/evidence.js';
import { surenessText } from '../../src/model/sureness.js';
import { analysed } from './project.js';

const shared = `persona Ana "Ana"
persona Luis "Luis"
data Survey "Survey" experience
data Calls "Calls" operational
metric Csat "Satisfied" csat { from Survey }
metric Reply "Answered" response-time { from Calls }
`;

describe('how well a pain or gain is known', () => {
  const strengthOf = async (lines: readonly string[], kind = 'pain'): Promise<EvidenceStrength | undefined> => {
    const block = `${kind} P "P" {\n${lines.join('\n')}\n}`;
    const { analysis } = await analysed(`${shared}journey J { stage S { touchpoint T {\n${block}\n} } }`);
    return Object.values(analysis.evidence)[0];
  };
  const textOf = (known: EvidenceStrength | undefined) =>
    known && surenessText(known.sureness, known.sources, known.largest);

  test.each<[string, string[], string]>([
    ['nothing', [], 'assumed'],
    ['one line', ['evidence "A"'], 'coincidence · 1 source'],
    ['two lines', ['evidence "A"', 'evidence "B"'], 'pattern · 2 sources'],
    [
      'three lines of one source',
      ['evidence "A" from Calls', 'evidence "B" from Calls', 'evidence "C" from Calls'],
      'coincidence · 1 source',
    ],
    ['a count', ['evidence "A" count 2'], 'pattern · seen 2 times'],
    ['six of eight', ['evidence "A" said count 6 of 8'], 'trend · 6 of 8'],
    ['one of eight', ['evidence "A" said count 1 of 8'], 'coincidence · 1 of 8'],
    ['none of eight', ['evidence "A" said count 0 of 8'], 'assumed'],
    ['none of eight beside one who was seen', ['evidence "A" count 0 of 8', 'evidence "B"'], 'coincidence · 1 source'],
    ['counts of different sources', ['evidence "A" count 1', 'evidence "B" count 1'], 'pattern · 2 sources'],
    ['the largest of several', ['evidence "A" count 3 of 9', 'evidence "B" count 6 of 8'], 'trend · 6 of 8'],
    ['what is assumed', ['evidence "A" assumed', 'evidence "B" assumed count 9'], 'assumed'],
    [
      'what is assumed beside one that is not',
      ['evidence "A" assumed', 'evidence "B" observed'],
      'coincidence · 1 source',
    ],
    ['more than were asked', ['evidence "A" count 9 of 8'], 'trend · seen 9 times'],
    ['counts that are none', ['evidence "A" count -3', 'evidence "B" count 0'], 'coincidence · 1 source'],
  ])('by %s', async (_, lines, text) => {
    expect(textOf(await strengthOf(lines))).toBe(text);
    expect(textOf(await strengthOf(lines, 'gain'))).toBe(text);
  });

  test('does not depend on the order of its lines', async () => {
    const anyLine = fc
      .tuple(
        fc.constantFrom('', ' from Calls', ' from Survey'),
        fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
      )
      .map(([from, count]) => `evidence "E"${from}${count === undefined ? '' : ` count ${count}`}`);
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 1, maxLength: 5 }), async (lines) => {
        expect(await strengthOf(lines.toReversed())).toEqual(await strengthOf(lines));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a feeling is', () => {
  const supportOf = async (stage: string, more = '', place = 'J/stage:S/touchpoint:T') => {
    const { analysis } = await analysed(`${shared}journey J for Ana, Luis { stage S {\n${stage}\n}\n${more} }`);
    return analysis.feelings[place];
  };
  const at = (lines: string) => supportOf(`touchpoint T {\n${lines}\n}`);

  test.each<[string, string]>([
    ['a source of its own', 'feels angry from Calls'],
    ['a count', 'feels angry count 6 of 8'],
    ['a pain with evidence', 'feels angry because P; pain P { evidence "E" }'],
    ['a gain with evidence', 'feels happy because G; gain G { evidence "E" }'],
    ['a voice that was heard somewhere', 'feels angry; quote "Why?" from Calls'],
    ['a voice of the same people', 'feels angry for Ana; quote "Why?" for Ana from Calls'],
    ['experience data recorded there', 'feels angry; records Survey'],
    ['a measure that comes of experience data', 'feels angry; measure Csat 4'],
  ])('evidenced by %s', async (_, lines) => {
    expect(await at(lines)).toEqual(['evidenced']);
  });

  test.each<[string, string]>([
    ['nothing', 'feels angry'],
    ['a count of nobody', 'feels angry count 0'],
    ['words', 'feels angry because "it is slow"'],
    ['a pain that is assumed', 'feels angry because P; pain P { evidence "E" assumed }'],
    ['a voice without a source', 'feels angry; quote "Why?"'],
    ['a voice of others', 'feels angry for Ana; quote "Why?" for Luis from Calls'],
    ['operational data', 'feels angry; records Calls; measure Reply 1 hour'],
  ])('assumed by %s', async (_, lines) => {
    expect(await at(lines)).toEqual(['assumed']);
  });

  test.each(['feels angry from Nowhere', 'feels angry; quote "Why?" from Nowhere', 'feels angry because Nothing'])(
    'unresolved by a name that nothing declares: %s',
    async (lines) => {
      expect(await at(lines)).toEqual(['unresolved']);
    },
  );

  test('over a stage evidenced by what is recorded at its touchpoints', async () => {
    const whole = (stage: string) => supportOf(stage, '', 'J/stage:S');
    expect(await whole('feels calm; touchpoint T { records Survey }')).toEqual(['evidenced']);
    expect(await whole('feels calm; touchpoint T { records Calls }')).toEqual(['assumed']);
  });
});
