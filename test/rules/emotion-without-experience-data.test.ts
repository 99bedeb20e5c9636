import { describeRule } from './rule-tests.js';

const mapped = (statements: string) =>
  `data Survey "Survey" experience\ndata Views "Views" operational\njourney J "The move" { stage A "A" { touchpoint T "T" {\n${statements}\n} } }`;

describeRule('emotion-without-experience-data', {
  fires: {
    'feelings that nobody asked about': {
      text: mapped('feels happy'),
      on: ['J'],
      severity: 'info',
      message: /“The move”/,
      related: ['feels happy'],
    },
    'feelings beside operational data': { text: mapped('feels happy\nrecords Views'), on: ['J'] },
  },
  quiet: {
    'a survey': mapped('feels happy\nrecords Survey'),
    'a survey at another touchpoint': mapped('feels happy').replace(
      'stage A',
      'stage Z "Z" { touchpoint "Y" { records Survey } }\nstage A',
    ),
    'no feelings': mapped('does "Waits"'),
  },
  broken: {
    'a misspelt records': mapped('feels happy\nrecord Survey'),
    'unknown data': mapped('feels happy\nrecords Survye'),
    'a misspelt kind of data': mapped('feels happy\nrecords Survey').replace('experience', 'experence'),
  },
});
