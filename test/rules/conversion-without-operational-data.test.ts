import { describeRule } from './rule-tests.js';

const mapped = (path: string, statements = '') =>
  `data Survey "Survey" experience\ndata Views "Views" operational\njourney J "The move" { stage A "A" { touchpoint T "T" {\n${statements}\n} }; stage B "B"\n${path}\n}`;

describeRule('conversion-without-operational-data', {
  fires: {
    'rates that nobody counted': {
      text: mapped('path A -> B 60%'),
      on: ['J'],
      severity: 'info',
      message: /“The move”/,
      related: ['path A -> B 60%'],
    },
    'rates beside a survey': { text: mapped('path A -> exit 5%', 'records Survey'), on: ['J'] },
  },
  quiet: {
    'rates over operational data': mapped('path A -> B 60%', 'records Views'),
    'paths without rates': mapped('path A -> exit'),
    'no paths': mapped(''),
  },
  broken: {
    'a misspelt records': mapped('path A -> B 60%', 'recods Views'),
    'unknown data': mapped('path A -> B 60%', 'records Viewss'),
  },
});
