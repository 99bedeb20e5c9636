import { describeRule } from './rule-tests.js';

const shared = `persona Mei "Mei"
persona Som "Som"
channel Web "Web" owned
channel Shop "Shop" partner
channel Advert "Advert" paid
team Care "Care"
team Sales "Sales"
system Crm "CRM" by Care
data Views "Views" operational { system Crm; shared with Sales }
data Calls "Calls" operational
`;
const stage = (statements: string, more = '') =>
  `${shared}journey J "J" { need N "N"; stage A "A" {\n${statements}\n}\n${more} }`;

describeRule('tells-it-twice', {
  fires: {
    'another channel that knows nothing': {
      text: stage('touchpoint T "Page" via Web { records Views }\ntouchpoint U "Desk" via Shop { records Calls }'),
      on: ['U'],
      severity: 'warning',
      message: /The channel changes before “Desk”, and nothing recorded at “Page” is known there/,
      related: ['touchpoint T'],
    },
    'another channel of which nothing is said': {
      text: stage('touchpoint "T" via Web { records Views }\ntouchpoint "U" via Shop'),
      on: ['"U"'],
    },
    'another team on the same channel': {
      text: stage('touchpoint "T" via Shop { onstage "x" by Care }\ntouchpoint "U" via Shop { onstage "x" by Sales }'),
      on: ['"U"'],
      message: /^The team changes/,
    },
    'the next stage': {
      text: stage(
        'touchpoint "T" via Web { records Views }',
        'stage "B" { touchpoint "U" via Shop { records Calls } }',
      ),
      on: ['"U"'],
    },
    'what comes after either of two': {
      text: stage(
        'touchpoint T "T" via Web { records Views }\ntouchpoint "T2" via Web instead of T { records Calls }\ntouchpoint "U" via Shop { records Calls }',
      ),
      on: ['"U"'],
    },
  },
  quiet: {
    'data recorded at both': stage(
      'touchpoint "T" via Web { records Views, Calls }\ntouchpoint "U" via Shop { records Views }',
    ),
    'data that a helper there uses': stage(
      'touchpoint "T" via Web { records Views }\ntouchpoint "U" via Shop { ai "B" chatbot { why N; uses Views } }',
    ),
    'data that a helper over the stage uses': stage(
      'ai "B" chatbot { why N; uses Views }\ntouchpoint "T" via Web { records Views }\ntouchpoint "U" via Shop',
    ),
    'data shared with the team there': stage(
      'touchpoint "T" via Web { records Views }\ntouchpoint "U" via Shop { onstage "x" by Sales }',
    ),
    'a team that runs the system of the data': stage(
      'touchpoint "T" via Web { records Views }\ntouchpoint "U" via Shop { backstage "x" by Care }',
    ),
    'the same team on another channel': stage(
      'touchpoint "T" via Web { onstage "x" by Sales }\ntouchpoint "U" via Shop { onstage "x" by Sales }',
    ),
    'data in the system looked up there': stage(
      'touchpoint "T" via Web { records Views }\ntouchpoint "U" via Shop { support "x" by Crm }',
    ),
    'the same channel': stage('touchpoint "T" via Web { records Views }\ntouchpoint "U" via Web { records Calls }'),
    'no channel said': stage('touchpoint "T" via Web { records Views }\ntouchpoint "U" { records Calls }'),
    'nothing told before': stage('touchpoint "T" via Web\ntouchpoint "U" via Shop { records Calls }'),
    'one instead of the other': stage(
      'touchpoint T "T" via Web { records Views }\ntouchpoint "U" via Shop instead of T { records Calls }',
    ),
    'two people': stage(
      'touchpoint "T" via Web by Mei { records Views }\ntouchpoint "U" via Shop by Som { records Calls }',
    ),
    'an advert': stage('touchpoint "T" via Web { records Views }\ntouchpoint "U" via Advert { records Calls }'),
    'a stage that the paths lead past': stage(
      'touchpoint "T" via Web { records Views }',
      'stage "B" { touchpoint "U" via Shop { records Calls } }\nstage C "C"\npath A -> C',
    ),
  },
  broken: {
    'unknown data': stage('touchpoint "T" via Web { records Views }\ntouchpoint "U" via Shop { records Vews }'),
    'an unknown channel': stage('touchpoint "T" via Web { records Views }\ntouchpoint "U" via Shp'),
    'records that cannot be read': stage(
      'touchpoint "T" via Web { records Views }\ntouchpoint "U" via Shop {\nrecrods Views\n}',
    ),
    'an unknown helper': stage('touchpoint "T" via Web { records Views }\ntouchpoint "U" via Shop { assisted by Bot }'),
  },
});
