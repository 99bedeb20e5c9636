import { describeRule } from './rule-tests.js';

const touch = '{ touchpoint "T" }';

describeRule('starts-late', {
  fires: {
    'a journey that begins with the decision': {
      text: `journey J "J" { stage "Buy" decision ${touch}\nstage "Use" use ${touch} }`,
      on: ['J'],
      severity: 'info',
      related: ['"Buy"'],
    },
    'a variant that skips the need': {
      text: `journey J "J" { stage A "A" awareness ${touch}\nstage "B" purchase ${touch} }\nvariant V "V" of J { skip A }`,
      on: ['V'],
    },
    'a base once': {
      text: `journey J "J" { stage A "A" core ${touch}\nstage B "B" use ${touch} }\nvariant V "V" of J { stage A { goal "G" } }`,
      on: ['J'],
    },
  },
  quiet: {
    'a journey from awareness on': `journey J "J" { stage "A" awareness ${touch}\nstage "B" decision ${touch} }`,
    'a stage of the bare band': `journey J "J" { stage "A" upstream ${touch}\nstage "B" core ${touch} }`,
    'a part of another journey': `journey J "J" { part of K\nstage "B" decision ${touch} }\njourney K "K" { stage "A" awareness ${touch} }`,
    'a misspelt phase': `journey J "J" { stage "A" awarness ${touch}\nstage "B" decision ${touch} }`,
    'stages that name no phase': `journey J "J" { stage "A" ${touch}\nstage "B" decision ${touch} }`,
  },
  broken: {
    'a first stage that cannot be read': `journey J "J" { xyzzy "A" awareness ${touch}\nstage "B" decision ${touch} }`,
    'a part of an unknown journey': `journey J "J" { part of Nowhere\nstage "B" decision ${touch} }`,
  },
  fixed: {
    'it with a stage before the first': {
      text: `journey J "J" { goal "G"\nstage "Buy" decision ${touch} }`,
      gives: ['goal "G" stage "…" awareness { touchpoint "…" } stage "Buy"'],
    },
    'a variant with a stage that says where it stands': {
      text: `journey J "J" { stage A "A" awareness ${touch}\nstage B "B" purchase ${touch} }\nvariant V "V" of J { skip A }`,
      gives: ['awareness before B { touchpoint'],
    },
  },
});
