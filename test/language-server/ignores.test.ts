import { describe, expect, test } from 'vitest';
import type { Fix } from '../../src/model/finding.js';
import { build, findingsOf } from '../build.js';
import { edited, editWriter } from '../edits.js';

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

const ignoresIn = (text: string) => findingsOf(text, 'unused-ignore');
const REMOVE = 'Remove this comment';

/** A text after a fix; several come together as `source.fixAll.journey` has them. */
async function repaired(text: string, choose: (fix: Fix) => boolean = ({ preferred }) => preferred === true) {
  const { services, findings } = await build(text);
  const fixes = findings
    .filter(({ rule }) => rule === 'unused-ignore')
    .flatMap((finding) => finding.fixes?.().find(choose) ?? []);
  const { edit } = await editWriter(services).write(...fixes);
  return Object.values(edit ? edited(edit, () => text) : {})[0] ?? text;
}

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
    expect(finding?.fixes?.().at(-1)?.title).toBe(REMOVE);
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
    ['// journey-ignore-next-line pain-unanswered: x', '// journey-ignore pain-unanswered: x'],
    ['// journey-ignore-disable pain-unanswered: x', '// journey-ignore pain-unanswered: x'],
    ['// journey-ignore-disable-next-line pain-unanswered -- x', '// journey-ignore pain-unanswered: x'],
    ['// journey-disable pain-unanswered: x', '// journey-ignore pain-unanswered: x'],
    ['// journey-disable-next-line pain-unanswered: x', '// journey-ignore pain-unanswered: x'],
    ['// journey-ignore disable pain-unanswered: x', '// journey-ignore pain-unanswered: x'],
    ['// journey-ignore disable-next-line pain-unanswered: x', '// journey-ignore pain-unanswered: x'],
    ['// journey-ignore-next-line', '// journey-ignore rule: reason'],
    ['// journey-ignore *: all', '// journey-ignore rule: all'],
    ['// journey-ignore *', '// journey-ignore rule: reason'],
    ['// journey-ignore ไม่รู้: x', '// journey-ignore rule: x'],
    ['// journey-ignore 全部：x', '// journey-ignore rule: x'],
    ['// journey-ignore see https://example.com/x', '// journey-ignore rule: see https://example.com/x'],
    ['/* journey-ignore pain-unanswered: x */', '// journey-ignore pain-unanswered: x'],
    ['/**\n * journey-ignore pain-unanswered: x\n */', '// journey-ignore pain-unanswered: x'],
  ])('%s silences nothing, and it is said how to write it', async (comment, better) => {
    const findings = await findingsOf(at(comment));
    expect(findings.map(({ rule }) => rule)).toContain('pain-unanswered');
    const [finding, ...more] = findings.filter(({ rule }) => rule === 'unused-ignore');
    expect(more).toEqual([]);
    expect(finding?.message).toContain(`\`${better}\``);
    const rewritten =
      finding
        ?.fixes?.()
        .filter(({ preferred }) => preferred)
        .flatMap(({ edits }) => edits) ?? [];
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
    const titles = finding?.fixes?.().map(({ title, preferred }) => [title, preferred === true]);
    expect(titles).toEqual([...(text ? [[`Change to “${text}”`, isSure]] : []), [REMOVE, false]]);
    if (text) expect(finding?.fixes?.()[0]?.edits).toMatchObject([{ text }]);
  });

  describe('nothing beside a comment is lost', () => {
    const stage = (line: string) => `persona P\njourney J for P {\n${line}\n}\n`;

    test.each([
      ['  /* journey-ignore stage-without-question: x */ stage S "t" {\n  }', '  stage S "t" {\n  }'],
      ['\t/* journey-ignore starts-late: x */stage S', '\tstage S'],
      ['  /* journey-ignore starts-late: x */ // more', '  // more'],
    ])('%s: the rewritten one goes above', async (line, rest) => {
      const indent = /^\s*/.exec(line)?.[0];
      const better = line.replace(/^.*?(journey-ignore .*?) \*\/[\s\S]*$/, `${indent}// $1`);
      expect(await repaired(stage(line))).toBe(stage(`${better}\n${rest}`));
      const crlf = stage(line).replaceAll('\n', '\r\n');
      expect(await repaired(crlf)).toBe(stage(`${better}\n${rest}`).replaceAll('\n', '\r\n'));
    });

    test('behind something it stays there', async () => {
      expect(await repaired(stage('  stage S /* journey-ignore starts-late: x */'))).toBe(
        stage('  stage S // journey-ignore starts-late: x'),
      );
    });

    test.each([
      '  stage S /* journey-ignore starts-late: x */ {\n  }',
      '  /* a\n  b */ /* journey-ignore starts-late: x */ stage S',
      '  /* journey-ignore\n  starts-late: x */ stage S',
    ])('%s: no rewrite', async (line) => {
      const [finding, ...more] = await ignoresIn(stage(line));
      expect(more).toEqual([]);
      expect(finding?.fixes?.().map(({ title, preferred }) => [title, preferred === true])).toEqual([[REMOVE, false]]);
    });

    test.each([
      ['  /* journey-ignore a */ stage S', '  stage S'],
      ['  /* journey-ignore\n a */ stage S', '  stage S'],
      ['  /* journey-ignore\n a */\n  stage S', '  stage S'],
      ['  stage S /* journey-ignore a */ ; stage T', '  stage S ; stage T'],
      ['  stage S ; /* journey-ignore a */ stage T', '  stage S ; stage T'],
      ['  stage/* journey-ignore a */S', '  stage S'],
      ['  stage/* journey-ignore a */ S', '  stage S'],
      ['  stage S /* journey-ignore\n a */ stage T', '  stage S\n  stage T'],
      ['  stage S ; /* journey-ignore a */', '  stage S ;'],
      ['  stage S // journey-ignore', '  stage S'],
      ['  /** What S is. */\n  // journey-ignore\n  stage S', '  /** What S is. */\n  stage S'],
    ])('%s: taken away alone', async (line, rest) => {
      const text = await repaired(stage(line), ({ title }) => title === REMOVE);
      expect(text).toBe(stage(rest));
    });

    test('at the end of a file', async () => {
      expect(await repaired('persona P\n// journey-ignore starts-late: x')).toBe('persona P\n');
      expect(await repaired('\uFEFF// journey-ignore starts-late: x\npersona P')).toBe('\uFEFFpersona P');
    });
  });

  test.each([
    'pain Bad "Bad" // journey-ignore-next-line pain-unanswered: x',
    'pain Bad "Bad" // journey-ignore disable-next-line pain-unanswered: x',
    '// journey-ignore-line pain-unanswered: x',
  ])('%s may be meant for another line: no rewrite unasked', async (line) => {
    const [finding, ...more] = await ignoresIn(at(line));
    expect(more).toEqual([]);
    expect(finding?.message).toContain('`// journey-ignore pain-unanswered: x`');
    expect(finding?.fixes?.().map(({ preferred }) => preferred === true)).toEqual([false, false]);
  });

  test('-line behind something is rewritten', async () => {
    const text = (comment: string) => at('').replace('"Bad"', `"Bad" // journey-${comment} pain-unanswered: x`);
    expect(await repaired(text('ignore-line'))).toBe(text('ignore'));
  });

  test('of a rule named twice only the repetition is idle', async () => {
    const text = at('// journey-ignore pain-unanswered, pain-unanswered: x');
    const [finding, ...more] = await ignoresIn(text);
    expect(more).toEqual([]);
    expect(finding?.message).toBe('This comment names “pain-unanswered” more than once. Once is enough.');
    expect(await repaired(text)).toBe(at('// journey-ignore pain-unanswered: x'));
  });

  test.each([
    ['above', ['// journey-ignore pain-unanswered', '// journey-ignore pain-unanswered: x']],
    ['below', ['// journey-ignore pain-unanswered: x', '// journey-ignore pain-unanswered']],
  ])('of two the one with a reason counts: the one without %s', async (_where, lines) => {
    const text = at(lines.join('\n      '));
    expect((await ignoresIn(text)).map(({ message }) => message)).toEqual([
      'Say why “pain-unanswered” may be ignored here, after a colon.',
    ]);
    expect(await rules(text)).toEqual(['unused-ignore']);
    expect(await repaired(text)).toBe(at('// journey-ignore pain-unanswered: x'));
  });

  test.each([
    [
      'no-persona, pain-unanswered, starts-late, starts-late: x',
      'Nothing to ignore: “no-persona” and “starts-late” find nothing in line 6. Take them out of this comment.',
      '// journey-ignore pain-unanswered: x',
    ],
    [
      'no-persona, pain-unanswered, pain-unanswered: x',
      'Nothing to ignore: “no-persona” finds nothing in line 6. Take it out of this comment.',
      '// journey-ignore pain-unanswered: x',
    ],
    [
      'no-persona, starts-late: x',
      'Nothing to ignore: “no-persona” and “starts-late” find nothing in line 6. Take this comment away.',
      undefined,
    ],
    [
      'no-persona, no-persona: x',
      'Nothing to ignore: “no-persona” finds nothing in line 6. Take this comment away.',
      undefined,
    ],
  ])('what is idle in one comment is one finding, mended at once: %s', async (rest, message, better) => {
    const text = at(`// journey-ignore ${rest}`);
    const found = await ignoresIn(text);
    expect(found.map((finding) => finding.message)).toEqual([message]);
    expect(found.flatMap(({ fixes }) => fixes?.() ?? []).filter(({ title }) => title === REMOVE)).toHaveLength(1);
    const line = `      // journey-ignore ${rest}\n`;
    expect(await repaired(text)).toBe(text.replace(line, better ? `      ${better}\n` : ''));
  });

  test('of several faults in one comment the first offers to take it away', async () => {
    const found = await ignoresIn(at('// journey-ignore no-persona, pain-unansered, pain-unanswered: x'));
    expect(found.map(({ fixes }) => fixes?.().map(({ title }) => title))).toEqual([
      ['Change to “// journey-ignore pain-unansered, pain-unanswered: x”', REMOVE],
      ['Change to “// journey-ignore no-persona, pain-unanswered: x”'],
    ]);
  });

  test('several rules without a reason are told of together', async () => {
    const text = 'persona P\n// journey-ignore no-persona, starts-late\njourney J { draft }';
    expect((await ignoresIn(text)).map(({ message }) => message)).toEqual([
      'Say why “no-persona” and “starts-late” may be ignored here, after a colon.',
    ]);
  });

  test('a comment about such comments is none', async () => {
    expect(await rules(at('// See journey-ignore in the manual\n// journey-ignored'))).toEqual(['pain-unanswered']);
  });

  describe('where the rule is not asked', () => {
    const unused = 'persona P\n// journey-ignore unused-declaration: next month\npersona L "a"\njourney J for P {}';
    const reported = async (text: string) => (await findingsOf(text, 'unused-ignore')).map(({ message }) => message);

    test.each([
      ['a text cannot be read', `${unused}\njourney K { stage A { goal } }`],
      [
        'a name is declared by nothing',
        at('// journey-ignore pain-unanswered: x').replace('pain Bad', 'opportunity O "o" for No\npain Bad'),
      ],
      ['its line is a draft', '// journey-ignore starts-late: x\njourney J { draft }'],
      ['it usually is off', '// journey-ignore stage-without-ai: x\njourney J {}'],
    ])('it is not called unused: %s', async (_what, text) => {
      expect(await reported(text)).toEqual([]);
      expect(await reported(text.replace(/: (?:x|next month)\n/, '\n'))).toEqual([expect.stringContaining('Say why')]);
    });

    test('the settings turn it off', async () => {
      const text = '// journey-ignore no-persona: nobody yet\njourney J for P {}\npersona P';
      expect(await reported(text)).toHaveLength(1);
      const { findings } = await build({
        'map.journey': text,
        'journey.config.json': '{ "rules": { "no-persona": "off", "unused-ignore": "error" } }',
      });
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
    expect(finding?.fixes?.().at(-1)?.edits).toMatchObject([{ kind: 'remove' }]);
  });

  test.each([
    ['journey J { role own ; role curate }', 'role'],
    ['journey J { stage A { touchpoint T { time 1 minute ; time 2 minutes } } }', 'time'],
    ['journey J { action A { value 1 ; value 2 } }', 'value'],
    ['journey J { in zh "a" ; in  zh "b" }', 'in zh'],
    ['journey K\njourney J { part of K ; part of K }', 'part of'],
    ['journey J { starts "a" ; starts "b" }', 'starts'],
    ['journey J { ends "a" ; ends "b" }', 'ends'],
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
