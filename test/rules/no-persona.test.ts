import { describeRule } from './rule-tests.js';

const stage = '{ stage "S" { touchpoint "T" } }';

describeRule('no-persona', {
  fires: {
    'a journey for nobody': { text: `journey J "J" ${stage}`, on: ['J'], message: /Nobody makes the journey “J”/ },
    'a variant of an abstract journey for nobody': {
      text: `abstract journey J "J" ${stage}\nvariant V "V" of J {}`,
      on: ['V'],
    },
    'a journey once, not its variant again': {
      text: `journey J "J" ${stage}\nvariant V "V" of J { skip S2 }`.replace('"S"', 'S2 "S"'),
      on: ['J'],
    },
  },
  quiet: {
    'a journey for a persona': `persona P "P"\njourney J "J" for P ${stage}`,
    'a draft': 'journey J "J" { draft }',
    'an abstract journey': `abstract journey J "J" ${stage}`,
    'a variant that names its own': `persona P "P"\nabstract journey J "J" ${stage}\nvariant V "V" of J for P {}`,
  },
  broken: {
    'a persona nobody declared': `journey J "J" for Nobody ${stage}`,
    'a word before the persona': `persona P "P"\njourney J "J" fro P ${stage}`,
    'a half-written list': `journey J "J" for ${stage}`,
  },
  fixed: {
    'it with the persona there is': {
      text: `persona Mei "Mei, 29"\njourney J "J" ${stage}`,
      gives: ['journey J "J" for Mei {'],
    },
    'it with a new persona': {
      text: `segment Customer "C"\njourney J "J" ${stage}`,
      gives: ['journey J "J" for Customer2 {', '} persona Customer2 "…"'],
    },
    'a journey without a block': { text: 'persona Mei "Mei"\njourney J "J"', gives: ['journey J "J" for Mei'] },
  },
});
