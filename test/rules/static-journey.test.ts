import { describeRule } from './rule-tests.js';

const people = 'persona P "P"\npersona Q "Q"\n';
const one = (statements = '', header = '') =>
  `${people}journey J "J" for P${header} { stage A "A" { touchpoint T "T" }\nstage B "B" { touchpoint U "U" }\n${statements} }`;

describeRule('static-journey', {
  fires: {
    'one customer beside staff': {
      text: `team Ward "Ward"\npersona Nurse "N" { team Ward }\n${one('path A -> exit 5%', ', Nurse')}`,
      on: ['J'],
    },
    'one persona, one way': {
      text: one('path A -> exit 5%'),
      on: ['J'],
      severity: 'info',
      message: /single static view/,
    },
  },
  quiet: {
    'a second persona': one('', ', Q'),
    'a trigger': one('trigger "T" at A { do "Calls" }'),
    'a trigger of a stage': one().replace('touchpoint T', 'trigger "X" { do "Calls" }\ntouchpoint T'),
    'a path on a condition': one('path A -> exit 5% when "too dear"'),
    'a touchpoint on a condition': one().replace('touchpoint T "T"', 'touchpoint T "T" when "in a hurry"'),
    'a journey with a variant': `${one()}\nvariant V "V" of J { skip A }`,
    'a journey that nobody makes': one().replace(' for P', ''),
  },
  broken: {
    'a second persona that nobody declared': one('', ', Nobody'),
    'a trigger that cannot be read': one('triger "T" at A { do "Calls" }'),
    'a condition half-written': one('path A -> exit 5% when'),
  },
});
