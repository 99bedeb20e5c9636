import { expect, test } from 'vitest';
import { quickProject } from './quick-project.js';
import { complaints, describeRule } from './rule-tests.js';

const journey = (statements: string) =>
  `metric Csat "Satisfied" csat { target >= 1 }\njourney J "J" { stage A "A" { ${statements} } }`;

describeRule('measure-stale', {
  fires: {
    'a figure of more than a year ago': {
      text: journey('measure Csat 4 on 2025-11-14'),
      on: ['measure Csat 4 on 2025-11-14'],
      severity: 'info',
      message: /“Satisfied” was last measured on 2025-11-14, more than 12 months ago/,
    },
    'the last of two': {
      text: journey('measure Csat 4 on 2025-01-01; measure Csat 4 on 2024-01-01'),
      on: ['measure Csat 4 on 2025-01-01'],
    },
  },
  quiet: {
    'a figure of a year ago to the day': journey('measure Csat 4 on 2025-11-15'),
    'a figure with a newer one': journey('measure Csat 4 on 2024-01-01; measure Csat 4 on 2026-11-01'),
    'a figure of no day': journey('measure Csat 4'),
    'an old figure with one of no day': journey('measure Csat 4 on 2024-01-01; measure Csat 4'),
  },
  broken: {
    'a newer one that cannot be read': journey('measure Csat 4 on 2024-01-01\nmesure Csat 4 on 2026-11-01\n'),
    'an unknown metric': journey('measure Csatt 4 on 2024-01-01'),
  },
});

test('measure-stale keeps to the project’s own staleAfter, half years too', async () => {
  const project = await quickProject(journey('measure Csat 4 on 2026-04-30'));
  const within = (amount: number, unit: 'month' | 'year') =>
    complaints('measure-stale', { ...project, settings: { ...project.settings, staleAfter: { amount, unit } } });
  expect(within(6, 'month')).toHaveLength(1);
  expect(within(7, 'month')).toHaveLength(0);
  expect(within(0.5, 'year')).toHaveLength(1);
  expect(within(1.5, 'year')).toHaveLength(0);
});
