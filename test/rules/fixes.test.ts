import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { catalogue, rules, runRules } from '../../src/rules/index.js';
import type { Rule } from '../../src/rules/rule.js';
import { asFiles, quickProject } from './quick-project.js';
import { examplesOf } from './rule-pages.js';

let built = 0;

/** The rules, with edits counted as they are built. */
async function countingRules() {
  vi.resetModules();
  vi.doMock(import('../../src/rules/support/fix-builders.js'), async (original) => {
    const builders = await original();
    const counted = Object.entries(builders).map(([name, build]) => [
      name,
      (...args: never[]) => {
        if (name !== 'versioned') built++;
        return Reflect.apply(build, undefined, args);
      },
    ]);
    return { ...builders, ...Object.fromEntries(counted) };
  });
  const { runRules } = await import('../../src/rules/index.js');
  const { applyIgnores } = await import('../../src/rules/ignores.js');
  vi.doUnmock('../../src/rules/support/fix-builders.js');
  return { runRules, applyIgnores };
}

const counting = await countingRules();

const TEXTS = [
  ...readdirSync('examples')
    .filter((file) => file.endsWith('.journey'))
    .map((file) => readFileSync(`examples/${file}`, 'utf8')),
  ...[...catalogue.keys()].filter((rule) => rule !== 'invalid-settings').map((rule) => examplesOf(rule)[0]),
];

afterAll(() => vi.resetModules());

describe('the fixes of findings', () => {
  test('are built when they are asked for, and none while checking', { timeout: 120_000 }, async () => {
    const findings: Finding[] = [];
    for (const text of TEXTS) {
      const project = await quickProject(text);
      const on = Object.fromEntries([...catalogue.keys()].map((rule) => [rule, 'warning' as const]));
      findings.push(...counting.runRules({ ...project, settings: { ...project.settings, rules: on } }));
    }
    expect(built).toBe(0);
    const fixed = findings.filter(({ fixes }) => (fixes?.() ?? []).length > 0);
    expect(built).toBeGreaterThan(fixed.length);
    // Nearly every rule that has fixes is among them.
    expect(new Set(fixed.map(({ rule }) => rule)).size).toBeGreaterThan(35);
  });

  test('of a comment that ignores nothing, too', async () => {
    const project = await quickProject('journey J { draft }');
    const { source } = project.journeys[0] ?? expect.fail('There is no journey.');
    const removal = { range: source.range, text: '' };
    const ignore = { rule: 'no-persona', reason: 'x', line: 0, source, removal };
    const before = built;
    const findings = counting.applyIgnores([], [ignore], [], project);
    expect(built).toBe(before);
    expect(findings[0]?.fixes?.()).toHaveLength(1);
    expect(built).toBe(before + 1);
  });

  test('cost no finding where they fail', async () => {
    const project = await quickProject('journey J');
    const rule: Rule = {
      name: 'bad-fixes',
      severity: 'info',
      journey: (journey, _project, report) =>
        report({
          source: journey.source,
          message: 'x',
          fixes: () => {
            throw new Error('Oh no');
          },
        }),
    };
    const findings = runRules(project, { rules: [rule, ...rules] });
    expect(findings.map((finding) => finding.rule)).toContain('bad-fixes');
  });

  test('say which texts they are for', async () => {
    const text = 'journey J';
    const project = await quickProject(text);
    const [fix] = runRules(project).flatMap(({ fixes }) => fixes?.() ?? []);
    expect(Object.keys(fix?.versions ?? {})).toHaveLength(Object.keys(asFiles(text)).length);
    const other = await quickProject('journey K');
    expect(Object.values(other.versions)).not.toEqual(Object.values(project.versions));
  });

  test('are built by the builders alone', () => {
    const literals = readdirSync('src/rules', { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.ts') &&
        !file.endsWith('fix-builders.ts') &&
        /kind: '(?:insert|head|replace|remove|declare|setting)'/.test(readFileSync(`src/rules/${file}`, 'utf8')),
    );
    expect(literals).toEqual([]);
  });
});
