import { beforeAll, describe, expect, test } from 'vitest';
import type { Scene, SceneNode } from '../../../src/map/index.js';
import type { LaneName } from '../../../src/map/lane-names.js';
import { drawn } from '../example.js';
import { has, textOf, violations, walk } from '../geometry.js';

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

function nodes(passes: (node: SceneNode) => boolean, of = scene): SceneNode[] {
  const found: SceneNode[] = [];
  walk(of.root, (node) => {
    if (passes(node)) found.push(node);
  });
  return found;
}
const lane = (name: LaneName) => nodes((node) => has(node, `jm-lane-${name}`)).map(textOf)[0] ?? '';
const datum = (id: string) => nodes((node) => has(node, 'jm-data') && node.id === id)[0];
const lanesOf = (of: Scene) => of.boxes.filter(({ kind }) => kind === 'lane').map((box) => box.lane);
const visibility = (of: Scene) => nodes((node) => has(node, 'jm-behind'), of);

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
    const tags = (id: string) =>
      nodes((node) => has(node, 'jm-data') && node.id === id).flatMap((node) =>
        node.children.filter((child) => has(child, 'jm-data-o') || has(child, 'jm-data-x')).map(textOf),
      );
    expect(tags('data:Views')).toEqual(['O']);
    expect(tags('data:Survey')).toEqual(['X']);
  });

  test('show a lock and the time of keeping, or that there is no right to them', () => {
    const views = datum('data:Views');
    expect(views && textOf(views)).toContain('consent, 12 months');
    expect(views?.children.some((child) => has(child, 'jm-lock'))).toBe(true);
    const survey = datum('data:Survey');
    expect(survey && textOf(survey)).toContain('no lawful basis');
    expect(survey?.children.some((child) => has(child, 'jm-lock'))).toBe(false);
  });

  test('name their owner where it is not the company, and who shares them', () => {
    expect(lane('data')).toMatch(/owned by the customer( ·)? shared with Customer service/);
    expect(lane('data')).toContain('owned by a platform');
    expect(lane('data')).not.toContain('owned by the company');
  });

  test('say with whom they are shared where they first come up, and in the hover ever after', async () => {
    const again = text.replace('touchpoint Pay "Pay"', 'touchpoint Pay "Pay" { records Survey }');
    const all = nodes((node) => has(node, 'jm-data') && node.id === 'data:Survey', await drawn(again, 'J'));
    expect(all.map((node) => textOf(node).includes('shared with'))).toEqual([true, false]);
    const hovers = all.map((node) => node.children.find(({ tag }) => tag === 'title')?.text ?? '');
    expect(hovers.every((hover) => hover.includes('shared with Customer service'))).toBe(true);
  });

  test('stand once a stage, with the numbers of the touchpoints that record them', () => {
    const all = nodes((node) => has(node, 'jm-data') && node.id === 'data:Views');
    expect(all).toHaveLength(1);
    const numbers = all[0]?.children.filter((child) => has(child, 'jm-number')).map(textOf);
    expect(numbers?.sort()).toEqual(['1', '2']);
  });

  test('that only an AI application uses say so; what nothing declares is dashed', () => {
    const feed = datum('data:Feed');
    expect(feed && textOf(feed)).toContain('used by Adviser');
    const nowhere = nodes((node) => has(node, 'jm-data') && textOf(node).includes('Nowhere'))[0];
    expect(nowhere && has(nowhere, 'jm-assumed')).toBe(true);
  });

  test('that no team has together are marked so', async () => {
    const silo = await drawn(text.replace('uses Feed, Nowhere', 'how language'), 'J');
    expect(nodes((node) => has(node, 'jm-silo'), silo).map(textOf)).toEqual(['no team sees all of these']);
    const shared = text
      .replace('uses Feed, Nowhere', 'how language')
      .replace('owner company;', 'owner company; shared with Care;');
    expect(nodes((node) => has(node, 'jm-silo'), await drawn(shared, 'J'))).toEqual([]);
  });
});
