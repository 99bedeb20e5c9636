import { describeRule } from './rule-tests.js';

const staged = (statements: string) => `journey J "J" { stage A "Looks around" {\n${statements}\n} }`;

describeRule('stage-without-question', {
  fires: {
    'a stage in which nobody asks': {
      text: staged('touchpoint "T"'),
      on: ['A'],
      severity: 'info',
      message: /“Looks around”/,
    },
    'a stage beside one that asks': {
      text: 'journey J "J" { stage A "A" { question "Q" }; stage B "B" }',
      on: ['B'],
    },
    'a stage with an empty question': { text: staged('question ""'), on: ['A'] },
    'a stage that a variant adds': {
      text: 'journey J "J" { stage A "A" { question "Q" } }\nvariant V "V" of J { stage B "B" after A; stage A { goal "G" } }',
      on: ['B'],
    },
  },
  quiet: {
    'a stage with a question': staged('question "Will it fit?"'),
    'a question of one persona': `persona P "P"\n${staged('question "Will it fit?" for P')}`,
    'a stage that another journey tells': `${staged('details K')}\njourney K "K" { stage "B" { question "Q" } }`,
  },
  broken: {
    'a misspelt question': staged('questoin "Will it fit?"'),
    'a question whose text has no end': staged('question "Will it fit?'),
    'a misspelt question in the base of a variant':
      'journey J "J" { stage A "A" { questoin "Q" } }\nvariant V "V" of J { stage A { goal "G" } }',
  },
  fixed: {
    'it with a question before what happens': {
      text: staged('goal "G"\ntouchpoint "T"'),
      gives: ['goal "G" question "…" touchpoint "T"'],
    },
    'an empty stage': { text: 'journey J "J" { stage A "A" }', gives: ['stage A "A" { question "…" }'] },
  },
});
