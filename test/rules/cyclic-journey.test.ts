import { expect, test } from 'vitest';
import { quickProject } from './quick-project.js';
import { complaints, describeRule } from './rule-tests.js';

describeRule('cyclic-journey', {
  fires: {
    'a journey that is part of itself': {
      text: 'journey J "J" { draft; part of J }',
      on: ['J'],
      severity: 'error',
      message: /“J” is inside itself \(J → J\)/,
    },
    'two that are part of each other': {
      text: { 'a.journey': 'journey J "J" { part of K }', 'map.journey': 'journey K "K" { part of J }' },
      on: ['K', 'J'],
      message: /inside itself/,
      related: [],
    },
    'details that lead back': {
      text: 'journey J "J" { stage "A" { details K } }\njourney K "K" { stage "B" { details J } }',
      on: ['K', 'J'],
      related: [],
    },
    'a part that details the whole': {
      text: 'journey J "J" { part of K; stage "A" { details K } }\njourney K "K"',
      on: ['K', 'K'],
      message: /K → J → K|J → K → J/,
    },
    'a state of a state of itself': {
      text: 'journey J "J" { state current of K }\njourney K "K" { state future of J }',
      on: ['K', 'J'],
      message: /a state of itself \(J → K → J\)/,
    },
    'a variant that inherits to be inside itself': {
      text: 'journey Q "Q" { part of W }\nvariant W "Wish" of Q { stage "A" }',
      on: ['W'],
      message: /“Wish” is inside itself \(Wish → Wish\)/,
    },
    'a variant that its base is a state of': {
      text: 'journey Q "Q" { state future of W }\nvariant W "Wish" of Q { stage "A" }',
      on: ['W'],
      message: /“Wish” is a state of itself/,
    },
    'journeys by their titles': {
      text: 'journey J "A year" { part of K }\njourney K "One call" { part of J }',
      on: ['K', 'J'],
      message: /“(?:A year|One call)” is inside itself \((?:A year → One call → A year|One call → A year → One call)\)/,
    },
    'stages by their titles': {
      text: 'journey J "Base" { stage A "A" }\nvariant V "V" of J { stage M "First" after N; stage N "Second" after M }',
      on: ['N', 'M'],
      message: /\(Second → First → Second\).*stage of “Base”/,
    },
    'a variant of itself': {
      text: 'variant V "V" of V { stage "A" }',
      on: ['V'],
      severity: 'error',
      message: /“V” is a variant of itself \(V → V\)/,
    },
    'variants of each other': {
      text: { 'a.journey': 'variant V "V" of W {}', 'map.journey': 'variant W "W" of V {}' },
      on: ['W', 'V'],
      related: [],
    },
    'stages placed beside each other': {
      text: 'journey J "J" { stage A "A" }\nvariant V "V" of J { stage M "M" after N; stage N "N" after M }',
      on: ['N', 'M'],
      severity: 'error',
      message: /wait for each other’s place \(N → M → N\).*stage of “J”/,
      related: [],
    },
    'a stage placed beside itself': {
      text: 'journey J "J" { stage A "A" }\nvariant V "V" of J { stage M "M" before M }',
      on: ['M'],
    },
    'a circle further on': {
      text: 'journey J "J" { stage A "A" }\nvariant V "V" of J { stage O "O" after M; stage M "M" after N; stage N "N" before M }',
      on: ['N', 'M'],
    },
  },
  quiet: {
    'a part of what details it': 'journey J "J" { part of K }\njourney K "K" { stage "A" { details J } }',
    'a part that is also a future of the whole':
      'journey J "J" { part of K; state future of K }\njourney K "K" { stage "A" { details J } }',
    'two parts of one': 'journey J "J" { part of L }\njourney K "K" { part of L }\njourney L "L"',
    'the same journey in two stages':
      'journey J "J" { stage "A" { details K }; stage "B" { details K } }\njourney K "K"',
    'a variant that has the name of its base': 'journey J "J"\nvariant J "V" of J {}',
    'stages placed one beside the other':
      'journey J "J" { stage A "A" }\nvariant V "V" of J { stage M "M" after N; stage N "N" after A; stage O "O" before N }',
    'a variant of a part':
      'journey J "J" { part of K; stage A "A" }\nvariant V "V" of J { skip A }\njourney K "K" { stage "S" { details V } }',
  },
  broken: {
    'a part of nobody knows what': 'journey J "J" { part of Jj }',
    'a variant of a variant': 'journey J "J"\nvariant V "V" of J {}\nvariant W "W" of V {}',
    'a variant of a circle it is not in': 'variant V "V" of Vv {}\nvariant W "W" of V {}',
  },
});

test('cyclic-journey follows a very long chain', async () => {
  const chain = Array.from({ length: 300 }, (_, i) => `journey J${i} "J${i}" { part of J${i + 1} }`).join('\n');
  const open = await quickProject(`${chain}\njourney J300 "J300"`);
  expect(complaints('cyclic-journey', open)).toEqual([]);
  const closed = await quickProject(`${chain}\njourney J300 "J300" { part of J0 }`);
  const reported = complaints('cyclic-journey', closed);
  expect(reported).toHaveLength(301);
  expect(reported[0]?.message).toMatch(/\((?:J\d+ → ){6}… → (?:J\d+ → ){5}J\d+\)/);
  expect(reported[0]?.related).toHaveLength(12);
});
