import { describeRule } from './rule-tests.js';

const row = (paths: string) => `journey J "J" { stage A "First"; stage B "Second"; stage C "Third"\n${paths}\n}`;

describeRule('bottleneck', {
  fires: {
    'the stage that most leave': {
      text: row('path A -> exit 10%\npath B -> exit 40%'),
      on: ['B'],
      severity: 'info',
      message: /40% of those who reach “Second”/,
      related: ['path B -> exit'],
    },
    'the stage at which most are lost': { text: row('path A -> C 30%'), on: ['A'], message: /70%/ },
    'a base and its variant once': {
      text: `${row('path A -> exit 10%')}\nvariant V "V" of J { stage A { goal "G" } }`,
      on: ['A'],
    },
  },
  quiet: { 'nobody who leaves': row('path B -> A 40%'), 'stages in a row': row('') },
  broken: {
    'a path that cannot be read': row('path A -> exit 10%\npath B - exit 40%'),
    'a path to nowhere': row('path A -> exit 10%\npath B -> Exit 40%'),
  },
});
