import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analysed-project.js';
import { quickProject } from './quick-project.js';
import { complaints, describeRule } from './rule-tests.js';

const metrics = `metric Nps "Recommend" nps
metric Csat "Satisfied" csat
metric Own "Ten steps" csat 1..10
metric Ces "Easy" ces
metric Buy "Bought" conversion
metric Reply "Answer" response-time
metric Money "Revenue" revenue
metric Grown "Growth" custom
`;
const measured = (measure: string) => `${metrics}journey J "J" { stage "A" { measure ${measure} } }`;
const said = (statements: string) => `journey J "J" { stage A "A" { touchpoint T "T" }\nstage B "B"\n${statements} }`;

describeRule('value-out-of-range', {
  fires: {
    'a day of the Buddhist era': {
      text: said('reviewed 2569-10-01; action "A" { due 2569-12-15 }'),
      on: ['2569-10-01', '2569-12-15'],
      message: /Buddhist era: write 2026-1/,
    },
    'a share beyond the range of its own metric': {
      text: 'metric Grown "Growth" custom 0..50 { target >= 60% }',
      on: ['target >= 60%'],
    },
    'a target of a place': {
      text: measured('Nps 10 against 101'),
      on: ['measure Nps 10 against 101'],
      message: /101 is outside/,
    },
    'a benchmark': { text: 'metric Csat "S" csat { benchmark "Industry" 6 }', on: ['benchmark "Industry" 6'] },
    'what is hoped for': {
      text: `${metrics}journey J "J" { action "A" { expects Nps 120; expects Buy by 3; expects Reply 5 } }`,
      on: ['expects Nps 120', 'expects Buy by 3', 'expects Reply 5'],
    },
    'a range of time that goes down': {
      text: said(
        'urgent within 3..2 hours; stage "C" { time 3..2 days; touchpoint U "U" { wait about 3..2 days } }; action "A" { duration 3..2 weeks }; path A -> B after 3..2 days',
      ),
      on: ['urgent within 3..2 hours', 'time 3..2 days', 'wait about 3..2 days', 'duration 3..2 weeks', '3..2 days'],
      message: /3\.\.2 goes down: write the lower end first, 2\.\.3/,
    },
    'a range of time without room': {
      text: said('urgent within 2..2 hours'),
      on: ['urgent within 2..2 hours'],
      message: /2\.\.2 is one length of time: write 2 hours\./,
    },
    'a measured range that goes down': {
      text: measured('Reply 3..2 hours'),
      on: ['measure Reply 3..2 hours'],
      message: /goes down/,
    },
    'a measured range below nothing': {
      text: measured('Reply -1..2 hours'),
      on: ['measure Reply -1..2 hours'],
      message: /at least 0/,
    },
    'an optional share over all': {
      text: said('stage "C" { touchpoint U "U" optional 130% }'),
      on: ['U'],
      message: /130% is no share/,
    },
    'more than were asked': {
      text: said(
        'pain "P" { evidence "E" count 9 of 8 }; gain "G" { evidence "F" count 3 of 2 }; stage "C" { feels calm count 2 of 1 }',
      ),
      on: ['evidence "E" count 9 of 8', 'evidence "F" count 3 of 2', 'feels calm count 2 of 1'],
      message: /are more than were asked/,
    },
    'tallies that nobody counts': {
      text: said(
        'pain "P" { evidence "E" count 1 of -8; evidence "F" count -1 of 2 }; stage "C" { feels calm count 1.5 }',
      ),
      on: ['evidence "E" count 1 of -8', 'evidence "F" count -1 of 2', 'feels calm count 1.5'],
      message: /write a whole number/,
    },
    'alternatives that are more than all': {
      text: said(
        'stage "C" { touchpoint U "U"; touchpoint V "V" instead of U 60%; touchpoint W "W" instead of V 50% }',
      ),
      on: ['W'],
      message: /“V” and “W” replace one touchpoint for 110% of those who are there/,
      related: ['touchpoint V'],
    },
    'days of gains': { text: said('gain "G" { evidence "E" on 2027-01-01 }'), on: ['2027-01-01'] },
    'an NPS beyond 100': {
      text: measured('Nps 101'),
      on: ['measure Nps 101'],
      severity: 'error',
      message: /101 is outside the range of “Recommend”: -100 to 100/,
      related: ['metric Nps'],
    },
    'an NPS in percent': {
      text: measured('Nps 40%'),
      on: ['measure Nps 40%'],
      message: /40% does not fit “Recommend”: write a number/,
    },
    'a CSAT of 6': { text: measured('Csat 6'), on: ['measure Csat 6'] },
    'a CSAT beyond its own range': { text: measured('Own 10.5'), on: ['measure Own 10.5'] },
    'a CES of 0': { text: measured('Ces 0'), on: ['measure Ces 0'] },
    'a conversion over all': { text: measured('Buy 140%'), on: ['measure Buy 140%'] },
    'a time without a unit': { text: measured('Reply 5'), on: ['measure Reply 5'], message: /write a duration/ },
    'a time below nothing': {
      text: measured('Reply -5 minutes'),
      on: ['measure Reply -5 minutes'],
      message: /at least 0/,
    },
    'a target': { text: 'metric Csat "S" csat { target >= 6 }', on: ['target >= 6'] },
    'a severity of 6': {
      text: said('pain "P" { severity 6 }'),
      on: ['severity 6'],
      message: /6 is no mark: write a whole number from 1 to 5/,
    },
    'marks of an action': {
      text: said('action "A" { value 0; investment 6; difficulty 9 }'),
      on: ['value 0', 'investment 6', 'difficulty 9'],
    },
    'marks between whole numbers': {
      text: said('pain "P" { severity 2.5 }; action "A" { value 4.5; investment 1.5; difficulty 3.5 }'),
      on: ['severity 2.5', 'value 4.5', 'investment 1.5', 'difficulty 3.5'],
    },
    'counts that nobody counts': {
      text: said('pain "P" { evidence "E" count -1; evidence "F" count 2.5; evidence "G" count 0 }'),
      on: ['evidence "E" count -1', 'evidence "F" count 2.5'],
      message: /Nothing is seen (-1|2\.5) times/,
    },
    'durations below nothing': {
      text: said(
        'urgent within -1 hours; stage "C" { touchpoint U "U" { time -3 minutes; wait -1 hour } }; action "A" { duration -3 weeks }; trigger "R" { within -5 minutes }',
      ),
      on: ['urgent within -1 hours', 'time -3 minutes', 'wait -1 hour', 'duration -3 weeks', 'within -5 minutes'],
      message: /less than no time/,
    },
    'data kept for less than nothing': {
      text: 'data D "D" operational { basis consent keep -3 months }',
      on: ['basis consent keep -3 months'],
    },
    'a revenue that is no money': { text: measured('Money 12000'), on: ['measure Money 12000'], message: /120 THB/ },
    'days still to come': {
      text: `${metrics}journey J "J" { reviewed 2031-01-01; measure Nps 4 on 2026-11-17; pain "P" { evidence "E" on 2027-01-01 } }`,
      on: ['2031-01-01', '2026-11-17', '2027-01-01'],
      message: /still to come/,
    },
    'ranges of time without room': {
      text: `${metrics}journey J "J" { stage A; stage B; path A -> B after 3..3 hours; measure Reply 2..2 hours; stage "C" { time about 2..2 days; wait 1..1 hours } }`,
      on: ['3..3 hours', 'measure Reply 2..2 hours', 'time about 2..2 days', 'wait 1..1 hours'],
      message: /is one length of time: write (3 hours|2 hours|about 2 days|1 hour)\./,
    },
    'said by some of nobody': {
      text: said('pain "P" { evidence "E" count 0 of 0; evidence "F" count 3 of 0; evidence "G" count 0 of 8 }'),
      on: ['evidence "E" count 0 of 0', 'evidence "F" count 3 of 0'],
      message: /Of 0 asked nobody/,
    },
    'changes by more than all the room': {
      text: `${metrics}journey J "J" { action "A" { expects Csat by +30; expects Nps by -201; expects Csat by 4 } }`,
      on: ['expects Csat by +30', 'expects Nps by -201'],
      message: /A change by .* is more than all the room of/,
    },
    'a rate over all': { text: said('path A -> B 120%'), on: ['path A -> B 120%'], message: /120% is no share/ },
    'an audience over all': { text: said('action "A" { audience 101% }'), on: ['audience 101%'] },
    'an audience of a stage': { text: said('stage "C" { audience 101% }'), on: ['audience 101%'] },
    'an alternative over all': { text: said('stage "C" { touchpoint U "U" instead of T 130% }'), on: ['U'] },
    'a scale that goes down': {
      text: said('scale 5..1'),
      on: ['scale 5..1'],
      severity: 'error',
      message: /5\.\.1 goes down: write the lower end first, 1\.\.5/,
    },
    'a scale without room': { text: said('scale 3..3'), on: ['scale 3..3'], message: /3\.\.3 has no room/ },
    'a metric’s range that goes down': { text: 'metric M "M" csat 10..1', on: ['10..1'] },
    'a metric’s range without room': { text: 'metric M "M" csat 0..0 { target >= 4 }', on: ['0..0'] },
    'a day that is none': { text: said('reviewed 2026-02-30'), on: ['2026-02-30'], message: /2026-02-30 is no day/ },
    'days of measures, evidence and actions': {
      text: `${metrics}journey J "J" { measure Nps 4 on 2026-13-01; pain "P" { evidence "E" on 2026-00-01 }; action "A" { due 2026-06-31 } }`,
      on: ['2026-13-01', '2026-00-01', '2026-06-31'],
    },
  },
  quiet: {
    'a change downwards, however large': `${metrics}journey J "J" { action "A" { expects Nps by -150; expects Buy by -3%; expects Reply by -2 hours } }`,
    'ranges of time': said('urgent within about 2..3 hours; stage "C" { time 0..3 days }'),
    'alternatives of different people': `persona P "P"\npersona Q "Q"\n${said('stage "C" { touchpoint U "U"; touchpoint V "V" by P instead of U 60%; touchpoint W "W" by Q instead of U 50% }').replace('"J" {', '"J" for P, Q {')}`,
    'all who were asked': said('pain "P" { evidence "E" count 8 of 8 }'),
    'the bounds themselves': `${metrics}journey J "J" { measure Nps -100; measure Nps 100; measure Csat 1; measure Own 10; measure Ces 7; measure Buy 100%; measure Csat 90%; measure Reply 0 seconds }`,
    'money and growth without bounds': `${metrics}journey J "J" { measure Money 12000000 THB; measure Grown 140% }`,
    'marks from 1 to 5': said(
      'pain "P" { severity 1 }; action "A" { value 5; investment 1; difficulty 5; audience 100% }',
    ),
    'a leap day': said('reviewed 2024-02-29'),
    'today, and tomorrow in another time zone': `${metrics}journey J "J" { reviewed 2026-11-15; measure Nps 4 on 2026-11-16; action "A" { due 2031-01-01 } }`,
    'no time at all': said('stage "C" { touchpoint U "U" { time 0 minutes } }'),
  },
  broken: {
    'a measure of an unknown metric': measured('Npss 400'),
    'a measure half-written': measured('Nps'),
    'a metric whose kind cannot be read': 'metric M "M" npss\njourney J "J" { measure M 300 }',
  },
  fixed: {
    'a time that goes down': { text: said('stage "C" { time about 3..2 days }'), gives: ['time about 2..3 days'] },
    'a wait that goes down': { text: said('path A -> B after 3..2 days'), gives: ['path A -> B after 2..3 days'] },
    'a time without room': { text: said('stage "C" { time about 2..2 days }'), gives: ['time about 2 days'] },
    'a wait without room': { text: said('stage "C" { wait 1..1 days }'), gives: ['wait 1 day }'] },
    'a scale that goes down': { text: said('scale +5..-1.5'), gives: ['scale -1.5..5'] },
    'a metric’s range that goes down': { text: 'metric M "M" csat 10..1 { target >= 4 }', gives: ['csat 1..10 {'] },
  },
});

test('value-out-of-range reads a range that goes down the right way, and one without room not at all', async () => {
  const measured = 'measure M 8; measure M 11; measure N 8';
  const project = await quickProject(
    `metric M "M" csat 10..1\nmetric N "N" csat 3..3\njourney J "J" { stage "A" { ${measured} } }`,
  );
  const messages = complaints('value-out-of-range', project).map(({ message }) => message);
  expect(messages).toEqual([
    expect.stringContaining('10..1 goes down'),
    expect.stringContaining('3..3 has no room'),
    '11 is outside the range of “M”: 1 to 10.',
  ]);
});

test('a scale without room is one mistake, and its scores are none', async () => {
  const project = await quickProject('journey J "J" { scale 3..3; stage "A" { touchpoint "T" { feels happy 5 } } }');
  expect(complaints('value-out-of-range', project)).toHaveLength(1);
  expect(complaints('score-out-of-scale', project)).toEqual([]);
});

test('nothing computes with a duration below nothing', async () => {
  const project = await quickProject(`journey J "J" {
    urgent within -1 minutes
    stage A "A" {
      urgent within 10 minutes
      touchpoint T "T" { time 12 minutes; wait -5 minutes }
    }
    action X "X" { audience 50%; value 5; investment 1; difficulty 1; duration -3 weeks }
  }`);
  expect(complaints('time-over-budget', project).map(({ message, related }) => [message, related[0]?.message])).toEqual(
    [[expect.stringContaining('“A” takes 12 minutes; the limit is 10 minutes'), '12 minutes']],
  );
  const [journey] = project.journeys;
  expect(journey && analyse(project).analysisOf(journey).priorities).toEqual({});
  expect(complaints('priority-incomplete', project)).toEqual([]);
});
