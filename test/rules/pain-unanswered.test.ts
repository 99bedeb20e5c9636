import { describeRule } from './rule-tests.js';

const pained = (facts = '', journey = '') =>
  `journey J "J" { ${journey}\nstage A "A" { touchpoint T "T" {\npain X "Waits"\n${facts}\n} } }`;

describeRule('pain-unanswered', {
  fires: {
    'a pain left alone': { text: pained(), on: ['X'], message: /“Waits”/, severity: 'warning' },
    'a pain without a name': { text: 'journey J "J" { pain "Waits" }', on: ['"Waits"'] },
    'a pain beside one that is answered': { text: pained('pain Y "Y"\nopportunity "O" for Y'), on: ['X'] },
    'a pain whose answer a variant skips': {
      text: 'abstract journey J "J" { stage A "A" { touchpoint T "T" { pain X "X" }\n touchpoint U "U" { opportunity "O" for X } } }\nvariant V "V" of J { skip U }',
      on: ['X'],
    },
  },
  quiet: {
    'a pain with an opportunity': pained('opportunity "O" for X'),
    'a pain with an AI application': pained('ai "A" chatbot { why X }'),
    'a pain with an action': pained('', 'action "A" { answers X }'),
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
