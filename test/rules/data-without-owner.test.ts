import { describeRule } from './rule-tests.js';

describeRule('data-without-owner', {
  fires: {
    'data that are nobody’s': {
      text: 'data D "Views" operational { maturity data }',
      on: ['D'],
      severity: 'info',
      message: /Whose is “Views”/,
    },
    'data without a block': { text: 'data D "Views" experience', on: ['D'] },
  },
  quiet: { 'data with an owner': 'data D "Views" operational { owner platform }' },
  broken: {
    'an owner that cannot be read': 'data D "Views" operational {\nowner custmer\n}',
    'an owner misspelt': 'data D "Views" operational {\nonwer customer\n}',
  },
  fixed: {
    'it as the customer’s first': {
      text: 'data D "Views" operational { maturity data }',
      gives: ['{ owner customer; maturity data }'],
    },
    'it as a partner’s': {
      text: 'data D "Views" operational',
      fix: /partner/,
      gives: ['operational { owner partner }'],
    },
  },
});
