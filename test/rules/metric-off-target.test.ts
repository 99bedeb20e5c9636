import { describeRule } from './rule-tests.js';

const metrics = `persona Mei "Mei"
persona Som "Som"
metric Csat "Satisfied" csat { target >= 4.2 }
metric Reply "Answered" response-time { target <= 2 hours }
metric Spent "Spent" revenue { target >= 100 THB }
metric Free "Free" nps
`;
const journey = (statements: string, more = '') =>
  `${metrics}journey J "J" { stage A "A" { ${statements} }\nstage B "B" { ${more} } }`;

describeRule('metric-off-target', {
  fires: {
    'a value below the target of its place': {
      text: journey('measure Free 10 against 15'),
      on: ['measure Free 10 against 15'],
      message: /“Free” is 10, and should be at least 15/,
    },
    'a part below a target of its own': {
      text: journey('measure Csat 3 against 3.5').replace('stage A', 'measure Csat 4.5\nstage A'),
      on: ['measure Csat 3 against 3.5'],
      message: /at least 3\.5/,
    },
    'a range whose upper end misses': {
      text: journey('measure Reply about 1..3 hours'),
      on: ['measure Reply about 1..3 hours'],
      message: /is ≈ 1–3 hours, and should be at most 2 hours/,
    },
    'a value below what it should be': {
      text: journey('measure Csat 3.4'),
      on: ['measure Csat 3.4'],
      severity: 'info',
      message: /“Satisfied” is 3\.4, and should be at least 4\.2: find the pain behind it/,
      related: ['target >= 4.2'],
    },
    'a time above what it should be, in other units': {
      text: journey('measure Reply 121 minutes'),
      on: ['measure Reply 121 minutes'],
      message: /is 121 minutes, and should be at most 2 hours/,
    },
    'a value beside the pain that explains it': {
      text: journey('touchpoint T "T" { measure Reply 3 hours\npain P "Waits" }', 'pain Q "Elsewhere"'),
      on: ['measure Reply 3 hours'],
      message: /at most 2 hours: see the pains here/,
      related: ['target <= 2 hours', 'pain P'],
    },
    'a value of a stage whose touchpoint hurts': {
      text: journey('measure Csat 3.4\ntouchpoint T "T" { pain P "Waits" }'),
      on: ['measure Csat 3.4'],
      message: /at least 4\.2: see the pains here/,
      related: ['pain P'],
    },
    'a value of one, beside the pain of another': {
      text: journey('measure Csat 3.4 for Mei\npain P "Waits" for Som'),
      on: ['measure Csat 3.4 for Mei'],
      message: /find the pain behind it/,
    },
    'the latest of several, in whatever order': {
      text: journey('measure Csat 4 on 2026-10-01; measure Csat 4.5 on 2026-09-01'),
      on: ['measure Csat 4 on 2026-10-01'],
    },
    'each persona by itself': {
      text: journey('measure Csat 4 on 2026-09-01 for Mei; measure Csat 4.5 on 2026-10-01 for Som'),
      on: ['measure Csat 4 on 2026-09-01 for Mei'],
    },
    'each place by itself': {
      text: journey('measure Csat 4 on 2026-09-01', 'measure Csat 4.5 on 2026-10-01'),
      on: ['measure Csat 4 on 2026-09-01'],
    },
    'the last written, without days': { text: journey('measure Csat 5; measure Csat 4'), on: ['measure Csat 4'] },
  },
  quiet: {
    'a part of what is measured as a whole': journey('measure Csat 3').replace('stage A', 'measure Csat 4.5\nstage A'),
    'a value that meets the target of its place': journey('measure Csat 3 against 2.5'),
    'a value that is as it should be': journey('measure Csat 4.2; measure Reply 120 minutes'),
    'an old value that has got better': journey('measure Csat 3 on 2026-09-01; measure Csat 4.5 on 2026-10-01'),
    'a metric without a target': journey('measure Free -90'),
    'another currency': journey('measure Spent 90 USD'),
  },
  broken: { 'an unknown metric': journey('measure Csatt 1') },
});
