import { describeRule } from './rule-tests.js';

const mapped = (statements: string) =>
  `journey J "The move" { stage A "A" { touchpoint T "T" {\n${statements}\n}\ntouchpoint "U" } }`;

describeRule('no-memorable-moment', {
  fires: {
    'a journey that nobody will tell of': {
      text: mapped('feels happy'),
      on: ['J'],
      severity: 'hint',
      message: /“The move”/,
    },
    'a variant that skips the moment': {
      text: `${mapped('aha "It works"')}\nvariant V "V" of J { skip T }`,
      on: ['V'],
    },
  },
  quiet: {
    'an aha': mapped('aha "It works"'),
    'a moment of truth': mapped('moment of truth "The bill is right"'),
    'a journey without touchpoints': 'journey J "J" { stage A "A" }',
  },
  broken: {
    'a misspelt aha': mapped('ahaa "It works"'),
    'a moment half-written': mapped('moment of "The bill is right"'),
  },
});
