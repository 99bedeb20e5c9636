import { describeRule } from './rule-tests.js';

const touch = '{ touchpoint "T" }';

describeRule('ends-at-purchase', {
  fires: {
    'a journey that ends with the purchase': {
      text: `journey J "J" { stage "A" awareness ${touch}\nstage "Buy" purchase ${touch} }`,
      on: ['J'],
      severity: 'info',
      related: ['"Buy"'],
    },
    'a variant that skips the use': {
      text: `journey J "J" { stage "B" core ${touch}\nstage A "A" use ${touch} }\nvariant V "V" of J { skip A }`,
      on: ['V'],
    },
  },
  quiet: {
    'a journey on to its use': `journey J "J" { stage "B" decision ${touch}\nstage "C" use ${touch} }`,
    'a stage of the bare band': `journey J "J" { stage "B" core ${touch}\nstage "C" downstream ${touch} }`,
    'a journey that nobody buys in': `journey J "J" { stage "A" awareness ${touch} }`,
    'a part of another journey': `journey J "J" { part of K\nstage "B" decision ${touch} }\njourney K "K" { stage "A" use ${touch} }`,
    'a misspelt phase': `journey J "J" { stage "B" decision ${touch}\nstage "C" usee ${touch} }`,
    'a last stage that names no phase': `journey J "J" { stage "B" decision ${touch}\nstage "C" ${touch} }`,
  },
  broken: {
    'a last stage that cannot be read': `journey J "J" { stage "B" decision ${touch}\nxyzzy "C" use ${touch} }`,
  },
  fixed: {
    'it with a stage of use': {
      text: `journey J "J" { stage "B" decision ${touch}\npath B2 -> exit 5% }`.replace('stage "B"', 'stage B2 "B"'),
      gives: ['stage B2 "B" decision { touchpoint "T" } stage "…" use { touchpoint "…" }'],
    },
    'a variant with a stage that says where it stands': {
      text: `journey J "J" { stage B "B" core ${touch}\nstage A "A" use ${touch} }\nvariant V "V" of J { skip A }`,
      gives: ['use after B { touchpoint'],
    },
  },
});
