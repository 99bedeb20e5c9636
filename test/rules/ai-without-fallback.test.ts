import { describeRule } from './rule-tests.js';

const helped = (kind: string, statements: string, touchpoint = 'feels angry') =>
  `team Care "C"\ndata D "D" operational\njourney J "J" { need N "N"; stage A "A" { touchpoint T "Hotline" {\n${touchpoint}\nai Bot "The bot" ${kind} { why N; uses D\n${statements}\n} } } }`;
const staged = (touchpoint: string) =>
  `data D "D" operational\njourney J "J" { need N "N"; stage A "A" { ai Bot "The bot" chatbot { why N; uses D }\ntouchpoint T "Hotline" { ${touchpoint} } } }`;

describeRule('ai-without-fallback', {
  fires: {
    'a chatbot at a bad moment': {
      text: helped('chatbot', ''),
      on: ['Bot'],
      severity: 'warning',
      message: /“The bot” talks with people who feel bad at “Hotline”/,
      related: ['feels angry'],
    },
    'a chatbot over a stage with a bad moment': { text: staged('feels sad'), on: ['Bot'] },
    'a chatbot of the journey that helps at one': {
      text: 'data D "D" operational\njourney J "J" { need N "N"; ai Bot "B" chatbot { why N; uses D }\nstage A "A" { touchpoint T "T" { feels sad; assisted by Bot } } }',
      on: ['Bot'],
    },
    'a person of no team': { text: helped('chatbot', '', 'feels angry\nonstage "Prices are read"'), on: ['Bot'] },
    'an empty fallback': { text: helped('chatbot', 'fallback ""'), on: ['Bot'] },
    'somebody behind the scenes': {
      text: helped('chatbot', '', 'feels angry\nbackstage "Reads along" by Care'),
      on: ['Bot'],
    },
  },
  quiet: {
    'a fallback': helped('chatbot', 'fallback "A person answers"'),
    'a bad moment of somebody who does not make the journey':
      `persona P "P"\npersona Q "Q"\n${helped('chatbot', '', 'feels angry for Q')}`.replace(
        'journey J "J"',
        'journey J "J" for P',
      ),
    'a touchpoint of somebody who does not make the journey': `persona P "P"\npersona Q "Q"\n${helped('chatbot', '')}`
      .replace('journey J "J"', 'journey J "J" for P')
      .replace('"Hotline"', '"Hotline" by Q'),
    'a good moment': helped('chatbot', '', 'feels happy'),
    'a kind that does not talk': helped('recommendation', ''),
    'somebody at the desk': helped('chatbot', '', 'feels angry\nonstage "Stands by" by Care'),
    'a kind that only translates': helped('translation', ''),
    'an unknown kind': helped('clairvoyance', ''),
  },
  broken: {
    'a misspelt fallback': helped('chatbot', 'fallbck "A person answers"'),
    'a misspelt onstage': helped('chatbot', '', 'feels angry\nonstge "Stands by" by Care'),
  },
  fixed: {
    'it with a fallback': { text: helped('chatbot', ''), gives: ['why N; uses D fallback "…" }'] },
    'an empty one': { text: helped('chatbot', 'fallback ""'), gives: ['why N; uses D fallback "…" }'] },
  },
});
