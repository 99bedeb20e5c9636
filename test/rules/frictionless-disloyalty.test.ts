import { describeRule } from './rule-tests.js';

const fridge = (first: string, second: string, path: string, phase = 'purchase') => `journey J "J" {
  stage A "Empty" awareness { touchpoint "T" { ${first} } }
  stage B "Bought" ${phase} { touchpoint "U" { ${second} } }
  stage C "Eaten" use { touchpoint "W" { aha "Tasty"; level emotional } }
  path ${path}
}`;

describeRule('frictionless-disloyalty', {
  fires: {
    'friction without a reason, and friction that nobody meant': {
      text: fridge(
        'friction intentional "Asks first"',
        'friction accidental "Stalls" because "Old"',
        'A -> B automated',
      ),
      on: ['path A -> B automated'],
    },
    'a purchase that comes by itself': {
      text: fridge('', '', 'A -> B 80% automated'),
      on: ['path A -> B 80% automated'],
      severity: 'info',
      message: /“Bought” comes by itself/,
    },
    'a decision that is taken for the customer': {
      text: fridge('level personalised', '', 'A -> B automated', 'decision'),
      on: ['path A -> B automated'],
    },
  },
  quiet: {
    'friction with a reason': fridge(
      '',
      'friction intentional "Asks first" because "It is her money"',
      'A -> B automated',
    ),
    'a moment of truth': fridge('moment of truth "Is it fresh?"', '', 'A -> B automated'),
    'a path that people go themselves': fridge('', '', 'A -> B 80%'),
    'an automated path to somewhere else': fridge('', '', 'B -> C automated'),
    'an automated path out': fridge('', '', 'B -> exit 5% automated'),
    'a feeling before it': fridge('evokes respect', '', 'A -> B automated'),
    'a moment to tell of after it': fridge('', 'aha "A note in the box"', 'A -> B automated'),
    'an emotional touchpoint': fridge('', 'level emotional', 'A -> B automated'),
  },
  broken: {
    'a moment that cannot be read': fridge('\nahha "A note"\n', '', 'A -> B automated'),
    'a path to nowhere': fridge('', '', 'A -> Bb automated'),
  },
});
