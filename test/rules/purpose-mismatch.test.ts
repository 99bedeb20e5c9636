import { describeRule } from './rule-tests.js';

const shared = (basis: string) => `purpose Advice "Advice"
purpose Adverts "Adverts"
data D "Views" operational { owner company; ${basis} }
data E "Calls" operational { owner company; basis contract for Advice }
`;
const bot = (statements: string) =>
  `journey J "J" { need N "N"; stage A "A" { touchpoint T "T" { ai Bot "Bot" chatbot { why N\n${statements}\n} } } }`;

describeRule('purpose-mismatch', {
  fires: {
    'a purpose that the basis does not name': {
      text: shared('basis consent for Advice keep 1 year') + bot('uses D; for Adverts'),
      on: ['Adverts'],
      severity: 'warning',
      message: /“Views” may not be used for “Adverts”/,
      related: ['data D'],
    },
    'a basis that names no purpose': { text: shared('basis contract') + bot('uses D; for Advice'), on: ['Advice'] },
    'a basis of none': { text: shared('basis none for Advice') + bot('uses D; for Advice'), on: ['Advice'] },
    'data without any basis': { text: shared('') + bot('uses D; for Advice'), on: ['Advice'] },
    'one purpose of two': {
      text: shared('basis consent for Advice') + bot('uses D; for Advice, Adverts'),
      on: ['Adverts'],
    },
    'two data at once': {
      text: shared('basis consent for Advice') + bot('uses D, E; for Adverts'),
      on: ['Adverts'],
      message: /^“Views”, “Calls” may not/,
    },
  },
  quiet: {
    'a purpose that a basis names': shared('basis consent for Advice') + bot('uses D, E; for Advice'),
    'a second basis for it':
      shared('basis contract for Advice\nbasis consent for Adverts') + bot('uses D; for Adverts'),
    'use for nothing said': shared('basis consent for Advice') + bot('uses D'),
    'no data in use': shared('') + bot('for Advice'),
  },
  broken: {
    'a basis that cannot be read': shared('\nbasis consnt for Adverts') + bot('uses D; for Adverts'),
    'an unknown purpose of a basis': shared('basis consent for Advrts') + bot('uses D; for Adverts'),
    'an unknown purpose of use': shared('basis consent for Advice') + bot('uses D; for Advise'),
    'unknown data': shared('') + bot('uses Dd; for Advice'),
  },
});
