import { describeRule } from './rule-tests.js';

const door = (friction: string) => `journey J "J" { stage "A" { touchpoint T "The door" {\n${friction}\n} } }`;

describeRule('friction-without-reason', {
  fires: {
    'friction on purpose': {
      text: door('friction intentional "Does not close by itself"'),
      on: ['friction intentional "Does not close by itself"'],
      severity: 'warning',
      message: /Why make “The door” harder/,
    },
    'friction with an empty reason': {
      text: door('friction intentional "Does not close" because " "'),
      on: ['friction intentional "Does not close" because " "'],
    },
  },
  quiet: {
    'friction with a reason': door('friction intentional "Does not close" because "Children learn to close it"'),
    'friction that nobody meant': door('friction accidental "Squeaks"'),
  },
  broken: { 'a reason half-written': door('friction intentional "Does not close" because') },
  fixed: {
    'an empty reason': {
      text: door('friction intentional "Does \\"not\\" close" because ""'),
      gives: ['friction intentional "Does \\"not\\" close" because "…" }'],
    },
    'it with a reason to be written': {
      text: door('friction intentional "Does not close"'),
      gives: ['"Does not close" because "…"'],
    },
  },
});
