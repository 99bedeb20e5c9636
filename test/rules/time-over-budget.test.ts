import { describeRule } from './rule-tests.js';

const personas = 'persona Mei "Mei"\npersona Som "Som"\n';
const stage = (statements: string, head = '') =>
  `${personas}journey J "J" ${head} { stage A "Rescue" { urgent within 5 minutes\n${statements}\n} }`;
const journey = (paths: string) => `journey J "J" {
  urgent within 10 minutes
  stage A "A" { touchpoint "T" { time 5 minutes } }
  stage B "B" { touchpoint "U" { time 6 minutes } }
  stage C "C" { touchpoint "V" { time 4 minutes } }
  ${paths}
}`;

describeRule('time-over-budget', {
  fires: {
    'a range by its upper end': {
      text: stage('touchpoint "T" { time 4..6 minutes }'),
      on: ['urgent within 5 minutes'],
      message: /“Rescue” takes 4–6 minutes; the limit is 5 minutes/,
    },
    'what a stage says of itself': {
      text: stage('time 6 minutes; touchpoint "T" { time 1 minute; wait 30 seconds }'),
      on: ['urgent within 5 minutes'],
      message: /takes 6 minutes 30 seconds/,
      related: ['stage A', 'touchpoint "T"'],
    },
    'a wait between two stages': {
      text: 'journey J "J" { urgent within 10 minutes; stage A "A"; stage B "B"; path A -> B after about 11 minutes }',
      on: ['urgent within 10 minutes'],
      message: /takes ≈ 11 minutes/,
      related: ['path A -> B'],
    },
    'what most come by, though it is optional': {
      text: stage('touchpoint "T" optional 60% { time 6 minutes }'),
      on: ['urgent within 5 minutes'],
    },
    'steps that add up': {
      text: stage('touchpoint "T" { time 3 minutes }; touchpoint "U" { wait 90 seconds; time 1 minute }'),
      on: ['urgent within 5 minutes'],
      severity: 'warning',
      message: /“Rescue” takes 5 minutes 30 seconds; the limit is 5 minutes: take steps out/,
      related: ['touchpoint "T"', 'touchpoint "U"'],
    },
    'a touchpoint by itself': {
      text: 'journey J "J" { stage "A" { touchpoint T "T" { urgent within 1 hour; time 9 minutes; wait 1 hour } } }',
      on: ['urgent within 1 hour'],
    },
    'the longest of what replaces each other': {
      text: stage('touchpoint T "T" { time 1 minute }; touchpoint U "U" instead of T 20% { time 6 minutes }'),
      on: ['urgent within 5 minutes'],
      message: /takes 6 minutes/,
    },
    'the longest of what happens side by side': {
      text: stage('touchpoint T "T" { time 1 minute }; touchpoint U "U" alongside T { time 6 minutes }'),
      on: ['urgent within 5 minutes'],
      message: /takes 6 minutes/,
    },
    'people who travel together and wait for each other': {
      text: stage(
        'touchpoint "T" by Mei { time 3 minutes }; touchpoint "U" by Som { time 3 minutes }',
        'for Mei as user, Som as buyer',
      ),
      on: ['urgent within 5 minutes'],
    },
    'a journey, stage after stage': {
      text: journey(''),
      on: ['urgent within 10 minutes'],
      message: /takes 15 minutes/,
    },
  },
  quiet: {
    'a range that fits': stage('touchpoint "T" { time 4..5 minutes }'),
    'a range that goes down': stage('touchpoint "T" { time 9..6 minutes }'),
    'a touchpoint under a stage that takes less as a whole': stage('time 2 minutes; touchpoint "T" { time 9 minutes }'),
    'what few come by': stage('touchpoint "T" optional 40% { time 6 minutes }'),
    'just the time there is': stage('touchpoint "T" { time 3 minutes }; touchpoint "U" { wait 120 seconds }'),
    'what replaces each other': stage(
      'touchpoint T "T" { time 3 minutes }; touchpoint U "U" instead of T { time 4 minutes }',
    ),
    'what happens side by side': stage(
      'touchpoint T "T" { time 3 minutes }; touchpoint U "U" alongside T { time 4 minutes }',
    ),
    'what replaces what replaces it': stage(
      'touchpoint T "T" { time 3 minutes }; touchpoint U "U" instead of T { time 4 minutes }; touchpoint "W" instead of U { time 4 minutes }',
    ),
    'what nobody in a hurry does': stage(
      'touchpoint "T" { time 3 minutes }; touchpoint "U" optional { time 4 minutes }',
    ),
    'two people, each on their own': stage(
      'touchpoint "T" by Mei { time 3 minutes }; touchpoint "U" by Som { time 3 minutes }',
      'for Mei, Som',
    ),
    'a journey that leads past a stage': journey('path A -> C'),
    'a journey in no hurry': 'journey J "J" { stage "A" { touchpoint "T" { wait 3 years } } }',
  },
  broken: {
    'something instead of nobody knows what': stage(
      'touchpoint T "T" { time 3 minutes }; touchpoint U "U" instead of Tt { time 4 minutes }',
    ),
    'something instead of what cannot be read': stage(
      'touchpoint T "T" { time 3 minutes }\ntouchpoint U "U" insted of T { time 4 minutes }',
    ),
  },
});
