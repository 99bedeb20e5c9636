import { describeRule } from './rule-tests.js';

const action = (statements: string) => `journey J "J" { action A "Do it" {\n${statements}\n} }`;

describeRule('action-overdue', {
  fires: {
    'a day that has passed': {
      text: action('due 2026-10-16; status doing'),
      on: ['2026-10-16'],
      severity: 'info',
      message: /“Do it” was due 30 days ago/,
    },
    'yesterday, and no status': { text: action('due 2026-11-14'), on: ['2026-11-14'], message: /due yesterday/ },
  },
  quiet: {
    'a day that is today': action('due 2026-11-15; status doing'),
    'a day to come': action('due 2026-11-16'),
    'an action done': action('due 2026-10-16; status done'),
    'an action dropped': action('due 2026-10-16; status dropped'),
    'an action without a day': action('status doing'),
    'a day in no calendar': action('due 2026-02-30'),
  },
  broken: { 'a status that cannot be read': action('due 2026-10-16\nstatus dnoe') },
});
