import { describeRule } from './rule-tests.js';

const journey = (answer: string, stage = '') =>
  `journey J "J" { need N "Be safe"\n${answer}\nstage A "A" { ${stage} } }`;

describeRule('need-unanswered', {
  fires: {
    'what only a variant leaves unanswered': {
      text: `persona Mei "M"
journey J "J" for Mei { need N "N" for Mei; stage A "A" { ai "B" chatbot { why N } } }
variant V "V" of J for Mei { skip A }`,
      on: ['N'],
    },
    'a need whose action was dropped': { text: journey('action "A" { answers N; status dropped }'), on: ['N'] },
    'a need alone': {
      text: journey(''),
      on: ['N'],
      severity: 'warning',
      message: /Nothing answers the need “Be safe”/,
    },
    'a need beside one that is answered': {
      text: 'journey J "J" { need N "N"; need "M"; opportunity "O" for N }',
      on: ['"M"'],
    },
  },
  quiet: {
    'a need with an opportunity': journey('opportunity "O" for N'),
    'a need with an action': journey('action "A" { answers N }'),
    'a need with an AI application': journey('', 'ai "B" chatbot { why N }'),
    'a need that another journey answers': `${journey('')}\njourney K "K" { opportunity "O" for J.N }`,
    'a need that the base answers':
      'abstract journey J "J" { need N "N"; opportunity "O" for N }\nvariant V "V" of J { goal "G" }',
    'a need of somebody who does not make the variant': `persona Mei "M"
persona Som "S"
journey J "J" for Mei, Som { need N "N" for Som; stage A "A" { ai "B" chatbot { why N } } }
variant V "V" of J for Mei { skip A }`,
  },
  broken: {
    'an answer to nobody knows what': journey('opportunity "O" for Nn'),
    'an answer that cannot be read': journey('oportunity "O" for N'),
  },
  fixed: {
    'it with an opportunity': { text: journey(''), gives: ['need N "Be safe" opportunity "…" for N stage A'] },
    'a need without a name': {
      text: 'journey J "J" { need "Be safe" }',
      gives: ['need Need "Be safe"; opportunity "…" for Need'],
    },
  },
});
