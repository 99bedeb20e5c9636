import { describeRule } from './rule-tests.js';

describeRule('not-accessible', {
  fires: {
    'a journey of which nobody says so': {
      text: 'journey J "Way" { stage "A" { touchpoint "T"; touchpoint "U" } }',
      on: ['J'],
      severity: 'hint',
      message: /Can everybody make the journey “Way”/,
    },
    'an empty note': { text: 'journey J "J" { stage "A" { touchpoint "T" { accessible "" } } }', on: ['J'] },
  },
  quiet: {
    'one note in a journey': 'journey J "J" { stage "A" { touchpoint "T"; touchpoint "U" { accessible "No step" } } }',
    'a note that the base has':
      'abstract journey J "J" { stage A "A" { touchpoint "T" { accessible "No step" } } }\nvariant V "V" of J { stage A { touchpoint "U" } }',
    'a journey without touchpoints': 'journey J "J" { stage "A" }',
  },
  broken: { 'a note misspelt': 'journey J "J" { stage "A" { touchpoint "T" {\naccesible "No step"\n} } }' },
});
