import { describeRule } from './rule-tests.js';

const data = (statements: string) => `purpose Advice "Advice"\ndata D "Views" operational {\n${statements}\n}`;

describeRule('retention-missing', {
  fires: {
    'a basis without an end': {
      text: data('basis consent for Advice'),
      on: ['basis consent for Advice'],
      severity: 'warning',
      message: /How long may “Views” be kept/,
    },
    'each such basis, and no other': {
      text: data('basis contract keep 2 years\nbasis legal-obligation\nbasis consent'),
      on: ['basis legal-obligation', 'basis consent'],
    },
  },
  quiet: {
    'a basis with an end': data('basis consent for Advice keep 12 months'),
    'a basis of none': data('basis none'),
    'no basis at all': data('owner company'),
  },
  broken: {
    'an end half-written': data('basis consent keep'),
    'an end of an unknown unit': data('basis consent keep 12 moths'),
  },
  fixed: {
    'it with a year, to be set right': {
      text: data('basis consent for Advice'),
      gives: ['basis consent for Advice keep 12 months }'],
    },
  },
});
