import { describeRule } from './rule-tests.js';

const row = (paths: string) => `journey J "The move" { stage A "A"; stage B "B"; stage C "C"\n${paths}\n}`;

describeRule('linear-journey', {
  fires: {
    'stages in a row': { text: row(''), on: ['J'], severity: 'info', message: /“The move”/ },
    'a short cut': { text: row('path A -> C 40%\npath A -> B 60%'), on: ['J'] },
    'a way out that nobody takes': { text: row('path B -> exit 0%'), on: ['J'] },
    'a way out of a stage that nobody comes to': { text: row('path A -> C\npath B -> exit 10%'), on: ['J'] },
    'a base and its variant once': { text: `${row('')}\nvariant V "V" of J { stage A { goal "G" } }`, on: ['J'] },
  },
  quiet: {
    'some who leave': row('path B -> exit 5%'),
    'some who leave, nobody knows how many': row('path B -> exit'),
    'some who turn back': row('path B -> A 5%'),
    'some who start again': row('path C -> restart 5%'),
    'some who are lost': row('path A -> C 40%'),
    'one stage': 'journey J "J" { stage A "A" }',
  },
  broken: {
    'a path that cannot be read': row('path B - exit 5%'),
    'a path to nowhere': row('path B -> exitt 5%'),
  },
});
