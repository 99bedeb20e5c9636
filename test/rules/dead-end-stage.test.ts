import { describeRule } from './rule-tests.js';

const stages = 'stage A "First"; stage B "Second"; stage C "Third"';

describeRule('dead-end-stage', {
  fires: {
    'a stage whose only way on is taken by nobody': {
      text: `journey J "J" { ${stages}\npath A -> B 0% }`,
      on: ['A'],
      severity: 'warning',
      message: /“First”/,
    },
    'a stage that leads on for those alone who never come to it': {
      text: `persona Ann\npersona Ben\njourney J "J" for Ann, Ben { ${stages}\npath A -> B for Ben\npath A -> C for Ann\npath B -> C 0% for Ben }`,
      on: ['B'],
    },
  },
  quiet: {
    'stages in a row': `journey J "J" { ${stages} }`,
    'a stage from which some go on': `journey J "J" { ${stages}\npath A -> B 1% }`,
    'a stage from which all leave': `journey J "J" { ${stages}\npath A -> exit 100% }`,
    'a stage from which some leave, nobody knows how many': `journey J "J" { ${stages}\npath A -> B 0%\npath A -> exit }`,
    'a stage from which all start again': `journey J "J" { ${stages}\npath B -> restart 100% }`,
    'the last stage': `journey J "J" { ${stages}\npath C -> A 0% }`,
  },
  broken: {
    'a path that cannot be read': `journey J "J" { ${stages}\npath A -> B 0%\npath A - exit }`,
    'a path to an unknown stage': `journey J "J" { ${stages}\npath A -> B 0%\npath A -> exitt }`,
  },
  fixed: {
    'it with a way out': { text: `journey J "J" { ${stages}\npath A -> B 0% }`, gives: ['path A -> exit 100%'] },
  },
});
