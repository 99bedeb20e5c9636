import { expect, test } from 'vitest';
import { quickProject } from './quick-project.js';
import { complaints, describeRule } from './rule-tests.js';

const staged = (phase: string) => `journey J "J" { stage "A" awareness\nstage B "B" ${phase} { touchpoint "T" } }`;

describeRule('unknown-phase', {
  fires: {
    'a misspelt phase': {
      text: staged('awarness'),
      on: ['awarness'],
      severity: 'warning',
      message: /Did you mean “awareness”/,
    },
    'a misspelt band': { text: staged('upsteam'), on: ['upsteam'], message: /Did you mean “upstream”/ },
    'a phase of one’s own trade': { text: staged('triage'), on: ['triage'], message: /choose one, or add it/ },
    'a word that the language has elsewhere': { text: staged('service'), on: ['service'] },
    'a phase in a variant': {
      text: `${staged('use')}\nvariant V "V" of J { stage C "C" triage after B { touchpoint "T" } }`,
      on: ['triage'],
    },
    'a phase of an abstract journey once': {
      text: `abstract ${staged('triage')}\nvariant V "V" of J {}`,
      on: ['triage'],
    },
  },
  quiet: {
    'a phase of the catalogue': staged('loyalty'),
    'another word for one': staged('discovery'),
    'another case': staged('Discovery'),
    'a band': staged('downstream'),
    'another word for a band': staged('afterwards'),
    'no phase': staged(''),
  },
  broken: { 'a phase with too much behind it': staged('triage ward') },
  fixed: { 'it with the nearest': { text: staged('awarness'), gives: ['stage B "B" awareness {'] } },
});

test('a phase of the project’s own is known, and can be added', async () => {
  const project = await quickProject(staged('triage'));
  expect(complaints('unknown-phase', project)[0]?.fixes?.()).toMatchObject([
    { edits: [{ kind: 'setting', key: 'phases', name: 'triage', value: { band: 'upstream' } }] },
  ]);
});
