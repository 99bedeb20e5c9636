import { describeRule } from './rule-tests.js';

const journey = (actions: string, pains = 'pain P "P" { severity 2 }; pain Q "Q" { severity 4 }') => `journey J "J" {
  stage A "Waiting" { touchpoint T "T" { ${pains}; opportunity O "O" for P; ai Bot "B" chatbot { why P } } }
  stage B "B" { touchpoint "U" }
  ${actions}
}`;

describeRule('stage-without-action', {
  fires: {
    'a base whose pain only a variant acts on': {
      text: 'journey J "J" { stage A "A" { pain X "X" } }\nvariant V "V" of J { action "Act" { answers X } }',
      on: ['A'],
    },
    'pains and nothing done': {
      text: journey(''),
      on: ['A'],
      severity: 'info',
      message: /“Waiting” hurts, and no action is about any of its 2 pains/,
      related: ['pain P', 'pain Q'],
    },
    'one pain': { text: journey('', 'pain P "P"'), on: ['A'], message: /about its pain/ },
    'a pain of the stage itself': { text: 'journey J "J" { stage "A" { pain "P" } }', on: ['"A"'] },
    'an action that was dropped': { text: journey('action "X" { answers P; status dropped }'), on: ['A'] },
  },
  quiet: {
    'a base whose pain a variant acts on by its whole name':
      'journey J "J" { stage A "A" { pain X "X" } }\nvariant V "V" of J { action "Act" { answers J.X } }',
    'a base whose opportunity a variant acts on by its whole name':
      'journey J "J" { stage A "A" { pain X "X"; opportunity O "O" for X } }\nvariant V "V" of J { action "Act" { answers J.O } }',
    'an action on one of the pains': journey('action "X" { answers Q }'),
    'an action on an opportunity for one': journey('action "X" { answers O }'),
    'an action that delivers an AI application for one': journey('action "X" { delivers Bot }'),
    'a stage that does not hurt': 'journey J "J" { stage A "A" { touchpoint "T" } }',
    'an action in another journey': `${journey('')}\njourney K "K" { action "X" { answers J.P } }`,
  },
  broken: {
    'an action on nobody knows what': journey('action "X" { answers Pp }'),
    'an action that cannot be read': journey('action "X" { anwsers P }'),
  },
  fixed: {
    'it with an action on the worst pain': { text: journey(''), gives: ['action "…" { answers Q } }'] },
    'a pain without a name': {
      text: 'journey J "J" { stage "A" { pain "P" } }',
      gives: ['pain Pain "P"', 'action "…" { answers Pain }'],
    },
  },
});
