import { describeRule } from './rule-tests.js';

const helped = (ai: string, statements = '') =>
  `data D "D" operational\njourney J "J" { need N "Need"; stage A "A" { touchpoint T "T" {\n${ai}\n${statements}\n}\ntouchpoint U "U" { pain Far "Far" } } }`;

describeRule('ai-without-why', {
  fires: {
    'a helper that helps with nothing': {
      text: helped('ai Bot "The bot" chatbot { uses D }'),
      on: ['Bot'],
      severity: 'error',
      message: /Why “The bot”\?/,
    },
    'one over a stage': { text: 'journey J "J" { stage "A" { ai "B" seo } }', on: ['"B"'] },
    'a draft too': { text: 'journey J "J" { draft; ai B "B" seo }', on: ['B'] },
  },
  quiet: {
    'a helper for a need': helped('ai Bot "Bot" chatbot { why N }'),
    'a helper for a pain': helped('ai Bot "Bot" chatbot { why P }', 'pain P "P"'),
    'a helper whose pain a variant skips':
      'journey J "J" { stage A "A" { touchpoint T "T" { pain P "P" }\n ai Bot "B" seo { why P } } }\nvariant V "V" of J { skip T }',
  },
  broken: {
    'a misspelt why': helped('ai Bot "Bot" chatbot { wy N }'),
    'a why half-written': helped('ai Bot "Bot" chatbot {\nwhy\n}'),
    'an unknown need': helped('ai Bot "Bot" chatbot { why Nn }'),
  },
  fixed: {
    'it with the nearest pain': {
      text: helped('ai Bot "Bot" chatbot { uses D }', 'pain Near "Near"'),
      gives: ['chatbot { why Near; uses D'],
    },
    'it with a pain further off': { text: helped('ai Bot "Bot" chatbot'), gives: ['chatbot { why Far }'] },
    'it with a need': { text: helped('ai Bot "Bot" chatbot'), fix: /“Need”/, gives: ['why N }'] },
  },
});
