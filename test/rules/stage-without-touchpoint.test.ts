import { describeRule } from './rule-tests.js';

describeRule('stage-without-touchpoint', {
  fires: {
    'a stage with a question only': {
      text: 'journey J "J" { stage A "First" { question "Why?" } }',
      on: ['A'],
      message: /“First”/,
    },
    'a stage without a block': { text: 'journey J "J" { stage "First" }', on: ['"First"'] },
    'a stage that its variant leaves as empty': {
      text: 'journey J "J" { stage A "A" }\nvariant V "V" of J { stage A { goal "G" } }',
      on: ['A'],
    },
    'a stage whose only touchpoint is skipped': {
      text: 'journey J "J" { stage A "A" { touchpoint T "T" } }\nvariant V "V" of J { skip T }',
      on: ['A'],
    },
  },
  quiet: {
    'a stage of one touchpoint': 'journey J "J" { stage "A" { touchpoint "T" } }',
    'a stage told by another journey':
      'journey J "J" { stage "A" { details K } }\njourney K "K" { stage "A" { touchpoint "T" } }',
    'an empty stage of an abstract journey that its variant fills':
      'abstract journey J "J" { stage A "A" }\nvariant V "V" of J { stage A { touchpoint "T" } }',
  },
  broken: {
    'a misspelt touchpoint': 'journey J "J" { stage "A" {\n toucpoint "T" via Web\n} }',
    'a stage being written': 'journey J "J" { stage A "A" {\n touch\n} }',
  },
  fixed: {
    'it with a touchpoint': {
      text: 'journey J "J" { stage "A" { question "Why?" } }',
      gives: ['question "Why?"; touchpoint "…" }'],
    },
    'a stage without a block': { text: 'journey J "J" { stage "A" }', gives: ['stage "A" { touchpoint "…" }'] },
  },
});
