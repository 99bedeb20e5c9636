import { expect, test } from 'vitest';
import { quickProject } from './quick-project.js';
import { complaints, describeRule } from './rule-tests.js';

const pained = (statements = '', journey = '') =>
  `journey J "J" { ${journey}\nstage A "A" { touchpoint T "T" {\npain X "Waits"\n${statements}\n} } }`;

describeRule('pain-unanswered', {
  fires: {
    'a pain of a team': {
      text: `team Ward "Ward"\npersona P "P"\n${pained().replace('"J" {', '"J" for P {').replace('pain X "Waits"', 'pain X "Waits" for Ward')}`,
      on: ['X'],
    },
    'a pain of staff': {
      text: `team Ward "Ward"\npersona P "P"\npersona Nurse "N" { team Ward }\n${pained().replace('"J" {', '"J" for P {').replace('pain X "Waits"', 'pain X "Waits" for Nurse')}`,
      on: ['X'],
    },
    'a pain left alone': { text: pained(), on: ['X'], message: /“Waits”/, severity: 'warning' },
    'a pain without a name': { text: 'journey J "J" { pain "Waits" }', on: ['"Waits"'] },
    'a pain beside one that is answered': { text: pained('pain Y "Y"\nopportunity "O" for Y'), on: ['X'] },
    'a pain of a journey beside one whose answer is meant for a third': {
      text: 'journey J "J" { pain P1 "P" }\njourney K "K" { pain P2 "P" }\njourney L "L" { opportunity "O" for J.P1 }',
      on: ['P2'],
    },
    'a pain that only a variant answers': {
      text: 'journey J "J" { pain P1 "P" }\nvariant V "V" of J { action "A" { answers P1 } }',
      on: ['P1'],
    },
    'a pain that only a variant of its own answers, in another one': {
      text: 'abstract journey J "J" { pain P1 "P" }\nvariant V "V" of J { action "A" { answers P1 } }\nvariant W "W" of J { goal "G" }',
      on: ['P1'],
    },
    'a pain whose action was dropped': {
      text: pained('', 'action "A" { answers X; status dropped }'),
      on: ['X'],
    },
    'a pain whose answer a variant skips': {
      text: 'abstract journey J "J" { stage A "A" { touchpoint T "T" { pain X "X" }\n touchpoint U "U" { opportunity "O" for X } } }\nvariant V "V" of J { skip U }',
      on: ['X'],
    },
  },
  quiet: {
    'a pain at a touchpoint of somebody who does not make the journey': `persona P "P"\npersona Q "Q"\n${pained().replace('"J" {', '"J" for P {').replace('"T" {', '"T" by Q {')}`,
    'a pain with an opportunity': pained('opportunity "O" for X'),
    'a pain with an AI application': pained('ai "A" chatbot { why X }'),
    'a pain with an action': pained('', 'action "A" { answers X }'),
    'a pain of a base that a variant answers by its whole name':
      'journey J "J" { pain P1 "P" }\nvariant V "V" of J { action "A" { answers J.P1 } }',
    'a pain of a base that a variant has an opportunity for by its whole name, in another variant':
      'abstract journey J "J" { pain P1 "P" }\nvariant V "V" of J { opportunity "O" for J.P1 }\nvariant W "W" of J { goal "G" }',
    'a pain of a base that a variant has an AI application for by its whole name':
      'journey J "J" { pain P1 "P" }\nvariant V "V" of J { ai "A" chatbot { why J.P1 } }',
    'a pain answered from another journey': {
      'a.journey': pained(),
      'b.journey': 'journey K "K" { action "A" { answers J.X } }',
    },
    'a pain that a variant inherits with its answer':
      'abstract journey J "J" { stage A "A" { touchpoint T "T" { pain X "X"; opportunity "O" for X } } }\nvariant V "V" of J {}',
    'a pain of somebody who does not make the variant': `persona Mei "M"
persona Som "S"
journey J "J" for Mei, Som { pain X "X" for Som; stage A "A" { opportunity "O" for X } }
variant V "V" of J for Mei { skip A }`,
    'a pain of a base that another journey answers':
      'abstract journey J "J" { stage A "A" { touchpoint T "T" { pain X "X" } } }\nvariant V "V" of J {}\njourney K "K" { action "A" { answers J.X } }',
  },
  broken: {
    'a misspelt opportunity': pained('oportunity "O" for X'),
    'an answer to a misspelt pain': pained('opportunity "O" for Xx'),
    'an action half-written elsewhere': pained('', 'action "A" { answers'),
  },
  fixed: {
    'it with an opportunity': {
      text: pained('does "Waits"'),
      gives: ['pain X "Waits" opportunity "…" for X does'],
    },
    'a pain without a name, naming it': {
      text: 'journey J "J" { need Pain "N"; pain "Waits" }',
      gives: ['pain Pain2 "Waits"', 'opportunity "…" for Pain2'],
    },
  },
});

test.each([
  ['its own', 'for Nope', ['P1']],
  ['that of the journey named', 'for J.Nope', ['P2']],
  ['that of any, where no such journey is named', 'for Jj.Nope', []],
])('an unknown name may be meant for a pain: %s', async (_what, answer, left) => {
  const text = `journey J "J" { pain P1 "p" }\njourney K "K" { opportunity O "o" ${answer}; pain P2 "p" }`;
  const found = complaints('pain-unanswered', await quickProject(text));
  expect(found.map(({ subject }) => subject?.replace(/.*:/, ''))).toEqual(left);
});

test('an unknown name of a base may be meant for what its variant inherits, and not the reverse', async () => {
  const of = async (base: string, variant: string) =>
    complaints(
      'pain-unanswered',
      await quickProject(`journey J "J" { pain P1 "p"; ${base} }\nvariant V "V" of J { pain P2 "p"; ${variant} }`),
    ).map(({ subject }) => subject);
  expect(await of('opportunity "o" for Nope', '')).toEqual([]);
  expect(await of('', 'opportunity "o" for Nope')).toEqual(['J/pain:P1']);
  expect(await of('', 'opportunity "o" for J.Nope')).toEqual([]);
});
