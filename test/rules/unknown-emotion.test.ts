import { expect, test } from 'vitest';
import { quickProject } from './quick-project.js';
import { complaints, describeRule } from './rule-tests.js';

const felt = (feels: string) =>
  `persona P "P"\njourney J "J" for P { stage A "A" { touchpoint T "Desk" {\n${feels}\n} } }`;

describeRule('unknown-emotion', {
  fires: {
    'a misspelt word': {
      text: felt('feels anxous'),
      on: ['feels anxous'],
      severity: 'hint',
      message: /^“anxous” at “Desk” is no emotion we know, and is not drawn\. Did you mean “anxious”\?$/,
    },
    'a word with a score': {
      text: felt('feels wobbly -1'),
      on: ['feels wobbly -1'],
      message: /we know: take another word, or add it/,
    },
    'a misspelt word with a score': {
      text: felt('feels anxous -1'),
      on: ['feels anxous -1'],
      message: /know\. Did you mean/,
    },
  },
  quiet: {
    'a word of the field': felt('feels anxious'),
    'a word in any case': felt('feels Anxious'),
    'a Thai word': felt('feels กังวล'),
    'a score alone': felt('feels -1'),
  },
  broken: { 'a feeling half-written': felt('feels anxous becuase "Late"') },
  fixed: {
    'it with the nearest word': {
      text: felt('feels anxous -2 for P because "Late"'),
      gives: ['feels anxious -2 for P because "Late"'],
    },
  },
});

test('the project’s own words are known, and can be added', async () => {
  const project = await quickProject(felt('feels wobbly -1'));
  const [finding] = complaints('unknown-emotion', project);
  expect(finding?.fixes?.().at(-1)).toMatchObject({
    edits: [{ kind: 'setting', key: 'emotions', name: 'wobbly', value: -1 }],
  });
  expect(finding?.fixes?.().some(({ preferred }) => preferred)).toBe(false);
});
