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
    'a feeling known from operational data': { text: mapped('feels happy from Views'), on: ['J'] },
    'feelings beside operational data': { text: mapped('feels happy\nrecords Views'), on: ['J'] },
  },
  quiet: {
    'a survey': mapped('feels happy\nrecords Survey'),
    'a survey at another touchpoint': mapped('feels happy').replace(
      'stage A',
      'stage Z "Z" { touchpoint "Y" { records Survey } }\nstage A',
    ),
    'a feeling known from a survey': mapped('feels happy because "It works" from Survey\nfeels calm'),
    'no feelings': mapped('does "Waits"'),
  },
  broken: {
    'a misspelt records': mapped('feels happy\nrecord Survey'),
    'a source that nobody declares': mapped('feels happy from Survye'),
    'unknown data': mapped('feels happy\nrecords Survye'),
    'a misspelt kind of data': mapped('feels happy\nrecords Survey').replace('experience', 'experence'),
  },
});
