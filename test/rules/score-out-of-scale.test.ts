import { describeRule } from './rule-tests.js';

const felt = (feels: string, statements = '') =>
  `persona P "P"\njourney J "J" for P { ${statements}\nstage "A" { touchpoint T "T" {\n${feels}\npain X "X"\n} } }`;

describeRule('score-out-of-scale', {
  fires: {
    'a score above the usual scale': {
      text: felt('feels happy 3 for P because "So"'),
      on: ['feels happy 3 for P because "So"'],
      severity: 'error',
      message: /3 is not on the scale of -2 to 2: take 2/,
    },
    'a score on the other side of its word': {
      text: felt('feels happy -3'),
      on: ['feels happy -3'],
      message: /take 1\./,
    },
    'a score below the journey’s own': {
      text: felt('feels 0', 'scale 1..5'),
      on: ['feels 0'],
      message: /take 1/,
      related: ['1'],
    },
  },
  quiet: {
    'the ends of the scale': felt('feels happy 2\nfeels -2 because X'),
    'a score of the journey’s own scale': felt('feels happy 9', 'scale 1..10'),
    'a label on a scale that is small': felt('feels angry because X', 'scale 0..1'),
    'a scale the wrong way round': felt('feels happy 3', 'scale 5..1'),
  },
  broken: {
    'a score that is no number': felt('feels happy many'),
  },
  fixed: {
    'it with the bound': {
      text: felt('feels anxious -7 for P because X'),
      gives: ['feels anxious -2 for P because X'],
    },
    'it with the score of its word': { text: felt('feels happy -3 for P'), gives: ['feels happy for P'] },
    'it without changing the words': {
      text: felt('feels 7 because "He said \\"no\\" \\\\ so"'),
      gives: ['feels 2 because "He said \\"no\\" \\\\ so"'],
    },
  },
});
