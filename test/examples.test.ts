import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse } from '../src/analysis/analysed-project.js';
import { flowOf } from '../src/analysis/flow.js';
import { isClosed } from '../src/analysis/priority.js';
import type { Journey, Path } from '../src/model/elements.js';
import type { Finding } from '../src/model/finding.js';
import { allActions, allTriggers } from '../src/model/walk.js';
import { type Built, build, PROJECT } from './build.js';

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));

/** Warnings that an example is there to show, and why. All others are fixed, or ignored beside their reason. */
const MEANT: { file: string; rule: string; because: string }[] = [
  {
    file: 'upgrade-5g.journey',
    rule: 'data-silo',
    because: 'Order, plan and call lie with three departments: that is what the map has found (source 001).',
  },
  {
    file: 'sme-bank-account.journey',
    rule: 'negative-emotion-unanswered',
    because: 'The analysis that it retells names the impatience for the card, and stops there.',
  },
];

/** Maps that others have published: they say what their sources say, and no more. */
const PUBLISHED = ['head-neck-cancer', 'sme-bank-account', 'todo-app.zh', 'train-ticket'].map(
  (name) => `${name}.journey`,
);

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

function textsIn(folder: string, left: (file: string) => boolean): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.journey') && !left(file));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(folder + file, 'utf8')]));
}

function fileOf({ source }: Finding): string {
  return decodeURI(source.uri).slice(PROJECT.length);
}

function reported(finding: Finding): string {
  return `${fileOf(finding)}:${finding.range.start.line + 1} ${finding.rule}: ${finding.message}`;
}

/** A path to an earlier stage or to the start. */
function isBack({ from, to }: Path, { stages }: Journey): boolean {
  const place = (id?: string) => stages.findIndex((stage) => stage.id === id);
  return to.id === 'restart' || (place(to.id) >= 0 && place(to.id) < place(from.id));
}

describe('the examples', async () => {
  const texts = textsIn(EXAMPLES, (file) => file.startsWith('broken/'));
  const built: Built = await build(texts);
  const journeysOf = (file: string) =>
    built.project.journeys.filter((journey) => decodeURI(journey.source.uri) === PROJECT + file);

  const files = Object.keys(texts).filter((file) => !file.startsWith('shared/') && !PUBLISHED.includes(file));

  test('have each the words they share in a file of their own', () => {
    expect(files.length).toBeGreaterThanOrEqual(19);
    for (const file of files) {
      const found = journeysOf(file);
      expect(found.length, file).toBeGreaterThan(0);
      const travellers = found.flatMap((journey) => journey.travellers.map(({ persona }) => persona.id));
      const homes = built.project.personas.filter(({ id }) => travellers.includes(id)).map(({ source }) => source.uri);
      expect(homes.length, file).toBeGreaterThan(0);
      expect(
        homes.every((uri) => uri.startsWith(`${PROJECT}shared/`)),
        file,
      ).toBe(true);
    }
  });

  test('have no error and no warning but those that are meant', () => {
    const severe = built.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const mayBeMisspelt = (finding: Finding) =>
      MEANT.some(({ file, rule }) => file === fileOf(finding) && rule === finding.rule);
    expect(severe.filter((finding) => !mayBeMisspelt(finding)).map(reported)).toEqual([]);
  });

  test.each(MEANT)('$file shows $rule, once', ({ file, rule }) => {
    const shown = built.findings.filter((finding) => finding.rule === rule && fileOf(finding) === file);
    expect(shown.map(reported)).toHaveLength(1);
  });

  test('ignore a rule for a reason, and only where it would have spoken', () => {
    const ignored = Object.values(texts).flatMap((text) => text.match(/journey-ignore .*/g) ?? []);
    expect(ignored.length).toBeGreaterThan(0);
    for (const line of ignored) expect(line).toMatch(/^journey-ignore [a-z-]+: .{20,}$/u);
    expect(built.findings.filter(({ rule }) => rule === 'unused-ignore').map(reported)).toEqual([]);
  });

  test.each(files)('%s ends in ranked actions, each with an owner, a day and a status', (file) => {
    const finished = journeysOf(file).filter(({ draft, abstract }) => !draft && !abstract);
    expect(finished.length).toBeGreaterThan(0);
    for (const journey of finished) {
      const actions = [...allActions(journey)];
      const { priorities } = analyse(built.project).analysisOf(journey);
      expect(actions.length, journey.id).toBeGreaterThan(0);
      for (const action of actions) {
        if (!isClosed(action)) expect(priorities[action.id]?.rank, action.id).toBeGreaterThan(0);
        expect(action, action.id).toMatchObject({
          owner: expect.anything(),
          due: expect.anything(),
          status: expect.anything(),
        });
      }
    }
    const most = Math.max(...finished.map((journey) => [...allActions(journey)].length));
    expect(most).toBeGreaterThanOrEqual(3);
  });

  test.each(files)('%s has more than one view, a trigger, a way out and back, and illustrative figures', (file) => {
    const all = journeysOf(file);
    expect(all.length > 1 || (all[0]?.travellers.length ?? 0) > 1).toBe(true);
    expect(all.some((journey) => allTriggers(journey).next().done === false)).toBe(true);
    const paths = all.flatMap((journey) => journey.paths);
    expect(paths.some(({ to }) => to.id === 'exit')).toBe(true);
    expect(all.some((journey) => journey.paths.some((path) => isBack(path, journey)))).toBe(true);
    expect(paths.some(({ because }) => because)).toBe(true);
    expect(texts[file]).toMatch(/illustrative|均为示例|เป็นเพียงตัวอย่าง/);
  });

  test.each([...files, ...PUBLISHED])('%s can be read in three languages by its title', (file) => {
    const [first] = journeysOf(file);
    expect(Object.keys(first?.titles ?? {})).toHaveLength(2);
  });

  test.each(PUBLISHED)('%s stands alone, and names its source', (file) => {
    const own = built.project.personas.filter(({ source }) => decodeURI(source.uri) === PROJECT + file);
    const travellers = journeysOf(file).flatMap((journey) => journey.travellers.map(({ persona }) => persona.id));
    expect(travellers.length).toBeGreaterThan(0);
    expect(new Set(own.map(({ id }) => id))).toEqual(new Set(travellers));
    const [head = ''] = texts[file]?.split('*/') ?? [];
    expect(head).toMatch(/^\/\*\n[\s\S]+(?:doi 10\.|github\.com|notion\.so|vibevibe\.cn)/);
    for (const journey of journeysOf(file)) {
      for (const words of [journey.scenarios, journey.starts, journey.ends]) expect(words).toHaveLength(1);
    }
  });

  test('say in published maps what other maps say', () => {
    const said = PUBLISHED.map((file) => texts[file] ?? '').join('\n');
    for (const line of [
      /persona \w+ "[^"]*" \{ team /,
      /\d+\.\.\d+ days/,
      /quote "[^"]*" .*from /,
      /gain \w+ "/,
      /evidence "[^"]*" observed/,
      /evidence "[^"]*" said from/,
      /feels .* from /,
      /optional \d+%/,
      /instead of \w+ \d+%/,
      /\bby \w+ \{/,
      /pain .* for \w+, Bank\w+ \{/,
      /path \w+ -> \w+ after /,
      /path \w+ -> exit (?!\d)/,
      /benchmark "/,
      /measure \w+ \S+ against /,
      /expects \w+ by -/,
      /expects \w+ \d/,
      /horizon next/,
      / (?:beforehand|during|afterwards) \{/,
      / referral \{/,
    ]) {
      expect(said).toMatch(line);
    }
  });

  test.each(files)('%s states audiences that its paths bring there', (file) => {
    for (const journey of journeysOf(file)) {
      for (const [index, stage] of journey.stages.entries()) {
        const reach = 100 * (flowOf(journey, built.project).stages[index]?.reach ?? 0);
        for (const { share } of stage.audiences) {
          expect(Math.abs(share - reach), `${stage.id}: ${share}% stated, ${reach}% computed`).toBeLessThanOrEqual(1);
        }
      }
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
    // Other rules may find something here, too; only what the parser and the linker find comes of a slip.
    const ofReading = new Set(['syntax', 'unknown-reference']);
    const slips = findings.filter((each) => fileOf(each) === 'syntax.journey' && ofReading.has(each.rule));
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
