import { describeRule } from './rule-tests.js';

const teams = 'team Care "Care"\nteam Shop "Shop"\n';

describeRule('journey-without-owner', {
  fires: {
    'a journey of nobody’s': {
      text: 'journey J "The way" { stage "A" }',
      on: ['J'],
      severity: 'info',
      message: /Nobody looks after “The way” as a whole/,
    },
    'a journey whose stages have owners': { text: `${teams}journey J "J" { stage "A" { owner Care } }`, on: ['J'] },
    'a base, and not its variant again': {
      text: 'journey J "J" { stage A "A" }\nvariant V "V" of J { skip A }',
      on: ['J'],
    },
  },
  quiet: {
    'a journey with an owner': `${teams}journey J "J" { owner Care }`,
    'a variant of one with an owner': `${teams}abstract journey J "J" { owner Care; stage A "A" }\nvariant V "V" of J { skip A }`,
    'a draft': 'journey J "J" { draft }',
  },
  broken: {
    'an owner misspelt': `${teams}journey J "J" {\nonwer Care\n}`,
    'an owner that is no team': `${teams}journey J "J" { owner Cere }`,
  },
  fixed: {
    'it with the team that mapped it first': {
      text: `${teams}journey J "J" { mapped by Shop, Care }`,
      gives: ['mapped by Shop, Care; owner Shop }'],
    },
    'it with a team of the project': { text: `${teams}journey J "J"`, fix: /Care/, gives: ['{ owner Care }'] },
  },
});
