import { describeRule } from './rule-tests.js';

const felt = (statements: string, stage = '', journey = '') =>
  `data D "D" operational\npersona P "P"\njourney J "J" for P { need N "N"\n${journey}\nstage A "A" {\n${stage}\ntouchpoint T "Desk" {\n${statements}\n} } }`;

describeRule('negative-emotion-unanswered', {
  fires: {
    'a bad feeling over a stage in which nothing is done': {
      text: felt('', 'feels sad because "x"'),
      on: ['feels sad because "x"'],
      message: /“A”/,
    },
    'a bad moment that nobody follows up': {
      text: felt('feels anxious because "No total"'),
      on: ['feels anxious because "No total"'],
      severity: 'warning',
      message: /“Desk”/,
    },
    'two bad feelings at one touchpoint once': {
      text: felt('feels anxious\nfeels angry'),
      on: ['feels anxious'],
      related: ['feels angry'],
    },
    'an action that was dropped': {
      text: felt('feels sad', 'action "Act" { answers N; status dropped }'),
      on: ['feels sad'],
    },
    'an action that is about a touchpoint of another stage': {
      text: `${felt('feels sad', 'action "Act" { answers X }')}`.replace(
        /}$/,
        'stage B "B" { touchpoint "U" { pain X "X" } } }',
      ),
      on: ['feels sad'],
    },
    'an action that delivers an AI application of another touchpoint': {
      text: felt('feels sad', 'touchpoint U "U" { ai B "B" chatbot { why N; uses D } }\naction "Act" { delivers B }'),
      on: ['feels sad'],
    },
    'an action that is about an opportunity of another touchpoint': {
      text: felt('feels sad', 'touchpoint U "U" { opportunity O "O" for N }\naction "Act" { answers O }'),
      on: ['feels sad'],
    },
    'an action that is about another touchpoint': {
      text: felt('feels sad', 'touchpoint U "U" { pain X "X" }\naction "Act" { answers X }'),
      on: ['feels sad'],
    },
  },
  quiet: {
    'a bad feeling over a stage with a pain at a touchpoint': felt('pain X "X"', 'feels sad because "x"'),
    'a bad feeling over a stage with an action': felt('', 'feels sad because "x"; action "Act" { answers N }'),
    'a bad feeling of staff': `persona Nurse "Nurse" { team Ward }\nteam Ward "Ward"\n${felt('feels sad for Nurse because "x"').replace('for P {', 'for P, Nurse {')}`,
    'a score that the scale does not have':
      'journey J "J" { stage A "A" { touchpoint T "T" { feels happy -3 because "c" } } }',
    'a pain': felt('feels anxious\npain X "X"'),
    'an opportunity': felt('feels anxious\nopportunity "O" for N'),
    'an AI application': felt('feels anxious\nai "B" chatbot { why N; uses D }'),
    'the help of an AI application elsewhere': felt(
      'feels anxious\nassisted by Bot',
      'ai Bot "B" chatbot { why N; uses D }',
    ),
    'an action about a need and about another touchpoint': felt(
      'feels anxious',
      'touchpoint U "U" { pain X "X" }\naction "Act" { answers X, N }',
    ),
    'an action that delivers an AI application of the stage': felt(
      'feels anxious',
      'ai B "B" chatbot { why N; uses D }\naction "Act" { delivers B }',
    ),
    'an action that is about nothing yet': felt('feels anxious', 'action "Act"'),
    'an action of the stage': felt('feels anxious', 'action "Act" { answers N }'),
    'a pain of the stage as the cause': felt('feels anxious because X', 'pain X "X"'),
    'a bad feeling of somebody who does not make the journey': `persona Q "Q"\n${felt('feels anxious for Q')}`,
    'a good feeling': felt('feels happy'),
    'a neutral one': felt('feels calm'),
  },
  broken: {
    'a misspelt pain': felt('feels anxious\npian X "X"'),
    'an unknown cause': felt('feels anxious because Xx'),
    'an action that cannot be read': felt('feels anxious', 'acton "Act" { answers N }'),
  },
  fixed: {
    'it with a pain to which the feeling points': {
      text: felt('feels anxious for P\ndoes "Waits"'),
      gives: ['feels anxious for P because Pain does "Waits"', 'pain Pain "…"'],
    },
    'it with a pain in place of an empty cause': {
      text: felt('feels anxious because ""'),
      gives: ['feels anxious because Pain', 'pain Pain "…"'],
    },
    'it with a pain of the same words': {
      text: felt('feels anxious because "No total"\ndoes "Waits"'),
      gives: ['feels anxious because "No total" pain "No total" does'],
    },
  },
});
