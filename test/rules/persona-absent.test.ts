import { describeRule } from './rule-tests.js';

const shared = 'segment City "City"\npersona Mei "Mei"\npersona Som "Som" { segment City }\nmetric M "M" nps\n';
const journey = (statements: string, more = '', head = 'for Mei, Som') =>
  `${shared}journey J "J" ${head} { ${more}\nstage A "A" { touchpoint T "T" { feels happy for Mei; ${statements} } }\nstage B "B" }`;

describeRule('persona-absent', {
  fires: {
    'somebody who is at no touchpoint of those by another': {
      text: journey('').replace('stage B "B"', 'stage B "B" { touchpoint "U" by Mei { thinks "x" } }'),
      on: ['Som'],
    },
    'somebody in the title only': {
      text: journey(''),
      on: ['Som'],
      severity: 'info',
      message: /“Som” makes this journey, and nothing in it is for them/,
    },
    'somebody with a role': { text: journey('', '', 'for Mei as user, Som as buyer'), on: ['Som as buyer'] },
  },
  quiet: {
    staff: `${shared}team Ward "Ward"\npersona Nurse "Nurse" { team Ward }\njourney J "J" for Mei, Nurse { stage A "A" { touchpoint T "T" { feels happy for Mei } } }`,
    'a gain of theirs': journey('gain "G" for Som'),
    'a voice of theirs': journey('quote "Q" for Som'),
    'what they do': journey('does "x" for Som'),
    'a feeling of theirs over a stage': journey('').replace('stage B "B"', 'stage B "B" { feels calm for Som }'),
    'a feeling of theirs': journey('feels sad for Som because "x"'),
    'a thought of all': journey('thinks "x"'),
    'a need of theirs': journey('', 'need "N" for Som'),
    'a pain of theirs': journey('pain "P" for Mei, Som'),
    'a measure of theirs': journey('', 'measure M 4 for Som'),
    'a path of theirs': journey('', 'path A -> exit 5% for Som'),
    'a path of all': journey('', 'path A -> exit 5%'),
    'an audience of their segment': journey('').replace('stage B "B"', 'stage B "B" { audience 5% for City }'),
    'a question of theirs': journey('').replace('stage B "B"', 'stage B "B" { question "Q" for Som }'),
    'a touchpoint by them': journey('').replace('stage B "B"', 'stage B "B" { touchpoint "U" by Som }'),
    'a journey where nothing is said of anybody': `${shared}journey J "J" for Mei, Som { stage "A" { touchpoint "T" } }`,
  },
  broken: {
    'a feeling of nobody knows whom': journey('feels sad for Soo because "x"'),
    'a thought that cannot be read': journey('\nthins "x"\n'),
    'a traveller whom nobody knows': journey('', '', 'for Mei, Soo'),
  },
});
