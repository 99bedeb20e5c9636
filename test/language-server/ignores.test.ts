import { EmptyFileSystem, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { createJourneyServices } from '../../language-server/module.js';
import { build, findingsOf, PROJECT } from '../journey-text.js';

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
    expect(finding?.fixes.at(-1)?.edits).toMatchObject([{ kind: 'remove' }]);
  });

  test.each([
    ['a doc comment', '/** A pain\n * of many. */'],
    ['a comment of several lines', '/* one\n\n two */'],
  ])('%s may stand between', async (_what, between) => {
    const found = await rules(at(`// journey-ignore pain-unanswered: nobody can\n${between}`));
    expect(found).toEqual([]);
  });

  test('comments above one line add up', async () => {
    const two = '// journey-ignore pain-unanswered: nobody can\n// journey-ignore pain-without-area: who knows';
    const found = (await findingsOf(at(two))).map((finding) => finding.rule);
    for (const rule of ['pain-unanswered', 'pain-without-area', 'unused-ignore']) expect(found).not.toContain(rule);
  });

  test('behind a line it silences that line alone', async () => {
    const behind = (comment: string) => at('').replace('"Bad"', `"Bad" ${comment}\n      pain Worse "Worse"`);
    const silenced = await findingsOf(behind('// journey-ignore pain-unanswered: nobody can'));
    const left = silenced.filter(({ rule }) => rule === 'pain-unanswered' || rule === 'unused-ignore');
    expect(left.map(({ rule, range }) => [rule, range.start.line])).toEqual([['pain-unanswered', 6]]);
    const [idle] = await findingsOf(behind('// journey-ignore no-persona: x'), 'unused-ignore');
    expect(idle?.message).toContain('line 6');
  });

  test.each([
    ['// journey-ignore pain-unanswered no colon', '// journey-ignore pain-unanswered: no colon'],
    ['// journey-ignore pain-unansered no colon', '// journey-ignore pain-unanswered: no colon'],
    ['// journey-ignore: pain-unanswered', '// journey-ignore pain-unanswered: reason'],
    ['// journey-ignore', '// journey-ignore rule: reason'],
    ['// journey-ignore why not', '// journey-ignore rule: why not'],
    ['// journey-ignore pain-unanswered - because', '// journey-ignore pain-unanswered: because'],
    ['// journey-ignore pain-unanswered no-persona: x', '// journey-ignore pain-unanswered, no-persona: x'],
    ['// Journey-Ignore pain-unanswered: x', '// journey-ignore pain-unanswered: x'],
    ['/* journey-ignore pain-unanswered: x */', '// journey-ignore pain-unanswered: x'],
    ['/**\n * journey-ignore pain-unanswered: x\n */', '// journey-ignore pain-unanswered: x'],
  ])('%s silences nothing, and it is said how to write it', async (comment, better) => {
    const findings = await findingsOf(at(comment));
    expect(findings.map(({ rule }) => rule)).toContain('pain-unanswered');
    const [finding, ...more] = findings.filter(({ rule }) => rule === 'unused-ignore');
    expect(more).toEqual([]);
    expect(finding?.message).toContain(`\`${better}\``);
    const rewritten = finding?.fixes.filter(({ preferred }) => preferred).flatMap(({ edits }) => edits) ?? [];
    const isWhole = !/\n|unansered/.test(comment) && !/ (?:rule|.*: reason)/.test(better);
    expect(rewritten).toEqual(isWhole ? [expect.objectContaining({ kind: 'replace', text: better })] : []);
  });

  test.each([
    [
      'one of several rules that finds nothing is taken out alone',
      'pain-unanswered, no-persona: x',
      true,
      'pain-unanswered: x',
    ],
    ['a misspelt rule is put right, not unasked', 'pain-unansered: x', false, 'pain-unanswered: x'],
    ['a comment without a reason is not taken away unasked', 'pain-unanswered', false, undefined],
  ])('%s', async (_what, rest, isSure, better) => {
    const [finding, ...more] = await findingsOf(at(`// journey-ignore ${rest}`), 'unused-ignore');
    expect(more).toEqual([]);
    const text = better && `// journey-ignore ${better}`;
    const edits = finding?.fixes.flatMap((fix) => fix.edits.map((edit) => [edit.kind, fix.preferred === true]));
    expect(edits).toEqual([...(better ? [['replace', isSure]] : []), ['remove', false]]);
    if (text) expect(finding?.fixes[0]?.edits).toMatchObject([{ text }]);
  });

  test('a comment about such comments is none', async () => {
    expect(await rules(at('// See journey-ignore in the manual\n// journey-ignored'))).toEqual(['pain-unanswered']);
  });

  describe('where the rule is not asked', () => {
    const unused = 'persona P\n// journey-ignore unused-declaration: next month\npersona L "a"\njourney J for P {}';
    const told = async (text: string) => (await findingsOf(text, 'unused-ignore')).map(({ message }) => message);

    test.each([
      ['a text cannot be read', `${unused}\njourney K { stage A { goal } }`],
      [
        'a name is declared by nothing',
        at('// journey-ignore pain-unanswered: x').replace('pain Bad', 'opportunity O "o" for No\npain Bad'),
      ],
      ['its line is a draft', '// journey-ignore starts-late: x\njourney J { draft }'],
      ['it usually is off', '// journey-ignore stage-without-ai: x\njourney J {}'],
    ])('it is not called unused: %s', async (_what, text) => {
      expect(await told(text)).toEqual([]);
      expect(await told(text.replace(/: (?:x|next month)\n/, '\n'))).toEqual([expect.stringContaining('Say why')]);
    });

    test('the settings turn it off', async () => {
      const text = '// journey-ignore no-persona: nobody yet\njourney J for P {}\npersona P';
      expect(await told(text)).toHaveLength(1);
      const services = createJourneyServices(EmptyFileSystem);
      services.shared.journey.Settings.set(
        URI.parse(`${PROJECT}journey.config.json`),
        '{ "rules": { "no-persona": "off", "unused-ignore": "error" } }',
      );
      const { findings } = await build(text, services);
      expect(findings.filter(({ rule }) => rule === 'unused-ignore')).toEqual([]);
    });
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
    expect(finding?.fixes.at(-1)?.edits).toMatchObject([{ kind: 'remove' }]);
  });

  test.each([
    ['journey J { role own ; role curate }', 'role'],
    ['journey J { stage A { touchpoint T { time 1 minute ; time 2 minutes } } }', 'time'],
    ['journey J { action A { value 1 ; value 2 } }', 'value'],
    ['journey J { in zh "a" ; in  zh "b" }', 'in zh'],
    ['journey K\njourney J { part of K ; part of K }', 'part of'],
    ['journey J { urgent within 1 day ; urgent within 2 days }', 'urgent within'],
    ['data D operational { owner company ; owner partner }', 'owner'],
  ])('%s', async (text, words) => {
    const found = await findingsOf(text, 'written-twice');
    expect(found.map(({ message }) => message)).toEqual([
      `“${words}” is written twice here, and the first one counts: take one away.`,
    ]);
  });

  test('what may be said several times is not', async () => {
    const text =
      'journey J { goal "a" ; goal "b" ; in zh "a" ; in th "b" ; note "x" ; note "y" ; stage A { question "q" ; question "r" ; touchpoint T { time 1 minute ; wait 1 minute ; does "a" ; does "b" } } }';
    expect(await findingsOf(text, 'written-twice')).toEqual([]);
  });
});
