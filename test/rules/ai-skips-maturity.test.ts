import { describeRule } from './rule-tests.js';

const helped = (kind: string, maturity: string, statements = '') =>
  `data D "Visits" operational { ${maturity} }\njourney J "J" { need N "N"; stage A "A" { ai Bot "The bot" ${kind} { why N; uses D\n${statements}\n} } }`;
const triggered = (by: string) =>
  `team Care "C"\ndata D "Visits" operational { maturity data }\ndata E "E" operational { maturity knowledge }\njourney J "J" { need N "N"; stage A "A" { ai Bot "B" voicebot { why N; uses E }\ntrigger "T" { when "Comes" on D; do "Calls" by ${by} } } }`;

describeRule('ai-skips-maturity', {
  fires: {
    'a chatbot on raw data': {
      text: helped('chatbot', 'maturity data'),
      on: ['D'],
      severity: 'warning',
      message: /“The bot” acts by itself on “Visits”, which is still at `data`: make knowledge of it first\.$/,
      related: ['maturity data'],
    },
    'a recommendation on information': {
      text: helped('recommendation', 'maturity information'),
      on: ['D'],
      message: /or let it only predict \(`how prediction`\) and a person act\.$/,
    },
    'a prediction that acts as an agent': {
      text: helped('need-prediction', 'maturity data', 'how prediction, agent'),
      on: ['D'],
    },
    'a real-time action of a machine': { text: triggered('Bot'), on: ['D'], message: /or let a team do it/ },
  },
  quiet: {
    knowledge: helped('chatbot', 'maturity knowledge'),
    automation: helped('chatbot', 'maturity automation'),
    'data that do not say how ripe they are': helped('chatbot', ''),
    'a prediction, which only makes information of data': helped('need-prediction', 'maturity data'),
    'a listener': helped('social-listening', 'maturity data'),
    'a recommendation that only predicts, for a person to act on': helped(
      'recommendation',
      'maturity data',
      'how prediction',
    ),
    'a real-time action of a person': triggered('Care'),
  },
  broken: {
    'a misspelt maturity': helped('chatbot', 'maturity dta'),
    'unknown data': helped('chatbot', 'maturity data').replace('uses D', 'uses Dd'),
  },
});
