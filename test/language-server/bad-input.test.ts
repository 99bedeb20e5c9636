import { describe, expect, test } from 'vitest';
import { build } from '../build.js';

const SHARED = `persona P "P"
segment S "S"
team T "T"
channel Web "Web"
data D "D" experience
metric Csat "C" csat
metric Share "S" conversion
`;
const at = (line: string, touchpoint = '') => `${SHARED}journey J "J" for P {
  stage A "A" {
    question "q"
    ${line}
    touchpoint X "X" via Web {
      does "d"
      ${touchpoint}
    }
  }
  stage B "B"
  stage C "C"
}
`;

/** Findings of errors and warnings that the same text without a line has not. */
async function addedBy(text: string, line: string) {
  const told = async (each: string) =>
    (await build(each)).findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule, range, message }) => ({ rule, line: range.start.line, message }));
  const before = new Set((await told(text.replace(line, ''))).map(({ message }) => message));
  const lineOf = text.slice(0, text.indexOf(line)).split('\n').length - 1;
  const added = (await told(text)).filter(({ message }) => !before.has(message));
  return added.map(({ rule, line: found, message }) => ({ rule, onItsLine: found === lineOf, message }));
}

describe('bad input costs one clear finding on its line', () => {
  test.each([
    ['about before a number', 'measure Csat about 4', /Only a length of time can be a range/],
    ['a range before a share', 'measure Share 20..30%', /Only a length of time can be a range/],
    ['a range of money', 'measure Csat 2..3', /Only a length of time/],
  ])('%s', async (_what, line, message) => {
    const added = await addedBy(at(line), line);
    expect(added).toEqual([{ rule: 'syntax', onItsLine: true, message: expect.stringMatching(message) }]);
  });

  test.each([
    ['a range upside down', 'wait 5..3 days', '', /goes down: write the lower end first, 3\.\.5/],
    ['a range of a value upside down', 'measure Span 5..3 days', '', /goes down/],
    ['an optional share beyond all', 'touchpoint Y "Y" via Web optional 130% { does "e" }', '', /130% is no share/],
    ['more than were asked', '', 'pain "p" { evidence "e" count 9 of 8 }', /9 of 8 are more than were asked/],
    ['more than were asked who feel so', '', 'feels calm count 9 of 8', /9 of 8 are more than were asked/],
  ])('%s', async (_what, line, touchpoint, message) => {
    const text = at(line, touchpoint).replace(
      'persona P',
      'metric Span "Time" resolution-time { target <= 9 days }\npersona P',
    );
    const added = await addedBy(text, line || touchpoint);
    const errors = added.filter(({ message: each }) => message.test(each));
    expect(errors).toEqual([{ rule: 'value-out-of-range', onItsLine: true, message: expect.stringMatching(message) }]);
    expect(added.filter(({ rule }) => rule === 'syntax' || rule === 'value-out-of-range')).toHaveLength(1);
  });

  test('alternatives that add up to more than all', async () => {
    const line = 'touchpoint Z "Z" via Web instead of X 70% { does "e" }';
    const text = at(line).replace(line, `touchpoint Y "Y" via Web instead of X 60% { does "e" }\n    ${line}`);
    const added = await addedBy(text, line);
    expect(added).toEqual([
      {
        rule: 'value-out-of-range',
        onItsLine: true,
        message: expect.stringMatching(/replace one touchpoint for 130%/),
      },
    ]);
  });

  test('a wait on a path of three steps, which then has none', async () => {
    const line = 'path A -> B -> C after 3 days';
    const text = `${SHARED}journey J "J" for P { stage A "A"; stage B "B"; stage C "C"\n${line}\n}`;
    expect(await addedBy(text, line)).toEqual([
      { rule: 'value-out-of-range', onItsLine: true, message: expect.stringMatching(/A wait belongs to one step/) },
    ]);
    const { project } = await build(text);
    expect(project.journeys[0]?.paths.map(({ after }) => after)).toEqual([undefined, undefined]);
  });

  test.each([
    ['segment S', 'team T', 'team'],
    ['team T', 'segment S', 'segment'],
  ])('a persona with %s has no %s', async (first, second, word) => {
    const text = `persona N "N" {\n  ${first}\n  ${second}\n}\n${SHARED}`;
    const { findings, project } = await build(text);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ range, message }) => [range.start.line, message])).toEqual([
      [2, expect.stringContaining(`take this “${word}” away`)],
    ]);
    const [persona] = project.personas;
    expect(persona?.segments.length === 1).toBe(word === 'team');
    expect(persona?.team !== undefined).toBe(word === 'segment');
  });

  test('a unit or currency that nobody knows', async () => {
    for (const line of ['measure Csat 4 foos', 'time 3 foos']) {
      const added = await addedBy(at(line), line);
      expect(added.map(({ rule, onItsLine }) => [rule, onItsLine])).toEqual([['syntax', true]]);
    }
  });

  test('a share given twice within one word', async () => {
    const line = 'touchpoint Y "Y" via Web optional 30% 20% { does "d" }';
    const added = await addedBy(at(line), line);
    expect(added.map(({ rule, onItsLine }) => [rule, onItsLine])).toEqual([['syntax', true]]);
  });
});
