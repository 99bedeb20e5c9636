import { describeRule } from './rule-tests.js';

const today = 'journey J "Today" { stage A "A" { touchpoint "T" { pain P "P" } } }\n';
const future = (statements: string) => `${today}journey K "Tomorrow" {\n${statements}\n}`;

describeRule('future-without-pair', {
  fires: {
    'a future of nothing': {
      text: future('state future'),
      on: ['state future'],
      severity: 'info',
      message: /The future of what\?.*“Tomorrow”/,
    },
    'a future that solves nothing': {
      text: future('state future of J'),
      on: ['state future of J'],
      message: /“Tomorrow” solves no pain of “Today”/,
      related: ['journey J'],
    },
    'a variant that is the future of its base and solves its own pain': {
      text: `${today}variant K "K" of J { state future of J; solves Q; stage A { pain Q "Q" } }`,
      on: ['state future of J'],
    },
    'a future that solves only its own pains': {
      text: future('state future of J; solves Q; stage "S" { pain Q "Q" }'),
      on: ['state future of J'],
    },
  },
  quiet: {
    'a future that solves a pain': future('state future of J; solves P'),
    'the state of today': future('state current'),
    'a draft': future('draft; state future'),
    'a variant that is the future of its base': `${today}variant K "K" of J { state future of J; solves J.P }`,
    'a variant that is the future of its base and solves what it inherits': `${today}variant K "K" of J { state future of J; solves P }`,
    'a variant that is the future of another': `${today}variant V "V" of J { goal "G" }\nvariant K "K" of J { state future of V; solves P }`,
    'a future of a variant': `${today}variant V "V" of J { goal "G" }\njourney K "K" { state future of V; solves P }`,
  },
  broken: {
    'a future of nobody knows what': future('state future of Jj'),
    'a solution of nobody knows what': future('state future of J; solves Pp'),
    'a solution that cannot be read': future('state future of J\nsovles P'),
  },
});
