import { describeRule } from './rule-tests.js';

const row = (before: string, at: string, more = '') =>
  `persona P "P"\npersona Q "Q"\njourney J "J" for P, Q { stage A "A" { touchpoint T "Before" {\n${before}\n}\n${more} }; stage B "B" { touchpoint U "Here" {\n${at}\n} } }`;

describeRule('aha-below-baseline', {
  fires: {
    'an aha that feels the same': {
      text: row('feels happy', 'feels happy\naha "Wow"'),
      on: ['aha "Wow"'],
      severity: 'info',
      message: /“Here” feels no better than “Before”/,
      related: ['feels happy'],
    },
    'an aha that feels worse in the end': {
      text: row('feels calm', 'feels happy\nfeels sad\naha "Wow"'),
      on: ['aha "Wow"'],
    },
    'an aha after a touchpoint without feelings': {
      text: row('feels delighted', 'feels happy\naha "Wow"', 'touchpoint "Silent"'),
      on: ['aha "Wow"'],
    },
    'an aha after a touchpoint of somebody else': {
      text: row('feels happy', 'feels happy\naha "Wow"', 'touchpoint "Other" by Q { feels sad }').replace(
        '"Here"',
        '"Here" by P',
      ),
      on: ['aha "Wow"'],
      message: /than “Before”/,
    },
    'an aha of one who is named at touchpoints alone': {
      text: row('feels happy', 'feels happy\naha "Wow"').replace(' for P, Q', '').replace('"Here"', '"Here" by P'),
      on: ['aha "Wow"'],
    },
    'an aha that is better for nobody': {
      text: row('feels happy for P\nfeels delighted for Q', 'feels happy\naha "Wow"'),
      on: ['aha "Wow"'],
    },
  },
  quiet: {
    'an aha that feels better': row('feels happy', 'feels delighted\naha "Wow"'),
    'an aha that is better for somebody': row('feels calm for P\nfeels delighted for Q', 'feels happy\naha "Wow"'),
    'an aha after a bad end': row('feels delighted\nfeels sad', 'feels happy\naha "Wow"'),
    'an aha of one who was not there before': row('feels delighted', 'feels happy\naha "Wow"')
      .replace('"Before"', '"Before" by P')
      .replace('"Here"', '"Here" by Q'),
    'an aha of one who felt worse the last time': row(
      'feels calm',
      'feels happy\naha "Wow"',
      'touchpoint "Other" by Q { feels delighted }',
    ).replace('"Here"', '"Here" by P'),
    'the first touchpoint': row('feels calm\naha "Wow"', 'feels calm'),
    'an aha without a feeling': row('feels happy', 'aha "Wow"'),
    'what is lived instead of it': row('feels calm', 'feels happy\naha "Wow"')
      .replace('touchpoint U', 'touchpoint V "V" { feels delighted }\ntouchpoint U')
      .replace('"Here"', '"Here" instead of V'),
  },
  broken: { 'a feeling that cannot be read': row('feels happy', 'feels happy\nfeals delighted\naha "Wow"') },
});
