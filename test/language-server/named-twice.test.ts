import { describe, expect, test } from 'vitest';
import { build } from '../build.js';
import { afterFix } from '../rules/quick-project.js';
import { names } from './sound.js';

const SHARED = 'persona P "P"\npersona Q "Q"\nteam T "T"\nteam U "U"\ndata D "D" experience\npurpose Aim\nsegment S\n';

/** The findings of `written-twice`, each with the text after its fix. */
async function twiceIn(text: string) {
  const { findings, project } = await build(SHARED + text);
  const found = findings.filter(({ rule }) => rule === 'written-twice');
  const all = [];
  for (const { severity, range, fixes } of found) {
    const [fix] = fixes?.() ?? [];
    const after = fix && Object.values(await afterFix({ 'map.journey': SHARED + text }, fix))[0];
    all.push({ severity, range, after: after?.slice(SHARED.length) });
  }
  return { all, project };
}

describe('what a list names twice counts once, and its fix takes one away', () => {
  test.each([
    ['teams', 'journey J { mapped by T, T, U }', 'journey J { mapped by T, U }'],
    [
      'the same team in another line',
      'journey J {\n  mapped by T\n  mapped by U, T\n}',
      'journey J {\n  mapped by T\n  mapped by U\n}',
    ],
    ['a line that names nothing new', 'journey J {\n  mapped by T\n  mapped by T\n}', 'journey J {\n  mapped by T\n}'],
    [
      'the first of a second line',
      'journey J {\n  mapped by T\n  mapped by T, U\n}',
      'journey J {\n  mapped by T\n  mapped by U\n}',
    ],
    ['travellers', 'journey J for P, Q, P { stage "s" }', 'journey J for P, Q { stage "s" }'],
    ['whom a need is for', 'journey J { need "n" for P, P }', 'journey J { need "n" for P }'],
    [
      'words of a choice',
      'journey J { stage "s" { touchpoint "t" { evokes comfort, comfort } } }',
      'journey J { stage "s" { touchpoint "t" { evokes comfort } } }',
    ],
    [
      'data',
      'journey J { stage "s" { touchpoint "t" { records D, D } } }',
      'journey J { stage "s" { touchpoint "t" { records D } } }',
    ],
    ['segments of a persona', 'persona R {\n  segment S\n  segment S\n}', 'persona R {\n  segment S\n}'],
    ['over two lines', 'journey J { mapped by T,\n    T }', 'journey J { mapped by T }'],
    [
      'a share of the same audience',
      'journey J { stage "s" {\n  audience 60% for P\n  audience 50% for P\n} }',
      'journey J { stage "s" {\n  audience 60% for P\n} }',
    ],
    [
      'a share of those at the stage',
      'journey J { stage "s" { touchpoint A "a"; touchpoint "t" instead of A 30% optional 20% } }',
      'journey J { stage "s" { touchpoint A "a"; touchpoint "t" instead of A 30% } }',
    ],
  ])('%s', async (_what, text, after) => {
    const { all } = await twiceIn(text);
    expect(all.map(({ severity }) => severity)).toEqual(['warning']);
    expect(all[0]?.after?.replace(/\s+/g, ' ')).toBe(after.replace(/\s+/g, ' '));
    expect((await twiceIn(after)).all).toEqual([]);
  });

  test('in the model it stands once', async () => {
    const { project } = await twiceIn(
      'journey J for P, P { mapped by T, T; mapped by T; stage S { audience 60%; audience 50%; touchpoint A by P, P { evokes comfort, comfort } } }',
    );
    const [journey] = project.journeys;
    expect(journey?.travellers).toHaveLength(1);
    expect(names(journey?.mappedBy ?? [])).toEqual(['team:T']);
    const [stage] = journey?.stages ?? [];
    expect(stage?.audiences.map(({ share }) => share)).toEqual([60]);
    expect(stage?.touchpoints[0]?.by).toHaveLength(1);
    expect(stage?.touchpoints[0]?.evokes).toHaveLength(1);
  });

  test.each([
    ['a path that comes back', 'journey J { stage A; stage B; path A -> B -> A }'],
    ['one persona in two parts', 'journey J for P as user, P as buyer { stage "s" }'],
    ['one name in two lists', 'journey J { need "n" for P; need "m" for P }'],
    ['shares of two audiences', 'journey J { stage "s" { audience 60% for P; audience 50% for Q } }'],
  ])('%s is not', async (_what, text) => {
    expect((await twiceIn(text)).all).toEqual([]);
  });

  test('a comment beside it is not taken along', async () => {
    const { all } = await twiceIn('journey J { mapped by T, /* again */ T }');
    expect(all).toHaveLength(1);
    expect(all[0]?.after).toBeUndefined();
  });
});
