import { describe, expect, test } from 'vitest';
import { build } from '../build.js';
import { afterFix } from '../rules/quick-project.js';

const around = (line: string) => `persona P "P"
team T "T"
channel Web
data D "D" experience
metric Csat "Csat" csat
metric Nps "Nps" nps
metric Share "Share" conversion
metric Income "Income" revenue
metric Span "Span" resolution-time
journey J "J" for P {
  stage A "A"
  stage B "B" {
    touchpoint V "V" via Web {
      does "d"
      ${line}
    }
  }
}
`;
const inJourney = (line: string) => around('note "n"').replace('  stage A "A"', `  ${line}\n  stage A "A"`);

/** The only complaint about a text, and the text with its fix. */
async function mended(text: string): Promise<{ message: string; after: string }> {
  const { findings } = await build(text);
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message }) => message)).toHaveLength(1);
  const [error] = errors;
  const [fix] = error?.fixes?.() ?? [];
  const after = fix ? Object.values(await afterFix({ 'map.journey': text }, fix))[0] : undefined;
  return { message: error?.message ?? '', after: after ?? '' };
}

const touchpointLines: [what: string, line: string, message: RegExp, fixed: string][] = [
  ['a zero-width space', 'note\u200B "n"', /invisible character \(U\+200B\)/, 'note "n"'],
  ['one within a word', 'no\u200Bte "n"', /invisible character/, 'note "n"'],
  ['a soft hyphen', 'note \u00AD"n"', /U\+00AD/, 'note "n"'],
  ['a mark of direction', 'note \u200E"n"', /U\+200E/, 'note "n"'],
  ['a comment with #', '# remark', /comment begins with \/\//, '// remark'],
  ['a heading', '## Remarks', /comment begins/, '// Remarks'],
  ['a comment with # behind a line', 'note "n" # remark', /comment begins/, 'note "n" // remark'],
  ['a comment of HTML', '<!-- remark -->', /comment begins/, '/* remark */'],
  ['one that nobody closes', '<!-- remark', /comment begins/, '// remark'],
  ['a comment of SQL', '-- remark', /comment begins/, '// remark'],
  ['a bullet', '- note "n"', /take “-” away/, 'note "n"'],
  ['another bullet', '• note "n"', /take “•” away/, 'note "n"'],
  ['a colon', 'note: "n"', /take “:” away/, 'note "n"'],
  ['a full-width colon', 'note： "n"', /take “：” away/, 'note "n"'],
  ['an equals sign', 'note = "n"', /take “=” away/, 'note "n"'],
  ['dollars', 'measure Income $9.99', /code of its currency: 9\.99 USD/, 'measure Income 9.99 USD'],
  ['baht', 'measure Income ฿120', /120 THB/, 'measure Income 120 THB'],
  ['euros behind the number', 'measure Income 9.99 €', /9\.99 EUR/, 'measure Income 9.99 EUR'],
  ['a sum in groups', 'measure Income ¥1,200', /1200 CNY/, 'measure Income 1200 CNY'],
  ['a currency in front', 'measure Income THB 120', /120 THB/, 'measure Income 120 THB'],
  ['a currency as a word', 'measure Income 120 baht', /written “THB”/, 'measure Income 120 THB'],
  ['thousands', 'measure Income 1,200 THB', /write 1200/, 'measure Income 1200 THB'],
  ['thousands with a blank', 'measure Income 1\u00A0234\u00A0567 THB', /write 1234567/, 'measure Income 1234567 THB'],
  ['a decimal comma', 'measure Csat 4,2', /write 4\.2/, 'measure Csat 4.2'],
  ['full-width digits', 'measure Share ９９％', /digits 0 to 9: 99/, 'measure Share 99%'],
  ['full-width digits with a point', 'measure Csat ４．２', /4\.2/, 'measure Csat 4.2'],
  ['Thai digits', 'measure Share ๙๙%', /digits 0 to 9: 99/, 'measure Share 99%'],
  ['Arabic digits', 'measure Share ٩٩%', /digits 0 to 9: 99/, 'measure Share 99%'],
  ['per cent as a word', 'measure Share 99 percent', /written “%”/, 'measure Share 99%'],
  ['a range with a hyphen', 'time 5-6 days', /two dots: 5\.\.6/, 'time 5..6 days'],
  ['a range with a dash', 'time 5 – 6 days', /two dots/, 'time 5..6 days'],
  ['a range with “to”', 'time 5 to 6 days', /two dots/, 'time 5..6 days'],
  ['a range with an ellipsis', 'time 5…6 days', /two dots/, 'time 5..6 days'],
  ['a range in full-width', 'time ５～６ days', /two dots/, 'time 5..6 days'],
  ['a range with a short unit', 'time 5-6h', /5\.\.6 hours/, 'time 5..6 hours'],
  ['a short unit', 'time 3h', /a whole word: 3 hours/, 'time 3 hours'],
  ['one of one', 'time 1h', /1 hour\./, 'time 1 hour'],
  ['one behind a blank', 'time 3 min', /written “minutes”/, 'time 3 minutes'],
  ['a Chinese unit', 'time 3小时', /3 hours/, 'time 3 hours'],
  ['a Thai unit', 'time 3 ชั่วโมง', /written “hours”/, 'time 3 hours'],
  ['a short unit of a value', 'measure Span 3h', /3 hours/, 'measure Span 3 hours'],
  ['about as a sign', 'time ~3 hours', /“about”/, 'time about 3 hours'],
  ['about as another sign', 'time ≈ 3 hours', /“about”/, 'time about 3 hours'],
  ['a fraction', 'measure Csat 4/5', /write 4\./, 'measure Csat 4'],
  [
    'a fraction of those asked',
    'pain "p" { evidence "e" count 6/8 }',
    /“of”: 6 of 8/,
    'pain "p" { evidence "e" count 6 of 8 }',
  ],
  ['a date with slashes', 'measure Csat 4 on 2025/3/4', /year-month-day: 2025-03-04/, 'measure Csat 4 on 2025-03-04'],
  ['a date with the day first', 'measure Csat 4 on 31.12.2024', /2024-12-31/, 'measure Csat 4 on 2024-12-31'],
  ['a Chinese date', 'measure Csat 4 on 2025年3月4日', /2025-03-04/, 'measure Csat 4 on 2025-03-04'],
  ['a full-width date', 'measure Csat 4 on ２０２５-０３-０４', /2025-03-04/, 'measure Csat 4 on 2025-03-04'],
  ['a feeling in quotation marks', 'feels "sad" because "x"', /without quotation marks/, 'feels sad because "x"'],
  ['a range that is no length of time', 'measure Income 5-6 THB', /Only a length of time/, 'measure Income 5 THB'],
  ['a range of a mark', 'measure Csat 4-5', /Only a length of time/, 'measure Csat 4'],
  ['about before money', 'measure Income ~5 THB', /Only a length of time/, 'measure Income 5 THB'],
  ['a sign before a value', 'measure Csat > 4', /Only a target.*take “>” away/, 'measure Csat 4'],
  ['a double sign before a value', 'measure Csat >= 4', /Only a target.*take “>=” away/, 'measure Csat 4'],
  ['a number that clings to a name', 'measure Nps-20', /“Nps-20” is one name.*: Nps -20/, 'measure Nps -20'],
];

const journeyLines: [what: string, line: string, message: RegExp, fixed: string][] = [
  ['-->', 'path A --> B', /->, not with “-->”/, 'path A -> B'],
  ['=>', 'path A => B', /“=>”/, 'path A -> B'],
  ['->>', 'path A ->> B', /“->>”/, 'path A -> B'],
  ['⇒', 'path A ⇒ B', /“⇒”/, 'path A -> B'],
  ['>', 'path A > B', /“>”/, 'path A -> B'],
  ['-->, without blanks', 'path A-->B', /“-->”/, 'path A->B'],
  ['a share of so many', 'path A -> B 5 of 8 when "w"', /percent: 62\.5%/, 'path A -> B 62.5% when "w"'],
  ['a share as a fraction', 'path A -> B 1/3', /percent: 33\.3%/, 'path A -> B 33.3%'],
  ['a scale with a dash', 'scale 1-5', /two dots/, 'scale 1..5'],
  ['a minus that is a dash', 'scale –2..2', /A minus/, 'scale -2..2'],
];

describe('what is borrowed from elsewhere costs one error that says what to write, and its fix leaves none', () => {
  test.each(touchpointLines)('%s', async (_what, line, message, fixed) => {
    const found = await mended(around(line));
    expect(found.message).toMatch(message);
    expect(found.after).toBe(around(fixed));
    const { findings } = await build(found.after);
    expect(findings.filter(({ rule }) => rule === 'syntax').map((finding) => finding.message)).toEqual([]);
  });

  test.each(journeyLines)('%s', async (_what, line, message, fixed) => {
    const found = await mended(inJourney(line));
    expect(found.message).toMatch(message);
    expect(found.after).toBe(inJourney(fixed));
  });

  test.each([
    ['touchpoint U optional 5 of 8', 'touchpoint U optional 62.5%'],
    ['touchpoint U optional 1/3 { note "n" }', 'touchpoint U optional 33.3% { note "n" }'],
    ['touchpoint U; touchpoint W instead of U 3 of 8', 'touchpoint U; touchpoint W instead of U 37.5%'],
    ['audience 1/2', 'audience 50%'],
  ])('a share of so many of a stage: %s', async (line, fixed) => {
    const stage = (text: string) => `journey J {\n  stage S {\n    ${text}\n  }\n}\n`;
    const found = await mended(stage(line));
    expect(found.message).toMatch(/A share is written in percent/);
    expect(found.after).toBe(stage(fixed));
  });

  test.each(['0%..100%', '0..100%', '0..100 points', '0 THB..100 THB'])(
    'signs in the range of a metric: %s',
    async (range) => {
      expect(await mended(`metric M "m" custom ${range} { note "n" }`)).toEqual({
        message: 'The range of a metric is two plain numbers: 0..100.',
        after: 'metric M "m" custom 0..100 { note "n" }',
      });
    },
  );

  test.each([
    ['measure Span about 2..3', /Only a length of time/],
    ['measure Span about 40..50 minuts', /neither a unit of time/],
    ['measure Span about 40.. minutes', /the upper one is missing/],
    ['time about 40.. minutes', /the upper one is missing/],
    ['measure Csat about 4..5', /Only a length of time/],
  ])('a range that is not quite one costs one error: %s', async (line, message) => {
    expect((await mended(around(line))).message).toMatch(message);
  });

  test('a target with another sign', async () => {
    for (const sign of ['>', '=', '=>', '==']) {
      const text = `metric Csat "C" csat { target ${sign} 4 }`;
      expect((await mended(text)).after).toBe('metric Csat "C" csat { target >= 4 }');
    }
  });

  test('a path that runs backwards is named, and nothing is guessed', async () => {
    expect(await mended(inJourney('path A <- B'))).toEqual({
      message: expect.stringMatching(/left to right/),
      after: '',
    });
  });

  test('a day or a month may come first, and both are offered', async () => {
    const { findings } = await build(around('measure Csat 4 on 3/4/2025'));
    const [error] = findings.filter(({ rule }) => rule === 'syntax');
    expect(error?.fixes?.().map(({ title }) => title)).toEqual([
      expect.stringContaining('2025-04-03'),
      expect.stringContaining('2025-03-04'),
    ]);
  });
});

describe('what is meant is read', () => {
  test.each([
    ['measure Income $9.99', { kind: 'money', amount: 9.99, currency: 'USD' }],
    ['measure Income 120฿', { kind: 'money', amount: 120, currency: 'THB' }],
    ['measure Income THB 1,200', { kind: 'money', amount: 1200, currency: 'THB' }],
    ['measure Share ５０％', { kind: 'percent', amount: 50 }],
    ['measure Span 2-3d', { kind: 'duration', amount: 2, high: 3, unit: 'day' }],
    ['measure Span ~2 weeks', { kind: 'duration', amount: 2, about: true, unit: 'week' }],
    ['measure Csat-2', { kind: 'number', amount: -2 }],
  ])('%s', async (line, value) => {
    const { project } = await build(around(line));
    expect(project.journeys[0]?.stages[1]?.touchpoints[0]?.measures[0]?.value).toEqual(value);
  });

  test('names that look like figures stay names, and say what is wrong with them', async () => {
    for (const name of ['3d', '5G', '３Ｄ']) {
      const { findings } = await build(`team ${name} "x"`);
      expect(findings.map(({ message }) => message)).toEqual([expect.stringMatching(/cannot begin with a digit/)]);
    }
  });

  test('a name with a number is not taken apart where it is declared', async () => {
    const text = around('measure Csat-2').replace('metric Csat "Csat"', 'metric Csat-2 "Two" csat\nmetric Csat "Csat"');
    const { findings } = await build(text);
    expect(findings.filter(({ rule }) => rule === 'syntax').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Something is missing after “Csat-2”/),
    ]);
  });
});
