import { describeRule } from './rule-tests.js';

const data = 'data D "Views" operational\ndata E "Calls" operational\n';
const journey = (records: string, when = 'when "x" on D') =>
  `journey J "J" { stage A "A" { touchpoint T "T" { ${records} }\ntrigger Call "Call" { ${when}; within 5 minutes } } }`;

describeRule('trigger-on-unrecorded-data', {
  fires: {
    'data that nobody records': {
      text: data + journey(''),
      on: ['D'],
      severity: 'warning',
      message: /“Call” waits for “Views”.*`records D`/,
      related: ['data D'],
    },
    'data other than those recorded': { text: data + journey('records E'), on: ['D'] },
  },
  quiet: {
    'data that a touchpoint records': data + journey('records E, D'),
    'data that a touchpoint of another journey records': `${data}${journey('')}\njourney K "K" { draft; stage "A" { touchpoint "T" { records D } } }`,
    'data that lie in a system': `system Net "Network"\n${data.replace('"Views" operational', '"Views" operational { system Net }')}${journey('')}`,
    'a trigger that waits for no data': data + journey('', 'when "x"'),
  },
  broken: {
    'records that cannot be read': data + journey('\nrecrods D\n'),
    'records of nobody knows what': data + journey('records Dd'),
    'unknown data waited for': data + journey('', 'when "x" on Dd'),
    'a mistake in another file': { 'map.journey': data + journey(''), 'z.journey': 'journey K "K" { xyzzy }' },
  },
});
