import { describeRule } from './rule-tests.js';

const teams = 'team Care "Care"\nteam Shop "Shop"\n';
const journey = (statements: string, more = '') =>
  `${teams}journey J "J" { ${more}\naction A "Do it" {\n${statements}\n} }`;

describeRule('action-without-owner', {
  fires: {
    'an action of everybody’s': {
      text: journey('value 5'),
      on: ['A'],
      severity: 'warning',
      message: /Nobody carries out “Do it”/,
    },
    'an action done by nobody knows whom': { text: journey('status done'), on: ['A'] },
  },
  quiet: {
    'an action with an owner': journey('owner Care'),
    'an action that was dropped': journey('status dropped'),
  },
  broken: {
    'an owner misspelt': journey('onwer Care'),
    'an owner that is no team': journey('owner Cere'),
    'an owner half-written': journey('owner'),
  },
  fixed: {
    'it with the journey’s owner first': {
      text: journey('value 5', 'owner Shop'),
      gives: ['value 5 owner Shop }'],
    },
    'it with the stage’s owner first': {
      text: `${teams}journey J "J" { owner Care; stage "S" { owner Shop; action "A" { value 5 } } }`,
      gives: ['value 5; owner Shop }'],
    },
    'it with another team': { text: journey('value 5', 'owner Shop'), fix: /Care/, gives: ['owner Care }'] },
  },
});
