import { describeRule } from './rule-tests.js';

const met = (...touchpoints: string[]) =>
  `channel Web "Website"\nchannel Shop "Shop"\njourney J "J" { stage A "A" {\n${touchpoints.join('\n')}\n} }`;

describeRule('single-channel', {
  fires: {
    'two touchpoints on one channel': {
      text: met('touchpoint T "T" via Web', 'touchpoint U "U" via Web'),
      on: ['J'],
      severity: 'info',
      message: /“Website”/,
      related: ['channel Web'],
    },
    'one of no channel beside them': {
      text: met('touchpoint T "T" via Web', 'touchpoint "X"', 'touchpoint U "U" via Web'),
      on: ['J'],
    },
    'a variant that keeps to one': {
      text: `${met('touchpoint T "T" via Web', 'touchpoint U "U" via Web', 'touchpoint S "S" via Shop')}\nvariant V "V" of J { skip S }`,
      on: ['V'],
    },
  },
  quiet: {
    'two channels': met('touchpoint T "T" via Web', 'touchpoint U "U" via Shop'),
    'a single touchpoint': met('touchpoint T "T" via Web', 'touchpoint "U"'),
    'no channels yet': met('touchpoint "T"', 'touchpoint "U"'),
  },
  broken: {
    'a touchpoint that cannot be read': met(
      'touchpoint T "T" via Web',
      'touchpoint U "U" via Web',
      'tuochpoint "X" via Shop',
    ),
    'an unknown channel': met('touchpoint T "T" via Web', 'touchpoint U "U" via Web', 'touchpoint "X" via Shpo'),
  },
});
