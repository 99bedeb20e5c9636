import { describe, expect, test } from 'vitest';
import { findingsOf } from '../journey-text.js';

const at = (comment: string) => `persona P ; channel Web
journey J for P {
  stage A awareness {
    touchpoint T via Web {
      ${comment}
      pain Bad "Bad"
    }
  }
}`;
const rules = async (text: string) =>
  (await findingsOf(text))
    .filter(({ severity }) => severity !== 'info' && severity !== 'hint')
    .map((finding) => finding.rule);

describe('journey-ignore', () => {
  test('silences the rule in the next line', async () => {
    expect(await rules(at(''))).toContain('pain-unanswered');
    expect(await rules(at('// journey-ignore pain-unanswered: nobody can'))).not.toContain('pain-unanswered');
    expect(await rules(at('// journey-ignore pain-unanswered: nobody can'))).not.toContain('unused-ignore');
    expect(await rules(at('// journey-ignore pain-unanswered：全角冒号'))).not.toContain('unused-ignore');
  });

  test('other comments and blank lines may stand between; several rules may share one', async () => {
    const found = await rules(
      at('// journey-ignore pain-unanswered, pain-without-area: nobody can\n\n      // more\n'),
    );
    expect(found).not.toContain('pain-unanswered');
  });

  test('no other line, no other rule', async () => {
    const found = await rules(at('// journey-ignore no-persona: x'));
    expect(found).toContain('pain-unanswered');
    expect(found).toContain('unused-ignore');
  });

  test.each([
    ['without a reason', '// journey-ignore pain-unanswered', 'why'],
    ['for nothing', '// journey-ignore no-persona: because', 'no-persona'],
    ['of no rule', '// journey-ignore pain-unansered: because', 'pain-unanswered'],
  ])('%s it is reported', async (_what, comment, part) => {
    const [finding, ...more] = await findingsOf(at(comment), 'unused-ignore');
    expect(more).toEqual([]);
    expect(finding?.message).toContain(part);
    expect(finding?.range.start.line).toBe(4);
    expect(finding?.fixes[0]?.edits).toMatchObject([{ kind: 'remove' }]);
  });

  test('a draft is left in peace', async () => {
    expect(await rules(at('// journey-ignore no-persona: x').replace('for P {', 'for P {\n  draft'))).toEqual([]);
  });
});

describe('written-twice', () => {
  test('the second is reported and the first counts', async () => {
    const [finding, ...more] = await findingsOf(
      'team T ; team U\njourney J {\n  draft\n  owner T\n  owner U\n}'.replace('  draft\n', ''),
      'written-twice',
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      range: { start: { line: 3 } },
      related: [{ source: { range: { start: { line: 2 } } } }],
    });
    expect(finding?.fixes[0]?.edits).toMatchObject([{ kind: 'remove' }]);
  });

  test.each([
    'journey J { role own ; role curate }',
    'journey J { stage A { touchpoint T { time 1 minute ; time 2 minutes } } }',
    'journey J { action A { value 1 ; value 2 } }',
    'journey J { in zh "a" ; in zh "b" }',
    'data D operational { owner company ; owner partner }',
  ])('%s', async (text) => {
    expect(await findingsOf(text, 'written-twice')).toHaveLength(1);
  });

  test('what may be said several times is not', async () => {
    const text =
      'journey J { goal "a" ; goal "b" ; in zh "a" ; in th "b" ; note "x" ; note "y" ; stage A { question "q" ; question "r" ; touchpoint T { time 1 minute ; wait 1 minute ; does "a" ; does "b" } } }';
    expect(await findingsOf(text, 'written-twice')).toEqual([]);
  });
});
