import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/model/finding.js';
import { runRules } from '../../src/rules/index.js';
import { quickProject } from './quick-project.js';

const asked = async (text: string, severity?: Severity | 'off') => {
  const project = await quickProject(text);
  const rules = severity ? { 'stage-without-ai': severity } : {};
  return runRules({ ...project, settings: { ...project.settings, rules } }).filter(
    ({ rule }) => rule === 'stage-without-ai',
  );
};
const staged = (statements: string) =>
  `data D "D" operational\njourney J "J" { need N "N"; ai Bot "B" chatbot { why N; uses D }\nstage A "Decides" decision {\n${statements}\n} }`;

describe('stage-without-ai', () => {
  test('is off by default', async () => {
    expect(await asked(staged('touchpoint "T"'))).toEqual([]);
    expect(await asked(staged('touchpoint "T"'), 'off')).toEqual([]);
  });

  test('asks where settings turn it on, with the kinds that usually help there', async () => {
    const [finding, ...more] = await asked(staged('touchpoint "T"'), 'hint');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'hint', subject: 'J/stage:A' });
    expect(finding?.message).toMatch(/“Decides”.*chatbot/);
  });

  test.each([
    ['an AI application over the stage', 'ai Own "O" seo { why N; uses D }'],
    ['one at a touchpoint', 'touchpoint "T" { ai Own "O" seo { why N; uses D } }'],
    ['one that assists', 'touchpoint "T" { assisted by Bot }'],
    ['a stage that another journey tells', 'details J'],
  ])('is answered by %s', async (_what, statements) => {
    expect(await asked(staged(statements), 'info')).toEqual([]);
  });

  test('holds back where the text is broken', async () => {
    expect(await asked(staged('touchpoint "T" { asisted by Bot }'), 'info')).toEqual([]);
  });
});
