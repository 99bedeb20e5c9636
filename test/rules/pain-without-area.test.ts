import { describeRule } from './rule-tests.js';

const pained = (pain: string) => `persona P "P"\npersona Q "Q"\njourney J "J" for P, Q { stage A "A" {\n${pain}\n} }`;

describeRule('pain-without-area', {
  fires: {
    'a pain from nowhere': {
      text: pained('pain X "Waits"'),
      on: ['X'],
      severity: 'info',
      message: /“Waits” come from\? Say `from` product, service, process, marketing or price/,
    },
    'a pain without a name': { text: pained('pain "Waits"'), on: ['"Waits"'] },
  },
  quiet: { 'a pain with its area': pained('pain X "Waits" from service'), 'no pain': pained('goal "G"') },
  broken: {
    'a misspelt area': pained('pain X "Waits" from servce'),
    'a misspelt from': pained('pain X "Waits" form service'),
  },
  fixed: {
    'it at the end of the line': {
      text: pained('pain X "Waits" { severity 3 }'),
      fix: /the service/,
      gives: ['pain X "Waits" from service { severity 3 }'],
    },
    'it before the personas': {
      text: pained('pain X "Waits" for P, Q { severity 3 }'),
      fix: /the price/,
      gives: ['pain X "Waits" from price for P, Q { severity 3 }'],
    },
    'it where there is no block': { text: pained('pain "Waits"'), fix: /the process/, gives: ['"Waits" from process'] },
  },
});
