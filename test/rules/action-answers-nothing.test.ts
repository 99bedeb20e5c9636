import { describeRule } from './rule-tests.js';

const journey = (statements: string) =>
  `journey J "J" { need N "N"; stage "A" { touchpoint "T" { ai Bot "B" chatbot { why N } } }\naction A "Do it" {\n${statements}\n} }`;

describeRule('action-answers-nothing', {
  fires: {
    'an action for its own sake': {
      text: journey('value 5'),
      on: ['A'],
      severity: 'warning',
      message: /What is “Do it” good for/,
    },
    'an action that is done': { text: journey('status done'), on: ['A'] },
    'an action in a stage': { text: 'journey J "J" { stage "S" { action "A" } }', on: ['"A"'] },
  },
  quiet: {
    'an action that answers a need': journey('answers N'),
    'an action that was dropped': journey('status dropped'),
    'an action that delivers an AI application': journey('delivers Bot'),
  },
  broken: {
    'an answer misspelt': journey('anwsers N'),
    'an answer to nobody knows what': journey('answers Nn'),
  },
});
