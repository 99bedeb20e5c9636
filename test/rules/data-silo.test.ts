import { describeRule } from './rule-tests.js';

const shared = (one: string, other: string) => `team Sales "S"
team Care "C"
system Crm "CRM" by Care
system Shop "Shop" by Sales
data One "First" operational { ${one} }
data Other "Second" operational { ${other} }
`;
const point = (statements: string, stage = '') =>
  `journey J "J" { need N "N"; stage A "Stage" { ${stage}\ntouchpoint T "T" {\n${statements}\n} } }`;

describeRule('data-silo', {
  fires: {
    'two sources that nobody shares': {
      text: shared('', '') + point('records One, Other'),
      on: ['A'],
      severity: 'warning',
      message: /“Stage” needs \(First, Second\)/,
      related: ['data One', 'data Other'],
    },
    'two sources, each with a team of its own': {
      text: shared('shared with Sales', 'system Crm') + point('records One, Other'),
      on: ['A'],
    },
    'a source recorded and one that a helper uses': {
      text: shared('', '') + point('records One\nai B "B" chatbot { why N; uses Other }'),
      on: ['A'],
    },
    'a source recorded and one that a trigger waits for': {
      text: shared('', '') + point('records One', 'trigger "T" { when "x" on Other }'),
      on: ['A'],
    },
    'a source recorded and one that a trigger of the journey waits for': {
      text: `${shared('', '')}journey J "J" { stage A "A" { touchpoint "T" { records One } }\nstage B "B"\ntrigger "T" at A { when "x" on Other } }`,
      on: ['A'],
    },
  },
  quiet: {
    'two sources shared with one team':
      shared('shared with Sales, Care', 'shared with Care') + point('records One, Other'),
    'two sources, one run by whom the other is shared with':
      shared('shared with Care', 'system Crm') + point('records One, Other'),
    'two data of one system': shared('system Crm', 'system Crm') + point('records One, Other'),
    'a trigger at another stage': `${shared('', '')}journey J "J" { stage A "A" { touchpoint "T" { records One } }\nstage B "B"\ntrigger "T" at B { when "x" on Other } }`,
    'one source twice': shared('', '') + point('records One\nai B "B" chatbot { why N; uses One }'),
    'two sources in two stages': `${shared('', '')}journey J "J" { stage "A" { touchpoint "T" { records One } }\nstage "B" { touchpoint "U" { records Other } } }`,
  },
  broken: {
    'a source that cannot be read': shared('\nxyzzy Care\n', 'shared with Care') + point('records One, Other'),
    'an unknown source': shared('', '') + point('records One, Oter'),
    'an unknown team': shared('shared with Cre', 'shared with Care') + point('records One, Other'),
  },
});
