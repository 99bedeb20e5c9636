import { describeRule } from './rule-tests.js';

describeRule('metric-without-target', {
  fires: {
    'a metric that nobody has a wish for': {
      text: 'metric M "Would recommend" nps',
      on: ['M'],
      severity: 'info',
      message: /What should “Would recommend” be/,
    },
  },
  quiet: { 'a metric with a target': 'metric M "M" nps { target >= 40 }' },
  broken: {
    'a target half-written': 'metric M "M" nps { target >= }',
    'a target misspelt': 'metric M "M" nps {\ntaget >= 40\n}',
  },
  fixed: {
    'it with a usual target': { text: 'metric M "M" churn', gives: ['metric M "M" churn { target <= 5% }'] },
    'one of a range of its own': { text: 'metric M "M" csat 1..10', gives: ['{ target >= 8.2 }'] },
    'it with what was measured last': {
      text: `metric M "M" response-time { note "N" }
journey J "J" { measure M 1 hour on 2026-10-01; measure M 3 hours on 2026-09-01 }`,
      gives: ['{ target <= 1 hour; note "N" }'],
    },
  },
});
