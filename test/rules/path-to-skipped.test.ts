import { describeRule } from './rule-tests.js';

const base = `data D "D" operational
journey J "J" {
  need N "N"
  stage A "A"
  stage B "B" { touchpoint T "T" { ai Bot "Bot" chatbot { why N } } }
  stage C "C"
  path A -> B 60%
  trigger Call "Call" at B { do "x" then B }
}
`;
const variant = (statements: string, skip = 'skip B') => `${base}variant V "V" of J { ${skip}\n${statements}\n}`;

describeRule('path-to-skipped', {
  fires: {
    'a path to what is skipped': {
      text: variant('path A -> B 60%'),
      on: ['B'],
      severity: 'error',
      message: /skips “B”, and has a path that leads through it/,
      related: ['B'],
    },
    'a path out of it': { text: variant('path B -> C'), on: ['B'] },
    'a path through it, once': { text: variant('path A -> B -> C'), on: ['B'] },
    'a trigger at it': { text: variant('trigger "X" at B { do "x" }'), on: ['B'], message: /a trigger that needs it/ },
    'a trigger that leads there': { text: variant('trigger "X" at A { do "x" then B }'), on: ['B'] },
    'a trigger by what stood there': {
      text: variant('trigger "X" at A { do "x" by Bot }'),
      on: ['Bot'],
      message: /skips “B”/,
    },
    'an action that delivers what stood there': {
      text: variant('action "X" { delivers Bot }'),
      on: ['Bot'],
      message: /skips “B”, and needs “Bot”/,
      related: ['B'],
    },
    'a touchpoint that is assisted by what stood at a touchpoint': {
      text: variant('stage C { touchpoint "X" { assisted by Bot } }', 'skip T'),
      on: ['Bot'],
      message: /skips “T”, and needs “Bot”/,
    },
    'what is written into it, once': {
      text: variant('stage B { touchpoint T { ai New "N" chatbot { why N } } }', 'skip B, T'),
      on: ['B'],
      message: /skips “B”, and writes into it/,
      related: ['B'],
    },
    'what is written into a touchpoint, and needed elsewhere': {
      text: variant('stage B { touchpoint T { ai New "N" chatbot { why N } } }\naction "X" { delivers New }', 'skip T'),
      on: ['T', 'New'],
    },
    'a draft, too': { text: variant('draft; path A -> B'), on: ['B'] },
  },
  quiet: {
    'what the base says about it': variant('goal "G"'),
    'a path past it': variant('path A -> C 60%'),
    'a path to what stays': variant('path A -> B 60%', 'skip C'),
    'an action that delivers it for the base': variant('action "X" { delivers J.Bot }'),
    'what is written beside it': variant('stage B { touchpoint U "U" }', 'skip T'),
    'what stands instead of it': variant('stage B { touchpoint U "U" instead of T { does "x" } }', 'skip C'),
    'what the base needs of it': `${base.replace('stage C "C"', 'stage C "C" { touchpoint "U" { assisted by Bot } }')}variant V "V" of J { skip B }`,
    'a path in a base': base,
  },
  broken: {
    'an unknown stage skipped': variant('path A -> B 60%', 'skip Bb'),
    'a path to nowhere': variant('path A -> Bb 60%'),
  },
});
