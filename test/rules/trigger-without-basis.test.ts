import { describeRule } from './rule-tests.js';

const shared = (basis: string) => `purpose Advice "Advice"
purpose Adverts "Adverts"
data D "Views" operational { owner company; ${basis} }
`;
const trigger = (act: string, on = ' on D') =>
  `journey J "J" { draft; stage A "A" { touchpoint T "T" { records D }\ntrigger Call "Call" { when "x"${on}; within 5 minutes; ${act} } } }`;

describeRule('trigger-without-basis', {
  fires: {
    'a purpose that the data were not given for, even in a draft': {
      text: shared('basis consent for Advice') + trigger('do "Calls" for Adverts'),
      on: ['Adverts'],
      severity: 'error',
      message: /“Call” acts on “Views” for “Adverts”/,
      related: ['data D'],
    },
    'a basis that names no purpose': {
      text: shared('basis consent keep 1 year') + trigger('do "Calls" for Advice'),
      on: ['Advice'],
    },
    'data without a basis': { text: shared('') + trigger('do "Calls" for Advice'), on: ['Advice'] },
  },
  quiet: {
    'a purpose that a basis names': shared('basis contract for Advice, Adverts') + trigger('do "Calls" for Adverts'),
    'an act without a purpose': shared('') + trigger('do "Calls"'),
    'a trigger that waits for no data': shared('') + trigger('do "Calls" for Advice', ''),
  },
  broken: {
    'a basis that cannot be read': shared('\nbasis consnt for Advice') + trigger('do "Calls" for Advice'),
    'unknown data': shared('') + trigger('do "Calls" for Advice', ' on Dd'),
  },
});
