import { describeRule } from './rule-tests.js';

const data = (basis: string, owner = 'company') =>
  `purpose Advice "Advice"\ndata D "Views" operational { owner ${owner}; ${basis} }\n`;
const point = (statements: string, stage = '') =>
  `journey J "J" { need N "N"; stage A "A" { ${stage}\ntouchpoint T "Desk" {\n${statements}\n} } }`;
const bot = 'ai Bot "Bot" chatbot { why N; uses D; for Advice }';

describeRule('personalised-without-consent', {
  fires: {
    'personalising over data without a basis': {
      text: `${data('')}${point('level personalised by company; records D')}`,
      on: ['level personalised by company'],
      severity: 'error',
      message: /the use of “Views”/,
      related: ['data D'],
    },
    'a basis of none': {
      text: `${data('basis none')}${point('level personalised by company; records D')}`,
      on: ['level personalised by company'],
    },
    'data that only a helper uses': {
      text: `${data('')}${point(`level personalised by company\n${bot}`)}`,
      on: ['level personalised by company'],
      severity: 'error',
    },
    'data that a helper over the stage uses': {
      text: `${data('')}${point('level personalised by company', bot)}`,
      on: ['level personalised by company'],
    },
    'data that nobody names': {
      text: point('level personalised by company'),
      on: ['level personalised by company'],
      severity: 'warning',
      message: /data that nobody names/,
    },
    'a helper on what is the customer’s': {
      text: `${data('', 'customer')}${point(bot)}`,
      on: ['D'],
      severity: 'error',
      message: /“Views” belongs to the customer and nothing permits “Bot”/,
      related: ['data D'],
    },
  },
  quiet: {
    'personalising with consent': `${data('basis consent for Advice keep 1 year')}${point('level personalised by company; records D')}`,
    'one lawful basis among two': `${data('basis none\nbasis contract')}${point('level personalised by company; records D')}`,
    'what the customer does': `${data('')}${point('level personalised by customer; records D')}`,
    'what nobody says who does': `${data('')}${point('level personalised; records D')}`,
    'another level': `${data('')}${point('level customised by company; records D')}`,
    'a helper on the company’s own data': `${data('')}${point(bot)}`,
    'a helper on the customer’s data with consent': `${data('basis consent', 'customer')}${point(bot)}`,
  },
  broken: {
    'a basis that cannot be read': `${data('basis consnt for Advice', 'customer')}${point(`level personalised by company\n${bot}`)}`,
    'unknown data': point('level personalised by company; records Dd'),
    'an unknown helper': point('level personalised by company; assisted by Nobody'),
    'a fact that cannot be read': point('level personalised by company\nxyzzy D'),
  },
  fixed: {
    'it by asking': {
      text: `${data('')}${point('level personalised by company; records D')}`,
      gives: ['owner company; basis consent keep 12 months }'],
    },
    'it by asking for the purpose': {
      text: `${data('', 'customer')}${point(bot)}`,
      gives: ['basis consent for Advice keep 12 months'],
    },
    'a basis of none': {
      text: `${data('basis none')}${point('level personalised by company; records D')}`,
      gives: ['owner company; basis consent keep 12 months }'],
    },
  },
});
