import { describeRule } from './rule-tests.js';

const levels = (...words: string[]) =>
  `journey J "J" { stage "A" {\n${words.map((word, index) => `touchpoint "T${index}" { level ${word} }`).join('\n')}\n} }`;

describeRule('level-skipped', {
  fires: {
    'personalised over nothing': {
      text: levels('personalised by company'),
      on: ['level personalised by company'],
      severity: 'info',
      message: /humanised or customised/,
    },
    'customised over nothing': { text: levels('customised'), on: ['level customised'], message: /^Customised/ },
    'emotional over customised': {
      text: levels('emotional', 'customised', 'humanised').replace('humanised', 'personalised'),
      on: ['level emotional', 'level customised'],
    },
    'a level once': {
      text: levels('emotional by customer', 'emotional'),
      on: ['level emotional by customer'],
      message: /^Emotional/,
    },
  },
  quiet: {
    'all on humanised ground': levels('emotional', 'humanised', 'personalised', 'customised'),
    'humanised alone': levels('humanised'),
    'personalised on humanised': levels('humanised', 'personalised'),
    'no level at all': 'journey J "J" { stage "A" { touchpoint "T" } }',
    'a ground that the base lays':
      'abstract journey J "J" { stage A "A" { touchpoint "T" { level humanised } } }\nvariant V "V" of J { stage A { touchpoint "U" { level emotional } } }',
  },
  broken: {
    'a level that cannot be read': levels('personalised', 'humanisd'),
    'a misspelt level': levels('emotional').replace('level emotional', 'level emotional\nlevl humanised'),
  },
});
