import { describeRule } from './rule-tests.js';

const shared = `data X "X" experience
data O "O" operational
metric M "M" nps { from X }
metric L "L" nps { from O }
`;
const point = (statements: string, head = '') =>
  `${shared}journey J "J" { ${head}\nstage A "A" { touchpoint T "Desk" {\n${statements}\n} } }`;

describeRule('strong-emotion-unevidenced', {
  fires: {
    'a stage': {
      text: point('').replace('"A" {', '"A" { feels angry;'),
      on: ['feels angry'],
      message: /so strongly at “A”/,
    },
    'a pain that is assumed': {
      text: point('feels angry because P; pain P "P" { evidence "E" assumed }'),
      on: ['feels angry because P'],
    },
    'the lower end': {
      text: point('feels angry because "x"'),
      on: ['feels angry because "x"'],
      severity: 'hint',
      message: /so strongly at “Desk”\? Record experience data there, or add evidence to a pain\.$/,
    },
    'the upper end': {
      text: point('feels delighted'),
      on: ['feels delighted'],
      message: /there, or take a milder word\.$/,
    },
    'both ends at one touchpoint': {
      text: point('feels delighted; feels angry because "x"'),
      on: ['feels delighted'],
      message: /add evidence to a pain\.$/,
      related: ['feels angry'],
    },
    'the end of another scale': { text: point('feels 10; feels 9', 'scale 1..10'), on: ['feels 10'] },
    'operational data': { text: point('feels delighted; records O; measure L 10'), on: ['feels delighted'] },
    'a pain that nobody has proved': {
      text: point('feels angry because P; pain P "P"'),
      on: ['feels angry because P'],
    },
  },
  quiet: {
    'a source of its own': point('feels angry from O'),
    'a count': point('feels angry count 6 of 8'),
    'a voice that was heard somewhere': point('feels angry; quote "Why?" from O'),
    'a gain with evidence': point('feels delighted because G; gain G "G" { evidence "E" }'),
    staff: `persona P "P"\npersona Nurse "N" { team Ward }\nteam Ward "W"\n${point('feels angry for Nurse').replace('"J" {', '"J" for P, Nurse {')}`,
    'a touchpoint by somebody who does not make the journey': `persona P "P"\npersona Q "Q"\n${point('feels angry').replace('"J" {', '"J" for P {').replace('"Desk"', '"Desk" by Q')}`,
    'a score that the scale does not have': 'journey J "J" { stage A "A" { touchpoint T "T" { feels happy -3 } } }',
    'a feeling of somebody who does not make the journey': `persona P "P"\npersona Q "Q"\n${point('feels angry for Q').replace('"J" {', '"J" for P {')}`,
    'a mild feeling': point('feels happy; feels sad because "x"'),
    'experience data': point('feels delighted; records X'),
    'a measure from experience data': point('feels delighted; measure M 40'),
    'evidence at the touchpoint': point('feels angry because P; pain P "P" { evidence "E" }'),
    'evidence for its pain elsewhere': point('feels angry because P', 'pain P "P" { evidence "E" }'),
  },
  broken: {
    'unknown data': point('feels delighted; records Xx'),
    'an unknown pain': point('feels angry because Pp'),
    'records that cannot be read': point('feels delighted\nrecrods X'),
    'data that are of no nature': point('feels delighted; records X').replace('experience', ''),
  },
});
