import { readFileSync } from 'node:fs';
import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../language-server/settings/read.js';
import type { Finding } from '../../src/model/finding.js';
import { catalogue, runRules } from '../../src/rules/index.js';
import { build, findingsOf, freshServices } from '../build.js';
import { quickProject } from './quick-project.js';

/** The day on which the pages are read. */
const TODAY = '2026-11-21';

/** A disk with one picture. */
class Disk extends NodeFileSystemProvider {
  override async exists(uri: URI): Promise<boolean> {
    return uri.path === '/project/images/desk.png';
  }
}

/** What the checker finds in an example of a rule's page. */
export async function foundIn(rule: string, text: string): Promise<Finding[]> {
  switch (rule) {
    case 'invalid-settings': {
      const { problems } = readSettings(text, 'file:///project/journey.config.json');
      return runRules({ ...(await quickProject('')), problems }, { journeys: [], projectRules: false });
    }
    // Comments are read by the server alone.
    case 'unused-ignore':
      return findingsOf(text);
    case 'broken-image':
      return (await build(text, freshServices({ fileSystemProvider: () => new Disk() }))).findings;
  }
  const project = await quickProject(text);
  const off = catalogue.get(rule)?.severity === 'off';
  const settings = off ? { ...project.settings, rules: { [rule]: 'warning' as const } } : project.settings;
  return runRules({ ...project, settings, today: TODAY });
}

function pageOf(rule: string): string {
  return readFileSync(new URL(`../../docs/rules/${rule}.md`, import.meta.url), 'utf8');
}

/** The two examples of a page, the one that the rule finds first. */
export function examplesOf(rule: string): [bad: string, good: string] {
  const [, bad = '', , good = ''] =
    /## Not like this\n\n```\w+\n(.*?)```.*?(## But like this)\n\n```\w+\n(.*?)```/s.exec(pageOf(rule)) ?? [];
  return [bad, good];
}

const stops = (findings: Finding[]) => [
  ...new Set(
    findings.filter(({ severity }) => severity === 'error' || severity === 'warning').map((each) => each.rule),
  ),
];

/** Tests the pages of rules: that they say all they have to, and that their examples are what they are said to be. */
export function describePages(rules: readonly string[]): void {
  describe.each(rules)('the page of %s', (rule) => {
    test('shows an example that the rule finds, and none that a reviewer would stop at for another reason', async () => {
      const findings = await foundIn(rule, examplesOf(rule)[0]);
      expect(findings.map((finding) => finding.rule)).toContain(rule);
      expect(stops(findings).filter((name) => name !== rule)).toEqual([]);
    });

    test('shows a better one that it does not, and nobody would stop at', async () => {
      const [bad, good] = examplesOf(rule);
      expect(good.length).toBeGreaterThan(0);
      expect(good).not.toBe(bad);
      const findings = await foundIn(rule, good);
      expect(findings.filter((finding) => finding.rule === rule)).toEqual([]);
      expect(stops(findings)).toEqual([]);
    });

    test('says its severity, why, how to fix it and how to turn it off', () => {
      const page = pageOf(rule);
      const severity = catalogue.get(rule)?.severity ?? '';
      expect(page).toMatch(new RegExp(`^# .+\\n\\n\`${rule}\` · \\*\\*${severity}\\*\\*`, 'i'));
      expect(page).toContain('\n## Why it matters\n');
      expect(page).toContain('\n## How to fix it\n');
      expect(page).toMatch(/\n## How to turn it (?:off|on)\n/);
      expect(page).toContain(`journey-ignore ${rule}: `);
    });

    test('cites the sources of its metadata, and no others', () => {
      const cited = [...pageOf(rule).matchAll(/\bsources? (\d{3})(?: and (\d{3}))?/gi)].flatMap(([, ...numbers]) =>
        numbers.filter((number) => number !== undefined),
      );
      expect([...new Set(cited)].sort()).toEqual(catalogue.get(rule)?.sources);
    });
  });
}
