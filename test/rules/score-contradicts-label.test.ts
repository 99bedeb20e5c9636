import { describeRule } from './rule-tests.js';

const felt = (feels: string, statements = '') =>
  `persona P "P"\njourney J "J" for P { ${statements}\nstage A "A" { touchpoint T "Desk" {\n${feels}\n} } }`;

describeRule('score-contradicts-label', {
  fires: {
    'an angry 2': {
      text: felt('feels angry 2'),
      on: ['feels angry 2'],
      severity: 'info',
      message: /“angry” \(-2\).* 2 /,
    },
    'a happy low score on another scale': { text: felt('feels happy 2', 'scale 1..5'), on: ['feels happy 2'] },
    'a Chinese word': { text: felt('feels 开心 -1'), on: ['feels 开心 -1'] },
  },
  quiet: {
    'a score that the scale does not have': 'journey J "J" { stage A "A" { touchpoint T "T" { feels happy -3 } } }',
    'a score on the side of the word': felt('feels angry -1'),
    'a neutral score': felt('feels angry 0'),
    'a neutral word': felt('feels surprised -2'),
    'a word alone': felt('feels angry'),
    'a score alone': felt('feels 2'),
    'a word of nobody’s': felt('feels wobbly 2'),
    'a high score on another scale': felt('feels happy 4', 'scale 1..5'),
  },
  broken: { 'a score that cannot be read': felt('feels angry 2 4') },
  fixed: {
    'it with the score of the word': {
      text: felt('feels angry 2 for P because "Late"'),
      gives: ['feels angry for P because "Late" }'],
    },
  },
});
