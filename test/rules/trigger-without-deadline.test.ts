import { describeRule } from './rule-tests.js';

const trigger = (statements: string) => `journey J "J" { stage A "A"\ntrigger T "Call back" at A {\n${statements}\n} }`;

describeRule('trigger-without-deadline', {
  fires: {
    'a trigger that has time': {
      text: trigger('when "x"; do "Calls"'),
      on: ['T'],
      severity: 'info',
      message: /How soon is “Call back”/,
    },
  },
  quiet: { 'a trigger with a deadline': trigger('when "x"; within 5 minutes; do "Calls"') },
  broken: {
    'a deadline half-written': trigger('when "x"; within 5; do "Calls"'),
    'a deadline misspelt': trigger('when "x"\nwihtin 5 minutes\ndo "Calls"'),
  },
  fixed: {
    'it after the condition': {
      text: trigger('when "x"; do "Calls"'),
      gives: ['when "x" within 5 minutes do "Calls"'],
    },
    'it before the act': { text: trigger('do "Calls"'), gives: ['within 5 minutes do "Calls"'] },
    'a trigger without anything': { text: 'journey J "J" { trigger "T" }', gives: ['"T" { within 5 minutes }'] },
  },
});
