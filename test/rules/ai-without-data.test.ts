import { describeRule } from './rule-tests.js';

const helped = (ai: string, statements = '') =>
  `data D "First data" operational\ndata E "E" operational\njourney J "J" { need N "N"; stage A "A" { touchpoint T "T" {\n${ai}\n${statements}\n} } }`;

describeRule('ai-without-data', {
  fires: {
    'a helper that knows nothing': {
      text: helped('ai Bot "The bot" chatbot { why N }'),
      on: ['Bot'],
      severity: 'warning',
      message: /What does “The bot” know/,
    },
  },
  quiet: { 'a helper that uses data': helped('ai Bot "Bot" chatbot { why N; uses D }') },
  broken: {
    'a misspelt uses': helped('ai Bot "Bot" chatbot { why N; use D }'),
    'unknown data': helped('ai Bot "Bot" chatbot { why N; uses Dd }'),
  },
  fixed: {
    'it with what is recorded there': {
      text: helped('ai Bot "Bot" chatbot { why N }', 'records E'),
      gives: ['why N; uses E }'],
    },
    'it with any data there is': { text: helped('ai Bot "Bot" chatbot { why N }'), gives: ['why N; uses D }'] },
  },
});
