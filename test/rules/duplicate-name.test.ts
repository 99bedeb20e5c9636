import { expect, test } from 'vitest';
import { quickProject } from './quick-project.js';
import { complaints, describeRule } from './rule-tests.js';

describeRule('duplicate-name', {
  fires: {
    'two stages': {
      text: 'journey J "J" { stage A "A"; stage A "B" }',
      on: ['A'],
      severity: 'error',
      message: /another “A” \(line 1\)/,
      related: ['A'],
    },
    'touchpoints of two stages': {
      text: 'journey J "J" { stage "A" { touchpoint T "T" }; stage "B" { touchpoint T "U" } }',
      on: ['T'],
    },
    'a need and a pain': { text: 'journey J "J" { need N "N"; stage "A" { pain N "M" } }', on: ['N'] },
    'a pain and an opportunity': { text: 'journey J "J" { pain N "N"; opportunity N "O" for N }', on: ['N'] },
    'helpers, actions and triggers': {
      text: 'journey J "J" { ai X "1" seo; action X "2"; trigger X "3"; stage "A" { ai X "4" seo; action X "5"; trigger X "6" } }',
      on: ['X', 'X', 'X'],
    },
    'a name, not the nameless beside it': {
      text: 'journey J "J" { stage "A"; stage "A"; stage B "1"; stage B "2" }',
      on: ['B'],
    },
    'a persona and a segment': { text: 'persona P "P"\nsegment P "S"', on: ['P'] },
    'a journey and a variant': { text: 'journey J "J" { stage "A" }\nvariant J "V" of J {}', on: ['J'] },
    'the third too': { text: 'team T "1"\nteam T "2"\nteam T "3"', on: ['T', 'T'] },
    'names that only look different': { text: `team Caf\u00e9 "1"\nteam Cafe\u0301 "2"`, on: ['Cafe\u0301'] },
    'a name twice in a variant alone': {
      text: 'journey J "J" { stage A "A" }\nvariant V "V" of J { stage B "B" after A; stage B "C" after A }',
      on: ['B'],
    },
    'a name twice in an abstract base': {
      text: 'abstract journey J "J" { stage A "A"; stage A "B" }\nvariant V "V" of J {}',
      on: ['A'],
    },
    'both files of a journey in two': {
      text: { 'a.journey': 'journey J "1" { stage "A" }', 'b.journey': 'journey J "2" { stage "A" }' },
      on: ['J', 'J'],
      message: /another “J” \([ab]\.journey, line 1\)/,
      related: ['J'],
    },
    'a journey and a variant in two files': {
      text: { 'a.journey': 'journey J { stage "A" }\njourney K { stage "A" }', 'b.journey': 'variant K of J {}' },
      on: ['K', 'K'],
    },
    'a third file that uses what two declare, at its first use': {
      text: {
        'a.journey': 'team T "1"',
        'b.journey': 'team T "2"',
        'c.journey': 'journey J "J" { owner T; mapped by T; stage "A" }\njourney K "K" { owner T; stage "A" }',
      },
      on: ['T'],
      severity: 'error',
      message: /“T” is declared more than once \(a\.journey, line 1, b\.journey, line 1\)/,
      related: ['T', 'T'],
    },
    'a third file that uses it in a declaration': {
      text: { 'a.journey': 'team T "1"', 'b.journey': 'team T "2"', 'c.journey': 'system S by T\nsystem R by T' },
      on: ['T'],
    },
    'a stage named as a path can end': {
      text: 'journey J "J" { stage exit "A"; stage Restart "B" }\nabstract journey K "K" { stage restart "C" }\nvariant V "V" of J {}',
      on: ['exit', 'restart'],
      message: /is where a path can end/,
    },
  },
  quiet: {
    'one name for things of different kinds':
      'team Web "T"\nchannel Web "C"\nsystem Web "S"\njourney Web "J" { stage Web "A" { touchpoint Web "T" { pain Web "P" } }; action Web "A" }',
    'one name in two journeys': 'journey J "J" { stage A "A" }\njourney K "K" { stage A "A" }',
    'what a variant has from its base':
      'journey J "J" { stage A "A" { pain P "P" } }\nvariant V "V" of J { stage A { pain P "Q" } }',
    'one title twice': 'journey J "J" { stage "A"; stage "A" }',
    'one name in two files, each of which means its own': {
      'a.journey': 'persona P "1"\njourney J for P { stage "A" }',
      'b.journey': 'persona P "2"\njourney K for P { stage "A" }',
    },
    'names of another case': 'team Care "1"\nteam care "2"',
  },
  broken: {
    'names that are missing': 'journey J "J" { stage\nstage\n}',
  },
  fixed: {
    'it with a name of its own': {
      text: 'journey J "J" { stage A "A"; stage A "B"; stage A2 "C" }',
      gives: ['stage A "A"; stage A3 "B"'],
    },
    'a stage named as a path can end': {
      text: 'journey J "J" { stage exit "A"; stage Exit "B" }',
      gives: ['stage Exit2 "A"'],
    },
  },
});

test('duplicate-name speaks up although the block is broken further in', async () => {
  const project = await quickProject('journey J "J" { stage A "A"\nstage A "B" {\n toucpoint "T"\n} }');
  expect(complaints('duplicate-name', project)).toHaveLength(1);
});

test('duplicate-name says where to find the other, as seen from this file', async () => {
  const project = await quickProject({
    'map.journey': 'journey J "1"',
    'a/b/c.journey': '\n\njourney J "2"',
    'a/旅 1.journey': 'journey J "3"',
  });
  const places = complaints('duplicate-name', project).map(({ message }) => /\((.*)\)/.exec(message)?.[1]);
  expect(places).toEqual(['b/c.journey, line 3', '../旅 1.journey, line 1', 'a/旅 1.journey, line 1']);
});
