import { describeRule } from './rule-tests.js';

const journey = (status: string, actions = '') => `journey J "J" {
  need N "N"
  stage A "A" { touchpoint T "T" { ai Bot "Advisor" chatbot { why N; ${status} } } }
  ${actions}
}`;

describeRule('ai-without-action', {
  fires: {
    'an idea': {
      text: journey('status idea'),
      on: ['Bot'],
      severity: 'info',
      message: /“Advisor” is not there yet, and no action brings it/,
    },
    'one that is planned': { text: journey('status planned', 'action "X" { answers N }'), on: ['Bot'] },
    'one to be strengthened': { text: journey('status strengthen'), on: ['Bot'], message: /is to be strengthened/ },
    'one whose action was dropped': {
      text: journey('status idea', 'action "X" { delivers Bot; status dropped }'),
      on: ['Bot'],
    },
  },
  quiet: {
    'an action that delivers it': journey('status idea', 'action "X" { delivers Bot }'),
    'one that is live': journey('status live'),
    'a pilot': journey('status pilot'),
    'one without a status': journey(''),
  },
  broken: {
    'an action that delivers nobody knows what': journey('status idea', 'action "X" { delivers Bott }'),
    'an action that cannot be read': journey('status idea', 'action "X" { delvers Bot }'),
    'a status that cannot be read': journey('\nstatus ida\n'),
  },
  fixed: {
    'it with an action': { text: journey('status idea'), gives: ['action "…" { delivers Bot } }'] },
    'one without a name': {
      text: journey('status idea').replace('Bot ', ''),
      gives: ['ai Ai "Advisor"', 'action "…" { delivers Ai }'],
    },
  },
});
