import { readSettings } from '../../language-server/settings/read.js';
import { catalogue, judge } from '../../src/rules/index.js';
import type { Finding } from '../../src/rules/rule.js';
import { findingsOf } from '../journey-text.js';
import { quickProject } from './quick-project.js';
import { describePages } from './rule-pages.js';

/** The day on which the pages are read. */
const TODAY = '2026-11-21';

const PAGES = [
  'syntax',
  'unknown-reference',
  'written-twice',
  'duplicate-name',
  'invalid-settings',
  'unused-ignore',
  'no-persona',
  'journey-without-stages',
  'stage-without-touchpoint',
  'stage-without-question',
  'starts-late',
  'ends-at-purchase',
  'goal-is-a-kpi',
  'outcome-one-sided',
  'single-channel',
  'one-department',
  'stale-review',
  'unreachable-stage',
  'dead-end-stage',
  'linear-journey',
  'endless-loop',
  'path-rates-over-100',
  'audience-mismatch',
  'bottleneck',
  'score-out-of-scale',
  'score-contradicts-label',
  'unknown-emotion',
  'negative-emotion-unanswered',
  'pain-without-area',
  'thin-evidence',
  'emotion-without-experience-data',
  'conversion-without-operational-data',
  'no-memorable-moment',
  'aha-below-baseline',
  'unknown-ai-kind',
  'ai-unusual-stage',
  'ai-on-foreign-data',
  'ai-without-fallback',
  'ai-skips-maturity',
  'stage-without-ai',
  'role-without-evidence',
];

async function found(rule: string, text: string): Promise<Finding[]> {
  if (rule === 'invalid-settings') {
    const { problems } = readSettings(text, 'file:///project/journey.config.json');
    return judge({ ...(await quickProject('')), problems }, { journeys: [], projectRules: false });
  }
  // Comments are heard by the server alone.
  if (rule === 'unused-ignore') return findingsOf(text);
  const project = await quickProject(text);
  const off = catalogue.get(rule)?.severity === 'off';
  const settings = off ? { ...project.settings, rules: { [rule]: 'warning' as const } } : project.settings;
  return judge({ ...project, settings, today: TODAY });
}

describePages(PAGES, found);
