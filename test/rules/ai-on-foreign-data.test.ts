import { describeRule } from './rule-tests.js';

const helped = (owner: string, uses = 'uses D') =>
  `data D "Pulse" operational { ${owner} }\ndata E "E" operational { owner company }\njourney J "J" { need N "N"; stage A "A" { ai Bot "Coach" usage-coach {\nwhy N\n${uses}\n} } }`;

describeRule('ai-on-foreign-data', {
  fires: {
    'data of a platform': {
      text: helped('owner platform', 'uses E, D'),
      on: ['D'],
      severity: 'info',
      message: /“Coach” depends on “Pulse”, which a platform owns: what if the platform keeps them/,
      related: ['owner platform'],
    },
    'data of a partner': { text: helped('owner partner'), on: ['D'], message: /which a partner owns/ },
    'several data once': {
      text: helped('owner platform', 'uses D, F\nuses G').replace(
        'journey',
        'data F "Steps" operational { owner platform }\ndata G "Sleep" operational { owner partner }\njourney',
      ),
      on: ['D'],
      message: /“Coach” depends on “Pulse”, “Steps”, “Sleep”, which others own/,
      related: ['owner platform', 'owner partner'],
    },
  },
  quiet: {
    'data of the company': helped('owner company'),
    'data of the customer': helped('owner customer'),
    'data of nobody': helped(''),
    'data of a platform that no AI application uses': helped('owner platform', 'uses E'),
  },
  broken: { 'a misspelt owner': helped('owner platfrom'), 'unknown data': helped('owner platform', 'uses Dd') },
});
