import { describeRule } from './rule-tests.js';

const felt = (feels: string, statements = '') =>
  `persona P "P"\njourney J "J" for P { ${statements}\nstage "A" { touchpoint T "Desk" {\n${feels}\n} } }`;

describeRule('negative-emotion-without-cause', {
  fires: {
    'a bad feeling over a stage': {
      text: felt('').replace('"A" {', '"A" { feels sad;'),
      on: ['feels sad'],
      message: /sad at “A”/,
    },
    'a bad feeling of staff who alone make the journey': {
      text: `persona Nurse "Nurse" { team Ward }\nteam Ward "Ward"\n${felt('feels sad').replace('for P {', 'for Nurse {')}`,
      on: ['feels sad'],
    },
    'a bad feeling': {
      text: felt('feels anxious for P'),
      on: ['feels anxious for P'],
      message: /^Why do people feel anxious at “Desk”\? Add/,
    },
    'a bad feeling in Chinese': { text: felt('feels 着急'), on: ['feels 着急'] },
    'a bad feeling with an empty cause': { text: felt('feels anxious because ""'), on: ['feels anxious because ""'] },
    'a low score alone': { text: felt('feels -1'), on: ['feels -1'], message: /^Why do people feel bad at “Desk”/ },
    'a good word with a low score': {
      text: felt('feels happy -2'),
      on: ['feels happy -2'],
      message: /^Why do people feel bad at “Desk”/,
    },
    'a score below the midpoint': { text: felt('feels 2', 'scale 1..5'), on: ['feels 2'] },
  },
  quiet: {
    'a bad feeling with a gain': felt('feels sad because G\ngain G "G"'),
    'a bad feeling of staff beside customers': `persona Nurse "Nurse" { team Ward }\nteam Ward "Ward"\n${felt('feels sad for Nurse').replace('for P {', 'for P, Nurse {')}`,
    'a bad feeling at a touchpoint of staff': `persona Nurse "Nurse" { team Ward }\nteam Ward "Ward"\n${felt('feels sad').replace('"Desk"', '"Desk" by Nurse')}`,
    'a score that the scale does not have': 'journey J "J" { stage A "A" { touchpoint T "T" { feels happy -3 } } }',
    'a bad feeling with its cause': felt('feels anxious because "No total"'),
    'a bad feeling with its pain': felt('feels anxious because X\npain X "X"'),
    'a neutral one': felt('feels calm'),
    'a good one': felt('feels happy'),
    'the midpoint of the scale': felt('feels 3', 'scale 1..5'),
    'a word of nobody’s': felt('feels wobbly'),
    'a bad feeling of somebody who does not make the journey': `persona Q "Q"\n${felt('feels anxious for Q')}`,
    'a bad feeling at a touchpoint of somebody who does not make the journey': `persona Q "Q"\n${felt('feels anxious').replace('"Desk"', '"Desk" by Q')}`,
    'a sad word with a good score': felt('feels sad 1'),
  },
  broken: {
    'a cause half-written': felt('feels anxious because'),
    'a misspelt because': felt('feels anxious becuase "No total"'),
    'an unknown pain': felt('feels anxious because Nothing'),
  },
  fixed: {
    'it with the pain at hand': {
      text: felt('feels anxious for P\npain X "X"'),
      gives: ['feels anxious for P because X pain X'],
    },
    'it before its source': {
      text: felt('feels anxious for P from D count 6 of 8; pain X "X"', '').replace(
        'persona P',
        'data D "D" experience\npersona P',
      ),
      gives: ['feels anxious for P because X from D count 6 of 8'],
    },
    'an empty cause': {
      text: felt('feels anxious -2 for P because ""; pain X "X"'),
      fix: /Add a cause/,
      gives: ['feels anxious -2 for P because "…"'],
    },
    'it with words': { text: felt('feels anxious; pain X "X"'), fix: /Add a cause/, gives: ['anxious because "…"'] },
    'it where no pain is named': { text: felt('feels anxious; pain "X"'), gives: ['anxious because "…"'] },
  },
});
