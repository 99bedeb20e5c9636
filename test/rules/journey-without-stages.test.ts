import { describeRule } from './rule-tests.js';

describeRule('journey-without-stages', {
  fires: {
    'a journey with goals only': {
      text: 'persona P "P"\njourney J "J" for P { goal "G" }',
      on: ['J'],
      severity: 'warning',
    },
    'a variant that skips all': {
      text: 'journey J "J" { stage A "A" { touchpoint "T" } }\nvariant V "V" of J { skip A }',
      on: ['V'],
    },
  },
  quiet: {
    'one stage': 'journey J "J" { stage "A" }',
    'stages inherited': 'abstract journey J "J" { stage "A" }\nvariant V "V" of J {}',
    'an abstract journey that leaves them to its variants': 'abstract journey J "J"',
  },
  broken: {
    'the only stage misspelt': 'journey J "J" { stagee "A" }',
    'a journey that goes no further': 'journey J "J" {',
  },
  fixed: {
    'it with the usual stages': {
      text: 'journey J "J" { goal "G" }',
      gives: ['awareness {', 'use { touchpoint "…" }'],
    },
    'a journey without a block': { text: 'journey J "J"', gives: ['decision { touchpoint "…" }'] },
  },
});
