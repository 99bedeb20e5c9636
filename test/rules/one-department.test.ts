import { describeRule } from './rule-tests.js';

const mapped = (by: string) => `team Care "Customer care"\nteam Sales "Sales"\njourney J "J" {\n${by}\nstage A "A" }`;

describeRule('one-department', {
  fires: {
    'a map of one team': {
      text: mapped('mapped by Care'),
      on: ['Care'],
      severity: 'info',
      message: /“Customer care”/,
      related: ['team Care'],
    },
    'one team named twice': { text: mapped('mapped by Care, Care'), on: ['Care'] },
    'a base and its variant once': { text: `${mapped('mapped by Care')}\nvariant V "V" of J {}`, on: ['Care'] },
  },
  quiet: {
    'two teams': mapped('mapped by Care, Sales'),
    'two lines': mapped('mapped by Care\nmapped by Sales'),
    'a map by nobody in particular': mapped('goal "G"'),
  },
  broken: {
    'a second team half-written': mapped('mapped by Care,\nmaped by Sales'),
    'an unknown team': mapped('mapped by Caer'),
    'an unknown second team': mapped('mapped by Care, Sael'),
  },
});
