import { expect, test } from 'vitest';
import { quickProject } from './quick-project.js';
import { complaints, describeRule } from './rule-tests.js';

const pained = (count: number, more = '') =>
  `journey J "J" { pain X "Waits" from service {\n${Array.from({ length: count }, (_, i) => `evidence "${i}"`).join('\n')}\n${more}\n} }`;

describeRule('thin-evidence', {
  fires: {
    'what is only assumed': {
      text: pained(0, 'evidence "We think so" assumed count 9'),
      on: ['X'],
      message: /“Waits” is an assumption: what its lines of `evidence` say is `assumed`/,
    },
    'what is assumed beside one that is not': {
      text: pained(1, 'evidence "We think so" assumed'),
      on: ['X'],
      message: /coincidence/,
    },
    'a pain without any': { text: pained(0), on: ['X'], severity: 'hint', message: /“Waits” is an assumption/ },
    'one: coincidence': { text: pained(1), on: ['X'], message: /coincidence/, related: ['evidence "0"'] },
    'two: a pattern': { text: pained(2), on: ['X'], message: /a pattern, not yet a trend/ },
    'three lines of one datum': {
      text: 'data D "D" operational\njourney J "J" { pain X "Waits" { evidence "a" from D; evidence "b" from D; evidence "c" from D } }',
      on: ['X'],
      message: /coincidence: one source of `evidence`/,
    },
    'one line of two calls': {
      text: pained(0, 'evidence "Calls" count 2'),
      on: ['X'],
      message: /a pattern, not yet a trend: seen 2 times, where 3/,
    },
    'one that counts in fractions, which is one': {
      text: pained(0, 'evidence "Calls" count 1.5'),
      on: ['X'],
      message: /coincidence/,
    },
    'counts of several lines, which are never added up': {
      text: pained(0, 'evidence "Calls" count 1\nevidence "Mails" count 2'),
      on: ['X'],
      message: /a pattern, not yet a trend: two sources/,
    },
  },
  quiet: {
    'six of eight': pained(0, 'evidence "Interviews" said count 6 of 8'),
    'three: a trend': pained(3),
    four: pained(4),
    'one source in which it was seen often': pained(0, 'evidence "Calls" count 214'),
    'one datum, and two others':
      'data D "D" operational\njourney J "J" { pain X "Waits" { evidence "a" from D; evidence "b" from D; evidence "c"; evidence "d" } }',
  },
  broken: { 'a misspelt line': pained(2, 'evidnce "3"'), 'a line without an end': pained(2, 'evidence "3') },
  fixed: {
    'it with one more': { text: pained(2, 'severity 3'), gives: ['evidence "1" evidence "…" severity 3'] },
    'it in a block of one line': {
      text: 'journey J "J" { pain X "Waits" { evidence "1"; evidence "2" } }',
      gives: ['evidence "2"; evidence "…"'],
    },
  },
});

test('how many are asked for is a setting of the project', async () => {
  const project = await quickProject(pained(3));
  const five = { ...project, settings: { ...project.settings, minEvidence: 5 } };
  expect(complaints('thin-evidence', five).map(({ message }) => message)).toEqual([
    expect.stringMatching(/a trend: 3 .* 5/),
  ]);
  const one = { ...project, settings: { ...project.settings, minEvidence: 1 } };
  expect(complaints('thin-evidence', one)).toEqual([]);
  const none = { ...(await quickProject(pained(0))), settings: one.settings };
  expect(complaints('thin-evidence', none).map(({ message }) => message)).toEqual([
    '“Waits” is an assumption: no line of `evidence`, where one is asked for.',
  ]);
});
