import { expect, test } from 'vitest';
import { quickProject } from './quick-project.js';
import { complaints, describeRule } from './rule-tests.js';

const stages = 'stage A "First"; stage B "Second"; stage C "Third"';

describeRule('unreachable-stage', {
  fires: {
    'a stage that a path leads past': {
      text: `journey J "J" { ${stages}\npath A -> C }`,
      on: ['B'],
      message: /“Second”: without a rate, all take/,
      related: ['path A -> C'],
    },
    'all behind an endless loop': { text: `journey J "J" { ${stages}\npath A -> A 100% }`, on: ['B', 'C'] },
    'a stage reached at a rate of nothing': {
      text: `journey J "J" { ${stages}\npath B -> C 0%\npath B -> exit 100% }`,
      on: ['C'],
    },
  },
  quiet: {
    'stages in a row': `journey J "J" { ${stages} }`,
    'a stage that few reach': `journey J "J" { ${stages}\npath A -> C 99%\npath A -> B 1% }`,
    'a stage that one persona reaches': `persona P "P"\npersona Q "Q"\njourney J "J" for P, Q { ${stages}\npath A -> C 100% for P }`,
    'a stage reached from behind': `journey J "J" { ${stages}\npath A -> C\npath C -> B 5% }`,
    'a stage that some come back to': `journey J "J" { ${stages}\npath A -> C\npath C -> B }`,
  },
  broken: {
    'a path that cannot be read': `journey J "J" { ${stages}\npath A -> C\npath A - B }`,
    'a path to an unknown stage': `journey J "J" { ${stages}\npath A -> C\npath A -> Bee }`,
    'a path for an unknown persona': `persona P "P"\njourney J "J" for P { ${stages}\npath A -> C\npath A -> B for Q }`,
  },
  fixed: {
    'it with a path from the stage before': {
      text: `journey J "J" { ${stages}\npath A -> C }`,
      gives: ['path A -> C path A -> B'],
    },
    'it with a path from where something is left': {
      text: `journey J "J" { ${stages}\npath A -> C 100% }`,
      gives: ['path C -> B'],
    },
  },
});

test('unreachable-stage mends from a stage that people do reach', async () => {
  const project = await quickProject(`journey J "J" { ${stages}; stage D "Fourth"\npath A -> D 50% }`);
  const fixes = complaints('unreachable-stage', project).flatMap((finding) => finding.fixes?.() ?? []);
  expect(fixes.map((fix) => fix.title)).toEqual(['Add a path from “First”', 'Add a path from “First”']);
});
