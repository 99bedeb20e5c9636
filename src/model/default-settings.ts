import type { Settings } from './settings.js';

/** The settings of a project that says nothing. */
export const defaultSettings: Settings = {
  priority: { audience: 1, value: 1, investment: 1, difficulty: 1, duration: 1, severity: 0 },
  staleAfter: { amount: 12, unit: 'month' },
  minEvidence: 3,
  emotions: [],
  aiKinds: [],
  phases: [],
  rules: {},
  exclude: [],
};
