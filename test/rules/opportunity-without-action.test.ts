import { describeRule } from './rule-tests.js';

const journey = (actions: string) => `journey J "J" {
  need N "N"
  stage A "A" { touchpoint T "T" { pain P "P"; opportunity O "Say it early" for P, N; ai Bot "B" chatbot { why P } } }
  ${actions}
}`;

describeRule('opportunity-without-action', {
  fires: {
    'an opportunity found and buried': {
      text: journey(''),
      on: ['O'],
      severity: 'info',
      message: /Nobody takes up the opportunity “Say it early”/,
    },
    'one whose action was dropped': { text: journey('action "X" { answers O; status dropped }'), on: ['O'] },
    'one for nothing in particular': { text: 'journey J "J" { opportunity "O" }', on: ['"O"'] },
  },
  quiet: {
    'an action on it': journey('action "X" { answers O }'),
    'an action on its pain': journey('action "X" { answers P }'),
    'an action on its need': journey('action "X" { answers N; status done }'),
    'an action that delivers an AI application for its pain': journey('action "X" { delivers Bot }'),
    'an action in another journey': `${journey('')}\njourney K "K" { action "X" { answers J.O } }`,
    'an action that the base has': `abstract ${journey('action "X" { answers O }')}\nvariant V "V" of J { goal "G" }`,
  },
  broken: {
    'an action on nobody knows what': journey('action "X" { answers Oo }'),
    'an action that cannot be read': journey('acton "X" { answers O }'),
  },
  fixed: {
    'it with an action in its stage': { text: journey(''), gives: ['action "…" { answers O } }'] },
    'one without a name': {
      text: 'journey J "J" { opportunity "O" }',
      gives: ['opportunity Opportunity "O"', 'action "…" { answers Opportunity }'],
    },
  },
});
