import { beforeAll, describe, expect, test } from 'vitest';
import type { Scene, SceneNode } from '../../../src/map/index.js';
import type { LaneName } from '../../../src/map/lanes/lane-registry.js';
import { drawn } from '../example.js';
import { textOf, violations } from '../geometry.js';
import { frameOf, nameOf, partOf, seenAs, symbolsIn } from '../seen.js';

const text = `
team Pricing "Pricing team"
team Care "Customer service"
system Tariffs "Tariff system" by Pricing
system Desk "Desk" by Care
purpose Advice "Advice"
data Views "Plan pages viewed" operational { owner company; system Tariffs; basis consent for Advice keep 12 months }
data Survey "Survey" experience { owner customer; system Desk; basis none; shared with Care }
data Feed "Bought from a platform" operational { owner platform }
journey J "J" {
  stage A "Look" {
    content "Is my phone ready?"
    touchpoint Page "Page" {
      onstage "Lays out three plans" by Care
      backstage "Reads prices" by Pricing
      support "Tariff look-up" by Tariffs
      artefact "Printed comparison"
      records Views
    }
    touchpoint Talk "Talk" {
      records Views, Survey
      ai Adviser "Adviser" chatbot { uses Feed, Nowhere }
    }
  }
  stage B "Buy" { touchpoint Pay "Pay" }
}
`;

let scene: Scene;
beforeAll(async () => {
  scene = await drawn(text, 'J');
});

const lane = (name: LaneName) => textOf(partOf(scene, name));
/** The cards of a source, stage by stage. */
const dataCards = (id: string, of = scene) => symbolsIn(partOf(of, 'data')).filter((node) => node.id === id);
const datum = (id: string) => dataCards(id)[0];
const count = (node: SceneNode | undefined, figure: string) => (node ? seenAs(node, { figure }).length : 0);
const words = (node: SceneNode | undefined) =>
  node ? seenAs(node, { tag: 'text' }).map((each) => textOf(each.node)) : [];
const lanesOf = (of: Scene) => of.boxes.filter(({ kind }) => kind === 'lane').map((box) => box.lane);
const visibility = (of: Scene) => of.root.children.filter((node) => textOf(node) === 'line of visibility');

test('nothing overlaps', () => {
  expect(violations(scene)).toEqual([]);
});

test('the lanes stand in the order of a service blueprint', () => {
  expect(lanesOf(scene)).toEqual([
    'touchpoints',
    'ai',
    'content',
    'data',
    'onstage',
    'backstage',
    'support',
    'artefacts',
  ]);
});

test('content, work and artefacts say what and by whom', () => {
  expect(lane('content')).toContain('Is my phone ready?');
  expect(lane('onstage')).toContain('Lays out three plans');
  expect(lane('onstage')).toContain('Customer service');
  expect(lane('backstage')).toContain('Pricing team');
  expect(lane('artefacts')).toContain('Printed comparison');
});

test('a system brings the team that runs it', () => {
  expect(lane('support')).toContain('Tariff system · Pricing team');
});

describe('the line of visibility', () => {
  test('runs between what customers see and what they do not', () => {
    const [line] = visibility(scene);
    const y = Number(line?.children.find(({ key }) => key === 'line')?.attrs.y1);
    const box = (name: string) => scene.boxes.find((each) => each.kind === 'lane' && each.lane === name);
    expect(y).toBeGreaterThan((box('onstage')?.y ?? 0) + (box('onstage')?.height ?? 0));
    expect(y).toBe(box('backstage')?.y);
    expect(line && textOf(line)).toBe('line of visibility');
  });

  test('is drawn once, over whatever stands behind it, and not where nothing does', async () => {
    expect(visibility(await drawn(text, 'J', { hidden: ['backstage', 'onstage'] }))).toHaveLength(1);
    expect(visibility(await drawn(text, 'J', { hidden: ['backstage', 'support'] }))).toHaveLength(0);
  });
});

describe('data', () => {
  test('are tagged as what happened or what it was like', () => {
    const tags = (id: string) => words(datum(id)).filter((word) => word.length === 1 && !/\d/.test(word));
    expect(tags('data:Views')).toEqual(['O']);
    expect(tags('data:Survey')).toEqual(['X']);
  });

  test('show a lock and the time of keeping, or that there is no right to them', () => {
    const views = datum('data:Views');
    expect(views && textOf(views)).toContain('consent, 12 months');
    expect(count(views, 'lock')).toBe(1);
    const survey = datum('data:Survey');
    expect(survey && textOf(survey)).toContain('no lawful basis');
    expect(count(survey, 'lock')).toBe(0);
  });

  test('name their owner where it is not the company, and who shares them', () => {
    expect(lane('data')).toMatch(/owned by the customer( ·)? shared with Customer service/);
    expect(lane('data')).toContain('owned by a platform');
    expect(lane('data')).not.toContain('owned by the company');
  });

  test('say with whom they are shared where they first come up, and in the hover ever after', async () => {
    const again = text.replace('touchpoint Pay "Pay"', 'touchpoint Pay "Pay" { records Survey }');
    const all = dataCards('data:Survey', await drawn(again, 'J'));
    expect(all.map((node) => textOf(node).includes('shared with'))).toEqual([true, false]);
    const hovers = all.map(nameOf);
    expect(hovers.every((hover) => hover.includes('shared with Customer service'))).toBe(true);
  });

  test('stand once a stage, with the numbers of the touchpoints that record them', () => {
    const all = dataCards('data:Views');
    expect(all).toHaveLength(1);
    const numbers = words(all[0]).filter((word) => /^\d+$/.test(word));
    expect(numbers.sort()).toEqual(['1', '2']);
  });

  test('that only an AI application uses say so; what nothing declares is dashed', () => {
    const feed = datum('data:Feed');
    expect(feed && textOf(feed)).toContain('used by Adviser');
    const nowhere = symbolsIn(partOf(scene, 'data')).filter((node) => textOf(node).includes('Nowhere'));
    expect(nowhere.map((node) => frameOf(node).dash)).toEqual(['5 3']);
    expect(feed && frameOf(feed).dash).toBeUndefined();
  });

  test('that no team has together are marked so', async () => {
    const silo = await drawn(text.replace('uses Feed, Nowhere', 'how language'), 'J');
    expect(words(partOf(silo, 'data'))).toContain('no team sees all of these');
    const shared = text
      .replace('uses Feed, Nowhere', 'how language')
      .replace('owner company;', 'owner company; shared with Care;');
    expect(words(partOf(await drawn(shared, 'J'), 'data'))).not.toContain('no team sees all of these');
  });
});
