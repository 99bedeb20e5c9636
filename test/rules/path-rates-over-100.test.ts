import { describeRule } from './rule-tests.js';

const stages = 'stage A "First"; stage B "Second"; stage C "Third"';
const two = `persona P "Pia"\npersona Q "Quin"\njourney J "J" for P, Q { ${stages}\n`;

describeRule('path-rates-over-100', {
  fires: {
    'rates over all': {
      text: `journey J "J" { ${stages}\npath A -> B 60%\npath A -> C 50% }`,
      on: ['path A -> C 50%'],
      severity: 'error',
      message: /“First” add up to 110%:/,
      related: ['path A -> B 60%'],
    },
    'rates too many for one persona': {
      text: `${two}path A -> B 60%\npath A -> C 50% for Q\npath A -> exit 10% for P }`,
      on: ['path A -> C 50% for Q'],
      message: /110% for Q/,
      related: ['path A -> B 60%'],
    },
    'rates too many for everybody': {
      text: `${two}path A -> B 60%\npath A -> C 50% }`,
      on: ['path A -> C 50%'],
      message: /110%: bring/,
    },
    'the rates, not the path beside them': {
      text: `journey J "J" { ${stages}\npath A -> B 60%\npath A -> C 50%\npath A -> exit }`,
      on: ['path A -> C 50%'],
    },
    'a single rate': { text: `journey J "J" { ${stages}\npath A -> B 101% }`, on: ['path A -> B 101%'] },
    'what a variant inherits, once': {
      text: `journey J "J" { ${stages}\npath A -> B 60%\npath A -> C 50% }\nvariant V "V" of J { stage A { goal "G" } }`,
      on: ['path A -> C 50%'],
    },
    'a draft too': { text: `journey J "J" { draft; ${stages}\npath A -> B 101% }`, on: ['path A -> B 101%'] },
  },
  quiet: {
    'rates of exactly all': `journey J "J" { ${stages}\npath A -> B 33.3%\npath A -> C 33.3%\npath A -> exit 33.4% }`,
    'rates for different personas': `${two}path A -> B 60% for P\npath A -> C 60% for Q }`,
    'rates out of different stages': `journey J "J" { ${stages}\npath A -> B 60%\npath B -> C 60% }`,
  },
  broken: {
    'a rate that is none': `journey J "J" { ${stages}\npath A -> B 60%\npath A -> C fifty% }`,
    'a path to an unknown stage': `journey J "J" { ${stages}\npath A -> B 60%\npath A -> See 50% }`,
  },
});
