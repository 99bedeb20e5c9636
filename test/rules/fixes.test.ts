import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import type { Project } from '../../src/model/project.js';
import { catalogue, rules, runRules } from '../../src/rules/index.js';
import { madeRule } from './made-rule.js';
import { asFiles, quickProject } from './quick-project.js';
import { examplesOf, foundIn } from './rule-pages.js';
import { fixesIn } from './rule-tests.js';

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

/** What parser, linker, settings and file system find, in texts with a fix where there is one. */
const PROBLEMS = {
  syntax: 'journey J { stagee A "A" }',
  'unknown-reference': 'persona Mei "M"\njourney J for Mie',
  'written-twice': 'journey J { owner A; owner B }',
  'broken-image': examplesOf('broken-image')[0],
  'unused-ignore': examplesOf('unused-ignore')[0],
  'invalid-settings': '{ "rulse": {} }',
};

afterAll(() => vi.resetModules());

/** A project that asks every rule. */
function withAllRules(project: Project): Project {
  const on = Object.fromEntries([...catalogue.keys()].map((rule) => [rule, 'warning' as const]));
  return { ...project, settings: { ...project.settings, rules: on } };
}

describe('the fixes of findings', () => {
  test('are built when they are asked for, and none while checking', { timeout: 120_000 }, async () => {
    const findings: Finding[] = [];
    for (const text of TEXTS) findings.push(...counting.runRules(withAllRules(await quickProject(text))));
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
    const rule = madeRule({
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
    });
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

  // Rules that check the model are held to their metadata where they are tested.
  test.each(Object.entries(PROBLEMS))('of %s are what its metadata says', async (rule, text) => {
    const findings = (await foundIn(rule, text)).filter((finding) => finding.rule === rule);
    expect(findings.length).toBeGreaterThan(0);
    expect(fixesIn(findings)).toBe(catalogue.get(rule)?.fix);
  });

  test('are held to the metadata of every rule', () => {
    const model = new Set(rules.map(({ name }) => name));
    const others = [...catalogue.keys()].filter((rule) => !model.has(rule));
    expect(Object.keys(PROBLEMS).sort()).toEqual(others.sort());
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
