import { describeRule } from './rule-tests.js';

const row = (paths: string) => `journey J "J" { stage A "First"; stage B "Second"; stage C "Third"\n${paths}\n}`;

describeRule('bottleneck', {
  fires: {
    'the stage that most leave': {
      text: row('path A -> exit 10%\npath B -> exit 40%'),
      on: ['B'],
      severity: 'info',
      message: /of 100 who start, 36 leave the journey at “Second”/,
      related: ['path B -> exit'],
    },
    'the stage at which most are lost': {
      text: row('path A -> C 30%'),
      on: ['A'],
      message: /of 100 who start, 70 leave/,
    },
    'those who turn back and leave the next time': {
      text: row('path A -> exit 20%\npath B -> A 50%'),
      on: ['A'],
      message: /33 leave the journey at “First”/,
    },
    'the next one where leaving is what a stage is about': {
      text: 'journey J "J" { stage A "First"; stage B "Second" leaving; path A -> exit 10%; path B -> exit 90% }',
      on: ['A'],
    },
    'a base and its variant once': {
      text: `${row('path A -> exit 10%')}\nvariant V "V" of J { stage A { goal "G" } }`,
      on: ['A'],
    },
  },
  quiet: {
    'nobody who leaves': row('path B -> A 40%'),
    'few who leave': row('path A -> exit 9%'),
    'some who leave, nobody knows how many': row('path A -> exit'),
    'stages in a row': row(''),
    'a stage of leaving alone': row('path C -> exit 40%').replace('"Third"', '"Third" leaving'),
  },
  broken: {
    'a path that cannot be read': row('path A -> exit 10%\npath B - exit 40%'),
    'a path to nowhere': row('path A -> exit 10%\npath B -> Exit 40%'),
  },
});
