import { describeRule } from './rule-tests.js';

const people = `segment Old "Old customers"
persona Ann "Ann" { segment Old }
persona Ben "Ben"
`;
const row = (a: string, b: string, statements = '', who = 'Ann, Ben') =>
  `${people}journey J "J" for ${who} { stage A "Adverts" {\n${a}\n}; stage B "Shop page" {\n${b}\n}; stage C "Third"\n${statements}\n}`;

describeRule('audience-mismatch', {
  fires: {
    'two audiences without anybody in common': {
      text: row('audience 100% for Ann', 'audience 40% for Ben'),
      on: ['B'],
      severity: 'warning',
      message: /“Adverts” and “Shop page”/,
      related: ['stage A'],
    },
    'a persona of another segment': { text: row('audience 100% for Old', 'audience 40% for Ben'), on: ['B'] },
    'questions of one, a touchpoint of the other': {
      text: row('question "Q" for Ann\ntouchpoint T "T" { feels happy for Ann }', 'touchpoint U "U" by Ben'),
      on: ['B'],
    },
    'a stage to which only a path leads': {
      text: `${people}journey J "J" for Ann, Ben { stage A "A" { audience 9% for Ann }; stage B "B"; stage C "C" { audience 9% for Ben }\npath A -> C 50% }`,
      on: ['C'],
    },
    'a seam once, in a base and its variant': {
      text: `${row('audience 100% for Ann', 'audience 40% for Ben')}\nvariant V "V" of J { stage B { goal "G" } }`,
      on: ['B'],
    },
  },
  quiet: {
    'stages that each have a path of their own': `${people}journey J "J" for Ann, Ben { stage A "A"; stage B "B" { touchpoint T "T" by Ben }; stage C "C" { touchpoint U "U" by Ann }; stage D "D"\npath A -> C for Ann\npath A -> B for Ben\npath B -> D for Ben }`,
    'a stage that nobody comes to': `${people}journey J "J" for Ann, Ben { stage A "A"; stage B "B" { touchpoint T "T" by Ben }; stage C "C" { touchpoint U "U" by Ann }\npath A -> C for Ann\npath A -> exit 100% for Ben }`,
    'somebody in common': row('audience 100% for Ann', 'audience 40% for Ann, Ben'),
    'a persona and their segment': row('audience 100% for Old', 'audience 40% for Ann'),
    'an audience of all': row('audience 100%', 'audience 40% for Ben'),
    'a stage with something for all': row('audience 100% for Ann', 'question "Q" for Ben\ntouchpoint "T"'),
    'a group that travels together': row(
      'audience 100% for Ann',
      'audience 40% for Ben',
      '',
      'Ann as user, Ben as buyer',
    ),
    'stages between which nobody goes': row('audience 9% for Ann', 'audience 9% for Ben', 'path A -> C'),
  },
  broken: {
    'an audience half-written': row('audience 100% for Ann', 'audience 40% for Ben,\naudence 3%'),
    'an unknown persona': row('audience 100% for Ann', 'audience 40% for Ben, Anne'),
    'a path to nowhere': row('audience 100% for Ann', 'audience 40% for Ben', 'path A -> X'),
  },
});
