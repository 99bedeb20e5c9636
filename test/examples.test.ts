import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { allActions } from '../src/model/walk.js';
import type { Finding } from '../src/rules/rule.js';
import { type Built, build, PROJECT } from './journey-text.js';

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));

const FIVE = [
  'upgrade-5g.journey',
  'retail-ai.zh.journey',
  'hotel-giraffe.journey',
  'shopping-assistant.journey',
  'realtime-enterprise.th.journey',
];

/** Warnings that an example is there to show, and why. */
const MEANT: { file: string; rule: string; because: string }[] = [
  {
    file: 'upgrade-5g.journey',
    rule: 'data-silo',
    because: 'Order, plan and call lie with three departments: that is what the map has found (source 001).',
  },
  {
    file: 'retail-ai.zh.journey',
    rule: 'audience-mismatch',
    because: 'Awareness is paid for gift buyers and consideration is written for mothers (source 003).',
  },
];

/** Rules that the broken examples have to show, each announced in a comment above the line at fault. */
const BROKEN = [
  'unknown-reference',
  'duplicate-name',
  'no-persona',
  'journey-without-stages',
  'stage-without-touchpoint',
  'starts-late',
  'ends-at-purchase',
  'unreachable-stage',
  'dead-end-stage',
  'path-rates-over-100',
  'score-out-of-scale',
  'negative-emotion-without-cause',
  'pain-unanswered',
  'ai-without-why',
  'ai-without-data',
  'personalised-without-consent',
  'data-silo',
  'level-skipped',
  'priority-incomplete',
  'static-journey',
  'value-out-of-range',
];

/** The eight applications of source 003. */
const EIGHT = [
  'sem',
  'seo',
  'programmatic',
  'social-listening',
  'chatbot',
  'dynamic-bundle',
  'personalized-site-search',
  'automated-cro',
];

function textsIn(folder: string, left: (file: string) => boolean): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.journey') && !left(file));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(folder + file, 'utf8')]));
}

function fileOf({ source }: Finding): string {
  return decodeURI(source.uri).slice(PROJECT.length);
}

function told(finding: Finding): string {
  return `${fileOf(finding)}:${finding.range.start.line + 1} ${finding.rule}: ${finding.message}`;
}

describe('the examples', async () => {
  const texts = textsIn(EXAMPLES, (file) => file.startsWith('broken/'));
  const built: Built = await build(texts);
  const journeysOf = (file: string) =>
    built.project.journeys.filter((journey) => decodeURI(journey.source.uri) === PROJECT + file);

  test('are these five, and the words they share', () => {
    const own = Object.keys(texts).filter((file) => !file.startsWith('shared/'));
    expect(own).toEqual([...FIVE].sort());
  });

  test('have no error and no warning but those that are meant', () => {
    const stop = built.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const unmeant = stop.filter((finding) => {
      const file = fileOf(finding);
      return !MEANT.some((meant) => meant.file === file && meant.rule === finding.rule);
    });
    expect(unmeant.map(told)).toEqual([]);
  });

  test('show a silo once', () => {
    expect(built.findings.filter(({ rule }) => rule === 'data-silo')).toHaveLength(1);
  });

  test.each(FIVE)('%s ends in ranked actions, each with an owner, a day and a status', (file) => {
    for (const journey of journeysOf(file).filter(({ draft }) => !draft)) {
      const actions = [...allActions(journey)];
      expect(actions.length, journey.id).toBeGreaterThanOrEqual(4);
      for (const action of actions) {
        expect(action, action.id).toMatchObject({
          priority: { rank: expect.any(Number) },
          owner: expect.anything(),
          due: expect.anything(),
          status: expect.anything(),
        });
      }
    }
  });

  test.each(FIVE)(
    '%s has a variant, a trigger, a way back or out, and says that its figures are illustrative',
    (file) => {
      const [base, ...others] = journeysOf(file).filter(({ draft }) => !draft);
      expect(others.some(({ variant }) => variant)).toBe(true);
      expect([...(base?.triggers ?? []), ...(base?.stages.flatMap(({ triggers }) => triggers) ?? [])]).not.toEqual([]);
      expect(base?.paths.some(({ to }) => to.id === 'exit')).toBe(true);
      expect(base?.paths.some(({ because }) => because)).toBe(true);
      expect(texts[file]).toMatch(/illustrative|均为示例|เป็นเพียงตัวอย่าง/);
    },
  );

  test.each(FIVE)('%s states audiences that its paths bring there', (file) => {
    for (const journey of journeysOf(file)) {
      for (const [index, stage] of journey.stages.entries()) {
        const reach = 100 * (journey.flow.stages[index]?.reach ?? 0);
        for (const { share } of stage.audiences) {
          expect(Math.abs(share - reach), `${stage.id}: ${share}% stated, ${reach}% computed`).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  test('show all eight AI applications of retail, each with a why and a status', () => {
    const [retail] = journeysOf('retail-ai.zh.journey');
    const ais = retail?.stages.flatMap(({ ais, touchpoints }) => [...ais, ...touchpoints.flatMap((each) => each.ais)]);
    expect(ais?.map(({ aiKind }) => aiKind?.value.toLowerCase()).sort()).toEqual([...EIGHT].sort());
    for (const ai of ais ?? []) {
      expect(ai.why.length, ai.id).toBeGreaterThan(0);
      expect(ai.status, ai.id).toBeDefined();
    }
  });
});

describe('the broken examples', async () => {
  const texts = textsIn(`${EXAMPLES}broken/`, () => false);
  const { findings, project } = await build(texts);

  test('are a project of their own', () => {
    expect(JSON.parse(readFileSync(`${EXAMPLES}broken/journey.config.json`, 'utf8'))).toEqual({});
  });

  test.each(BROKEN)('show %s', (rule) => {
    expect(findings.filter((finding) => finding.rule === rule && fileOf(finding) === 'rules.journey')).not.toEqual([]);
  });

  test('fire where a comment says so', () => {
    const lines = (texts['rules.journey'] ?? '').split('\n');
    const announced = lines.flatMap((line, index) => {
      const rule = /^\s*\/\/ ([a-z0-9-]+): /.exec(line)?.[1];
      return rule ? [{ rule, index }] : [];
    });
    expect([...new Set(announced.map(({ rule }) => rule))].sort()).toEqual([...BROKEN].sort());
    for (const { rule, index } of announced) {
      // The finding sits at the first line of text that follows, or a little further down in its block.
      const near = findings.some(
        (finding) =>
          finding.rule === rule &&
          fileOf(finding) === 'rules.journey' &&
          finding.range.start.line > index &&
          finding.range.start.line <= index + 10,
      );
      expect(near, `${rule} announced in line ${index + 1}`).toBe(true);
    }
  });

  test('have five slips in the syntax, each with one finding', () => {
    const slips = findings.filter((finding) => fileOf(finding) === 'syntax.journey');
    expect(slips.map(({ rule }) => rule)).toEqual(['syntax', 'syntax', 'syntax', 'syntax', 'syntax']);
  });

  test('keep what stands around a slip', () => {
    const journey = project.journeys.find(({ name }) => name === 'MoveHouse');
    expect(journey?.stages.map(({ name }) => name)).toEqual(['Remember', 'Register', 'FirstEvening']);
    expect(journey?.stages.flatMap(({ touchpoints }) => touchpoints.map(({ title }) => title))).toEqual([
      'The list on the fridge',
      'The second form',
      'Confirmation',
      'Flips the switch',
    ]);
  });
});
