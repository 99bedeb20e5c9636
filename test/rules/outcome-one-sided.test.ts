import { describeRule } from './rule-tests.js';

const said = (statements: string) => `journey J "J" {\n${statements}\nstage A "A" }`;

describeRule('outcome-one-sided', {
  fires: {
    'a goal without an outcome': {
      text: said('goal "G"'),
      on: ['J'],
      severity: 'info',
      message: /add an `outcome`/,
      related: ['goal "G"'],
    },
    'an outcome without a goal': {
      text: said('outcome "O"'),
      on: ['J'],
      message: /add a `goal`/,
      related: ['outcome "O"'],
    },
    'a base and its variant once': { text: `${said('goal "G"')}\nvariant V "V" of J { goal "H" }`, on: ['J'] },
  },
  quiet: {
    'both sides': said('goal "G"\noutcome "O"'),
    'neither side': said('expectation "E"'),
    'a variant that adds the other side to an abstract base': `abstract ${said('goal "G"')}\nvariant V "V" of J { outcome "O" }`,
  },
  broken: {
    'a misspelt outcome': said('goal "G"\noutcom "O"'),
    'an outcome without an end': said('goal "G"\noutcome "O'),
  },
  fixed: {
    'it with an outcome': { text: said('goal "G"'), gives: ['goal "G" outcome "…" stage A'] },
    'it with a goal': { text: said('outcome "O"'), gives: ['goal "…" outcome "O" stage A'] },
  },
});
