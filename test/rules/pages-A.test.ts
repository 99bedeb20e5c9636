import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../language-server/settings/read.js';
import { catalogue, judge } from '../../src/rules/index.js';
import type { Finding } from '../../src/rules/rule.js';
import { findingsOf } from '../journey-text.js';
import { quickProject } from './quick-project.js';

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

function pageOf(rule: string): string {
  return readFileSync(new URL(`../../docs/rules/${rule}.md`, import.meta.url), 'utf8');
}

/** The two examples of a page, the one that the rule finds first. */
function examplesOf(rule: string): [bad: string, good: string] {
  const [, bad = '', , good = ''] =
    /## Not like this\n\n```\w+\n(.*?)```.*?(## But like this)\n\n```\w+\n(.*?)```/s.exec(pageOf(rule)) ?? [];
  return [bad, good];
}

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

const stops = (findings: Finding[]) => [
  ...new Set(
    findings.filter(({ severity }) => severity === 'error' || severity === 'warning').map((each) => each.rule),
  ),
];

describe.each(PAGES)('the page of %s', (rule) => {
  test('shows an example that the rule finds, and none that a reviewer would stop at for another reason', async () => {
    const findings = await found(rule, examplesOf(rule)[0]);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(stops(findings).filter((name) => name !== rule)).toEqual([]);
  });

  test('shows a better one that it does not, and nobody would stop at', async () => {
    const [bad, good] = examplesOf(rule);
    expect(good.length).toBeGreaterThan(0);
    expect(good).not.toBe(bad);
    const findings = await found(rule, good);
    expect(findings.filter((finding) => finding.rule === rule)).toEqual([]);
    expect(stops(findings)).toEqual([]);
  });

  test('says how grave it is, why, how to fix it and how to turn it off', () => {
    const page = pageOf(rule);
    const severity = catalogue.get(rule)?.severity ?? '';
    expect(page).toMatch(new RegExp(`^# .+\\n\\n\`${rule}\` · \\*\\*${severity}\\*\\*`, 'i'));
    expect(page).toContain('\n## Why it matters\n');
    expect(page).toContain('\n## How to fix it\n');
    expect(page).toMatch(/\n## How to turn it (?:off|on)\n/);
    expect(page).toContain(`journey-ignore ${rule}: `);
  });
});
