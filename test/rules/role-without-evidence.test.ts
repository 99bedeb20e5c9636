import { describeRule } from './rule-tests.js';

const played = (role: string, uses: string, phase = 'decision') =>
  `data Views "V" operational\ndata Survey "S" experience\njourney J "J" { ${role}\nneed N "N"\nstage A "A" ${phase} { touchpoint T "T" {\nrecords Views\nai Bot "B" recommendation { why N\n${uses}\n} } } }`;

describeRule('role-without-evidence', {
  fires: {
    'a prediction from opinions': {
      text: played('role predict', 'uses Survey'),
      on: ['role predict'],
      severity: 'warning',
      message: /To predict takes data on what people do/,
    },
    'an owner who comes late': {
      text: played('role own', 'uses Views'),
      on: ['role own'],
      message: /wants to own a journey has to be where it starts/,
    },
    'a curator who comes late': { text: played('role curate', 'uses Views', 'downstream'), on: ['role curate'] },
    'an AI application that predicts from opinions': {
      text: played('', 'uses Survey\nrole predict', 'awareness'),
      on: ['role predict'],
      message: /: add operational data to what “B” uses\.$/,
    },
    'an AI application that owns, and comes late': { text: played('', 'uses Views\nrole own'), on: ['role own'] },
    'an upstream stage of another journey': {
      text: `${played('role own\nexpands to K upstream', 'uses Views')}\njourney K "K" { stage "B" awareness }`,
      on: ['role own'],
    },
  },
  quiet: {
    'a prediction from what people do': played('role predict', 'uses Survey, Views'),
    'a prediction from what a trigger waits for': `${played('role predict\ntrigger "R" { when "W" on Views; do "D" }', 'uses Survey')}`,
    'an owner who is there at the start': played('role own', 'uses Views', 'awareness'),
    'a start of no phase': played('role own', 'uses Views', ''),
    'a small role': played('role shorten', 'uses Survey'),
    'no role': played('', 'uses Survey'),
  },
  broken: {
    'a stage that cannot be read': played('role own\nstge "Z" awareness', 'uses Views'),
    'a misspelt uses': played('role predict', 'use Views'),
    'unknown data': played('role predict', 'uses Survey, Viewss'),
  },
});
