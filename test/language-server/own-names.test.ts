import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Element } from '../../src/model/elements.js';
import type { Project } from '../../src/model/project.js';
import { elementsIn, sharedElements } from '../../src/model/walk.js';
import { addressOf, build, projectOf } from '../build.js';

const NAMES = ['Web', 'Shop', '店', 'team'];
const FILES = ['b.journey', 'a/z.journey', 'a/a.journey', 'c d.journey'];

/** A file that declares some names, each as a channel and a team, and uses others. */
interface Content {
  declares: string[];
  uses: string[];
}

const content: fc.Arbitrary<Content> = fc.record({
  declares: fc.uniqueArray(fc.constantFrom(...NAMES)),
  uses: fc.uniqueArray(fc.constantFrom(...NAMES)),
});
const contents = fc.array(content, { minLength: FILES.length, maxLength: FILES.length });

function textOf({ declares, uses }: Content, i: number): string {
  const shared = declares.map((name) => `channel ${name} "${i}"\nteam ${name} "${i}"\n`);
  const touchpoints = uses.map((name) => `    touchpoint "t" via ${name} { onstage "x" by ${name} }\n`);
  return `${shared.join('')}journey J${i} {\n  stage S {\n${touchpoints.join('')}  }\n}`;
}

function uriOf(project: Project, id: string | undefined): string | undefined {
  for (const element of sharedElements(project)) if (element.id === id) return element.source.uri;
  return undefined;
}

describe('names of several files', () => {
  test('a file’s own win, then the first by the path, and every id is one of a kind', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (all) => {
        const texts = Object.fromEntries(FILES.map((file, i) => [file, textOf(all[i] as Content, i)]));
        const { project, findings } = await build(texts);
        const elements: Element[] = [...sharedElements(project)];
        for (const journey of project.journeys) elements.push(...elementsIn(journey));
        expect(new Set(elements.map(({ id }) => id)).size).toBe(elements.length);
        const declaring = (name: string) =>
          FILES.filter((_, i) => all[i]?.declares.includes(name))
            .map(addressOf)
            .sort();
        for (const journey of project.journeys) {
          for (const touchpoint of journey.stages.flatMap((stage) => stage.touchpoints)) {
            for (const ref of [touchpoint.via, touchpoint.onstage[0]?.by]) {
              if (!ref) continue;
              const files = declaring(ref.text);
              const meant = files.includes(journey.source.uri) ? journey.source.uri : files[0];
              expect(uriOf(project, ref.id)).toBe(meant);
            }
          }
        }
        const ambiguous = FILES.flatMap((file, i) =>
          (all[i]?.uses ?? []).filter(
            (name) => declaring(name).length > 1 && !declaring(name).includes(addressOf(file)),
          ),
        );
        // A channel and a team of each.
        expect(findings.filter(({ rule }) => rule === 'duplicate-name')).toHaveLength(2 * ambiguous.length);
      }),
      { numRuns: 60 },
    );
  });

  test('ids follow the files as these come, go and change', { timeout: 60_000 }, async () => {
    const persona = 'persona P\njourney %J for P { stage "A" }';
    const { service } = await build({
      'b.journey': persona.replace('%J', 'B'),
      'c.journey': 'journey C for P { stage "A" }',
    });
    const travellers = async () => {
      const project = await service.project(addressOf('b.journey'));
      return Object.fromEntries(project?.journeys.map(({ id, travellers: [first] }) => [id, first?.persona.id]) ?? []);
    };
    expect(await travellers()).toEqual({ B: 'persona:P', C: 'persona:P' });
    await service.open({ [addressOf('a.journey')]: persona.replace('%J', 'A') });
    expect(await travellers()).toEqual({ A: 'persona:P', B: 'b.journey#persona:P', C: 'persona:P' });
    await service.close(addressOf('a.journey'));
    expect(await travellers()).toEqual({ B: 'persona:P', C: 'persona:P' });
  });

  test('a journey of a name that an earlier file has keeps its parts apart', async () => {
    const text = 'journey J "J" { stage S "S"; path S -> exit 10% }';
    const project = await projectOf({ 'a.journey': text, 'sub/b.journey': text });
    expect(project.journeys.map(({ stages: [stage], paths: [path] }) => [stage?.id, path?.from.id])).toEqual([
      ['J/stage:S', 'J/stage:S'],
      ['sub/b.journey#journey:J/stage:S', 'sub/b.journey#journey:J/stage:S'],
    ]);
  });
});
