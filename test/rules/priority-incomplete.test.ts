import { expect, test } from 'vitest';
import { quickProject } from './quick-project.js';
import { complaints, describeRule } from './rule-tests.js';

const full = 'audience 60%; value 5; investment 2; difficulty 2; duration 3 weeks';

describeRule('priority-incomplete', {
  fires: {
    'an action of which nothing is known': {
      text: 'journey J "J" { action A "Do it" }',
      on: ['A'],
      severity: 'warning',
      message: /“Do it” cannot be ranked: add `audience`, `value`, `investment`, `difficulty`, `duration`/,
    },
    'one that lacks two figures': {
      text: `journey J "J" { stage "S" { action "A" { ${full.replace('value 5; ', '').replace('duration 3 weeks', '')} } } }`,
      on: ['"A"'],
      message: /add `value`, `duration`\./,
    },
  },
  quiet: {
    'an action with all five': `journey J "J" { action "A" { ${full} } }`,
    'an action that is done': 'journey J "J" { action "A" { status done } }',
    'an action that was dropped': 'journey J "J" { action "A" { status dropped } }',
    'a figure of nought': `journey J "J" { action "A" { ${full.replace('60%', '0%')} } }`,
  },
  broken: {
    'a misspelt figure': `journey J "J" { action "A" {\n${full.replace('value 5', 'vale 5')}\n} }`,
    'a figure half-written': `journey J "J" { action "A" {\n${full.replace('value 5', 'value')}\n} }`,
  },
  fixed: {
    'it with the figures that are missing': {
      text: `journey J "J" { action "A" { ${full.replace('value 5; ', '').replace('; duration 3 weeks', '')} } }`,
      gives: ['difficulty 2 value 3 duration 1 month }'],
    },
    'it with those who reach the stage': {
      text: 'journey J "J" { stage A "A"; stage B "B" { touchpoint "T" { pain P "P" } }; path A -> B 40%; action "A" { answers P } }',
      gives: ['answers P audience 40% value 3 investment 3'],
    },
    'an action without a block': { text: 'journey J "J" { action "A" }', gives: ['action "A" { audience 100%'] },
  },
});

test('a figure that the project leaves out is not asked for', async () => {
  const project = await quickProject('journey J "J" { action "A" { audience 60%; value 5; investment 2 } }');
  const priority = { ...project.settings.priority, duration: 0 };
  const reported = complaints('priority-incomplete', { ...project, settings: { ...project.settings, priority } });
  expect(reported.map(({ message }) => message)).toEqual(['“A” cannot be ranked: add `difficulty`.']);
});
