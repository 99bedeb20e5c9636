import { describeRule } from './rule-tests.js';

const row = (paths: string, statements = '') =>
  `persona P "P"\npersona Q "Q"\njourney J "J" for P, Q { ${statements}\nstage A "First"; stage B "Second"; stage C "Third"; stage D "Fourth"\n${paths}\n}`;

describeRule('endless-loop', {
  fires: {
    'two stages that lead to each other': {
      text: row('path B -> C\npath C -> B'),
      on: ['B'],
      severity: 'warning',
      message: /“Second” goes round for ever \(Second, Third\)/,
      related: ['path C -> B', 'path B -> C'],
    },
    'a stage that leads to itself': { text: row('path D -> D'), on: ['D'], message: /never gets away/ },
    'a start again for all': { text: row('path C -> restart'), on: ['A'] },
    'a loop to which one persona alone comes': {
      text: row('path A -> B for P\npath A -> C for Q\npath B -> B 100% for P'),
      on: ['B'],
    },
    'two loops': { text: row('path A -> A\npath C -> D\npath D -> C'), on: ['A', 'C'] },
    'a loop from which some are lost and none arrives': { text: row('path B -> C 60%\npath C -> B 100%'), on: ['B'] },
  },
  quiet: {
    'a loop that some leave': row('path B -> C\npath C -> B\npath C -> exit'),
    'a loop that most leave by the order': row('path C -> B 99%'),
    'a loop that one persona leaves': row('path C -> B 100% for P'),
    'stages in a row': row(''),
    'a stage that loses all': row('path B -> C 0%'),
  },
  broken: {
    'a way out that cannot be read': row('path B -> C\npath C -> B\npath C - exit'),
    'a way out to nowhere': row('path B -> C\npath C -> B\npath C -> exitt'),
  },
  fixed: {
    'it with a way out': { text: row('path B -> C\npath C -> B'), gives: ['path B -> exit 10%'] },
    'it with a way out of a stage that has a share left': {
      text: row('path B -> C 100%\npath C -> B'),
      gives: ['path C -> exit'],
    },
  },
});
