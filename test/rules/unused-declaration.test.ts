import { expect, test } from 'vitest';
import { toDiagnostic } from '../../language-server/checking/diagnostics.js';
import { RulePages } from '../../language-server/checking/rule-pages.js';
import { quickProject } from './quick-project.js';
import { complaints, describeRule } from './rule-tests.js';

const all = `persona Mei "M" { segment City }
segment City "C"
channel Web "W"
team Care "Care"
team Shop "S"
system Crm "C" by Shop
purpose Advice "A"
data Views "V" operational { owner company; system Crm; basis consent for Advice; shared with Care }
metric Nps "N" nps { from Views }
`;

describeRule('unused-declaration', {
  fires: {
    'a team that nothing names': {
      text: 'team Care "Customer service"',
      on: ['Care'],
      severity: 'hint',
      message: /Nothing uses “Customer service”/,
    },
    'one of each kind': {
      text: 'persona A\nsegment B\nchannel C\nteam D\nsystem E\npurpose F\ndata G "G" operational\nmetric H "H" nps',
      on: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
    },
    'what only unused things use': { text: 'team Care "C"\nsystem Crm "S" by Care', on: ['Crm'] },
  },
  quiet: {
    'a thing that only a line used which is written twice':
      'team One "One"\nteam Two "Two"\njourney J "J" { owner One; owner Two }',
    'things that journeys and each other use': `${all}journey J "J" for Mei { stage "A" { touchpoint "T" via Web { measure Nps 4 } } }`,
    'things that another file uses': {
      'a.journey': 'team Care "C"',
      'map.journey': 'journey J "J" { draft; owner Care }',
    },
    'what only a variant uses':
      'team Care "C"\nabstract journey J "J" { stage A "A" }\nvariant V "V" of J { owner Care }',
    'what only evidence, triggers and actions use': `data Views "V" operational
data Calls "C" operational
channel Web "W"
team Care "C"
journey J "J" { pain "P" { evidence "E" from Views }; trigger "T" { when "x" on Calls; do "x" via Web }; action "A" { owner Care } }`,
  },
  broken: {
    'a use that cannot be read': 'team Care "C"\njourney J "J" {\nonwer Care\n}',
    'a use misspelt': 'team Care "C"\njourney J "J" { owner Cere }',
    'a mistake in another file': { 'map.journey': 'team Care "C"', 'z.journey': 'journey J "J" { xyzzy }' },
  },
  fixed: {
    'it by removing': { text: 'team Care "C"\nteam Shop "S"\njourney J "J" { owner Shop }', gives: ['team Shop'] },
  },
});

test('unused-declaration is shown faded, and nothing else is', async () => {
  const [finding] = complaints('unused-declaration', await quickProject('team Care "C"'));
  expect(finding && toDiagnostic(finding, new RulePages())).toMatchObject({ severity: 4, tags: [1] });
  const [other] = complaints('metric-without-target', await quickProject('metric M "M" nps'));
  expect(other && toDiagnostic(other, new RulePages()).tags).toBeUndefined();
});
