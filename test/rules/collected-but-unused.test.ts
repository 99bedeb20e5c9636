import { describeRule } from './rule-tests.js';

const data = (statements = '', nature = 'operational') =>
  `data D "Clicks" ${nature} { owner company; ${statements} }\n`;
const records = (more = '', stage = '', head = '') =>
  `journey J "J" { ${head}need N "N"; stage A "A" { touchpoint T "T" { records D\n${more}\n}\n${stage}\n} }`;

describeRule('collected-but-unused', {
  fires: {
    'data that are recorded, and nothing else': {
      text: data() + records(),
      on: ['D'],
      severity: 'info',
      message: /“Clicks” is recorded and used by nothing/,
      related: ['D'],
    },
    'data recorded in another file': {
      text: { 'a.journey': data(), 'map.journey': records('ai B "B" chatbot { why N }') },
      on: ['D'],
    },
  },
  quiet: {
    'the source of a feeling':
      'data D "D" operational\njourney J "J" { stage "A" { touchpoint "T" { records D; feels calm from D } } }',
    'the source of a quote over a stage':
      'data D "D" operational\njourney J "J" { stage "A" { quote "Q" from D; touchpoint "T" { records D } } }',
    'evidence of a gain':
      'data D "D" operational\njourney J "J" { stage "A" { touchpoint "T" { records D; gain "G" { evidence "E" from D } } } }',
    'data that nothing records': data() + records().replace('records D', ''),
    'experience data': data('', 'experience') + records(),
    'data that an AI application uses': data() + records('ai B "B" chatbot { why N; uses D }'),
    'data behind a metric': `metric M "M" nps { from D }\n${data()}${records()}`,
    'data that a trigger waits for': data() + records('', 'trigger "C" { when "x" on D }'),
    'data that are evidence': data() + records('pain P "P" { evidence "E" from D }'),
    'data shared with a team': `team Care "C"\n${data('shared with Care')}${records()}`,
    'data in a system': `system Crm "C"\n${data('system Crm')}${records()}`,
    'data that only a draft records': data() + records('', '', 'draft; '),
    'data that another journey uses': `${data() + records()}\njourney K "K" { draft; need M "M"; ai B "B" chatbot { why M; uses D } }`,
  },
  broken: {
    'a use that cannot be read': data() + records('ai B "B" chatbot { why N\nusess D }'),
    'a use misspelt': `data Clicks "C" operational { owner company }\n${records('ai B "B" chatbot { why N; uses Click }').replace('records D', 'records Clicks')}`,
    'a mistake in another file': { 'map.journey': data() + records(), 'z.journey': 'journey K "K" { xyzzy }' },
  },
});
