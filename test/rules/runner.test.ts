import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/model/finding.js';
import { isBefore } from '../../src/model/walk.js';
import { rules, runRules, unique } from '../../src/rules/index.js';

import { projectOf } from '../build.js';
import { plain } from '../edits.js';
import { madeRule } from './made-rule.js';

const bare = 'journey J "J" { stage A "A"; stage B "B" }';
const names = (findings: { rule: string }[]) => findings.map((finding) => finding.rule);

describe('checking a project', () => {
  test('is in the order of the text, each finding once', async () => {
    const project = await projectOf({ 'b.journey': bare, 'a.journey': 'journey K "K" { stage "A" { pain "P" } }' });
    const findings = runRules(project);
    expect(unique(findings)).toEqual(findings);
    for (const [index, finding] of findings.slice(1).entries()) {
      const last = findings[index];
      if (last?.source.uri === finding.source.uri) expect(isBefore(finding.range.start, last.range.start)).toBe(false);
      else expect((last?.source.uri ?? '') < finding.source.uri).toBe(true);
    }
    const again = await projectOf({ 'b.journey': bare, 'a.journey': 'journey K "K" { stage "A" { pain "P" } }' });
    expect(plain(runRules(again))).toEqual(plain(findings));
  });

  test('a draft is checked for errors alone', async () => {
    const project = await projectOf('journey J "J" { draft; stage A "A"; ai "Bot" seo }');
    expect(names(runRules(project))).toEqual(['ai-without-why']);
  });

  test('a draft is checked for errors alone by rules about the whole project, too', async () => {
    const project = await projectOf('journey J "J" { stage A "A" }\njourney K "K" { draft; stage A "A" }');
    const whole = (severity: Severity) =>
      madeRule({
        name: 'whole',
        severity,
        project: ({ journeys }, report) => {
          for (const { stages } of journeys)
            for (const { id, source } of stages) report({ source, subject: id, message: 'A stage' });
        },
      });
    const found = (severity: Severity) => runRules(project, { rules: [whole(severity)] }).map(({ subject }) => subject);
    expect(found('warning')).toEqual(['J/stage:A']);
    expect(found('error')).toEqual(['J/stage:A', 'K/stage:A']);
  });

  test('severities of the project count, for drafts too', async () => {
    const project = await projectOf('journey J "J" { draft; stage A "A"; ai "Bot" seo }');
    const settings = { ...project.settings, rules: { 'ai-without-why': 'off', 'no-persona': 'error' } as const };
    expect(runRules({ ...project, settings }).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['no-persona', 'error'],
    ]);
  });

  test('rules can be left out, and journeys chosen', async () => {
    const project = await projectOf(`${bare}\njourney K "K" { stage "A" }\nteam T "1"\nteam T "2"`);
    const [first] = project.journeys;
    const chosen = { journeys: first ? [first] : [], projectRules: false, skip: new Set(['no-persona']) };
    const asked = rules.filter(({ name }) => name === 'stage-without-touchpoint' || name === 'no-persona');
    expect(names(runRules(project, { ...chosen, rules: asked }))).toEqual(
      asked.slice(-1).flatMap(({ name }) => [name, name]),
    );
    expect(names(runRules(project, { journeys: [] }))).toContain('duplicate-name');
  });

  test('what parser and linker found is reported with its fixes', async () => {
    const project = await projectOf({
      'a.journey': 'persona Mei "M"\njourney J "J" for Mie { stage A "A" { touchpoint "T" }; path A -> exit when "x" }',
      'b.journey': 'journey K "K" for Mie { stagee "A" }',
    });
    const findings = runRules(project).filter(({ rule }) => rule === 'unknown-reference' || rule === 'syntax');
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error']);
    expect(findings[0]?.fixes?.()[0]).toMatchObject({
      preferred: true,
      edits: [{ kind: 'replace', text: 'Mei', range: findings[0]?.range }],
    });
    expect(runRules(project, { problems: false, journeys: [], projectRules: false })).toEqual([]);
    const ofOne = runRules(project, { problems: 'file:///project/b.journey', journeys: [], projectRules: false });
    expect(new Set(ofOne.map(({ source }) => source.uri))).toEqual(new Set(['file:///project/b.journey']));
  });

  test('two variants of an abstract base do not say the same twice', async () => {
    const text = 'abstract journey J "J" { stage A "A" }\nvariant V "V" of J {}\nvariant W "W" of J {}';
    expect(names(runRules(await projectOf(text))).filter((rule) => rule === 'stage-without-touchpoint')).toHaveLength(
      1,
    );
  });

  test('a variant says only what its base does not, checked together or alone', async () => {
    const project = await projectOf(`${bare}\nvariant V "V" of J { stage A { goal "G" }; stage C "C" after B }`);
    const [, variant] = project.journeys;
    const alone = runRules(project, { journeys: variant ? [variant] : [] });
    expect(new Set(alone.map(({ subject }) => subject))).toEqual(new Set(['V/stage:C']));
    expect(new Set(names(alone)).size).toBe(alone.length);
    expect(plain(runRules(project))).toEqual(expect.arrayContaining(plain(alone)));
  });

  test('a rule that throws is reported once, and the others go on', async () => {
    const project = await projectOf(`${bare}\njourney K "K" { stage "A" }`);
    const bad = madeRule({
      name: 'bad-rule',
      severity: 'info',
      journey: () => {
        throw new Error('Oh no');
      },
    });
    const findings = runRules(project, { rules: [bad, ...rules] });
    const failures = findings.filter(({ rule }) => rule === 'bad-rule');
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ severity: 'error', message: expect.stringContaining('bad-rule') });
    expect(plain(findings.filter(({ rule }) => rule !== 'bad-rule'))).toEqual(plain(runRules(project)));
  });

  test('nothing is changed by checking', async () => {
    const project = await projectOf(bare);
    const before = JSON.stringify(project);
    runRules(project);
    expect(JSON.stringify(project)).toBe(before);
  });
});

test('a rule that is usually off is asked where settings turn it on', async () => {
  const project = await projectOf(`persona P "P"\n${bare.replace(' {', ' for P {')}`);
  const asked = rules.filter(({ severity }) => severity === 'off');
  expect(names(runRules(project, { rules: asked }))).toEqual([]);
  const on = (severity: Severity | 'off') =>
    Object.fromEntries(asked.map(({ name }) => [name, severity])) as Record<string, Severity | 'off'>;
  const checked = (severity: Severity | 'off') =>
    runRules({ ...project, settings: { ...project.settings, rules: on(severity) } }, { rules: asked });
  expect(checked('hint').map(({ rule, severity }) => [rule, severity])).toContainEqual(['stage-without-ai', 'hint']);
  expect(checked('off')).toEqual([]);
});
