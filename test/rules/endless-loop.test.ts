import { describeRule } from './rule-tests.js';

const row = (paths: string, statements = '') =>
  `persona P "P"\npersona Q "Q"\njourney J "J" for P, Q { ${statements}\nstage A "First"; stage B "Second"; stage C "Third"; stage D "Fourth"\n${paths}\n}`;

describeRule('endless-loop', {
  fires: {
    'two stages that lead to each other': {
      text: row('path B -> C\npath C -> B 100%'),
      on: ['B'],
      severity: 'warning',
      message: /“Second” goes round for ever \(Second, Third\)/,
      related: ['path C -> B', 'path B -> C'],
    },
    'a stage that leads to itself': { text: row('path D -> D 100%'), on: ['D'], message: /never gets away/ },
    'a start again for all': { text: row('path C -> restart 100%'), on: ['A'] },
    'a loop to which one persona alone comes': {
      text: row('path A -> B for P\npath A -> C for Q\npath B -> B 100% for P'),
      on: ['B'],
    },
    'two loops': { text: row('path A -> A 100%\npath C -> D\npath D -> C 100%'), on: ['A', 'C'] },
    'a loop from which some are lost and none arrives': { text: row('path B -> C 60%\npath C -> B 100%'), on: ['B'] },
  },
  quiet: {
    'a loop that some leave': row('path B -> C\npath C -> B 90%\npath C -> exit'),
    'a loop that some leave, nobody knows how many': row('path C -> B 100%\npath C -> exit'),
    'a way back that some take': row('path C -> B\npath D -> restart\npath B -> B'),
    'a loop that most leave by the order': row('path C -> B 99%'),
    'a loop that one persona leaves': row('path C -> B 100% for P'),
    'stages in a row': row(''),
    'a stage that loses all': row('path B -> C 0%'),
  },
  broken: {
    'a way out that cannot be read': row('path B -> C\npath C -> B 100%\npath C - exit'),
    'a way out to nowhere': row('path B -> C\npath C -> B 100%\npath C -> exitt'),
  },
  fixed: {
    'it with a way out': { text: row('path B -> C\npath C -> B 100%'), gives: ['path B -> exit 10%'] },
    'it with a way out of a stage that has a share left': {
      text: row('path B -> C 100%\npath C -> D\npath D -> B 100%'),
      gives: ['path C -> exit 10%'],
    },
  },
});
