import { beforeAll, describe, expect, test } from 'vitest';
import { drawMap, type MapInput, type Scene, type SceneNode } from '../../src/map/index.js';
import { drawn, inputOf, upgrade } from './example.js';
import { textOf, violations, walk } from './geometry.js';
import { frameOf, nameOf, partOf, seen, seenAs, symbolsIn } from './seen.js';

let input: MapInput;
let scene: Scene;

beforeAll(async () => {
  input = { ...(await inputOf(upgrade, 'Upgrade5G')), findings: [] };
  scene = drawMap(input, { hidden: [], language: 'en' });
});

/** The first group under a node that passes. */
function find(root: SceneNode, passes: (node: SceneNode) => boolean): SceneNode {
  let found: SceneNode | undefined;
  walk(root, (node) => {
    if (!found && passes(node)) found = node;
  });
  if (!found) throw new Error('Nothing drawn passes.');
  return found;
}

const part = (name: string, of = scene) => partOf(of, name);
const lane = part;
const figuresOf = (node: SceneNode) => seen(node).map(({ figure, fill }) => `${figure} ${fill}`);
/** How often a figure or a colour is drawn. */
const count = (node: SceneNode, look: Parameters<typeof seenAs>[1]) => seenAs(node, look).length;
/** The card of an element in a lane. */
const card = (laneName: string, id: string, of = scene) =>
  find(lane(laneName, of), (node) => node.attrs.role !== undefined && node.id?.endsWith(id) === true);
const said = (node: SceneNode) => textOf(node);

test('the whole is free of faults', () => {
  expect(violations(scene)).toEqual([]);
});

test('the header says what the journey is about', () => {
  const text = said(part('header'));
  for (const words of [
    'From 4G to 5G',
    'Watch a film on the metro without it stopping',
    '12% of 4G customers move to 5G in a year',
    'shorten',
    'Pricing team',
    '2026-11-01',
    'Mei, 29',
    'It always stops in the tunnel',
    'Somchai, 41',
    'Know the full price before signing',
  ]) {
    expect(text).toContain(words);
  }
});

test('a need that nothing answers is called unanswered, one that is answered is not', () => {
  const need = (id: string) => find(part('header'), (node) => node.id?.endsWith(id) === true);
  expect(said(need('need:Reliable'))).toContain('unanswered');
  expect(said(need('need:NoSurprises'))).not.toContain('unanswered');
});

test('nothing is called unanswered while some answer points nowhere, nor what another journey answers', async () => {
  const hasUnresolved = await drawn(upgrade.replace('answers HiddenFee;', 'answers Hiden;'), 'Upgrade5G');
  expect(said(card('pains', 'pain:Stalls', hasUnresolved))).not.toContain('unanswered');
  const elsewhere = drawMap(
    { ...input, analysis: { ...input.analysis, answers: { unanswered: [], unresolved: false } } },
    { hidden: [], language: 'en' },
  );
  expect(said(card('pains', 'pain:Stalls', elsewhere))).not.toContain('unanswered');
  expect(said(card('pains', 'pain:Stalls'))).toContain('unanswered');
});

test('draft, future and variant journeys say so', async () => {
  const next = said(part('header', await drawn(upgrade, 'Upgrade5GNext')));
  expect(next).toContain('draft');
  expect(next).toContain('future of From 4G to 5G');
  const quick = said(part('header', await drawn(upgrade, 'QuickUpgrade')));
  expect(quick).toContain('variant of From 4G to 5G');
  expect(quick).toContain('phone already does 5G');
});

describe('the flow', () => {
  test('names who arrives and who leaves', () => {
    const text = said(part('flow'));
    for (const words of [
      '100%',
      '60%',
      '15% back · Bought a booster instead',
      '20% leave',
      '5% start again',
      '40% lost',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('is as high as the share who arrive', () => {
    const heights = [...said2heights(part('flow'))];
    expect(heights).toHaveLength(4);
    const [first = 0, second = 0] = heights;
    expect(second / first).toBeCloseTo(0.6, 1);
  });

  test('pinches red at the bottleneck alone', () => {
    expect(count(part('flow'), { fill: 'pain-soft' })).toBe(1);
    expect(said(part('flow'))).toContain('bottleneck');
  });

  test('is left out where everybody just goes on', async () => {
    const plain = await drawn('journey J "Plain" { stage A "A"; stage B "B" }', 'J');
    expect(plain.root.children.some(({ key }) => key === 'flow')).toBe(false);
  });

  test('ends in an arrow where somebody turns back', () => {
    const arc = find(part('flow'), (node) => nameOf(node).startsWith('15% back'));
    expect(count(arc, { figure: 'triangle' })).toBe(1);
    expect(nameOf(arc)).toContain('Bought a booster instead');
  });
});

/** Heights of the straight pieces of the ribbon. */
function* said2heights(flow: SceneNode): Generator<number> {
  for (const stage of flow.children) {
    const ribbon = stage.children.find(({ key }) => key === 'flow');
    const values = /M[\d.]+,([\d.]+)H[\d.]+V([\d.]+)/.exec(String(ribbon?.attrs.d ?? ''));
    if (values) yield Number(values[2]) - Number(values[1]);
  }
}

test('stages stand under the band of their phase; neighbours share it', () => {
  const stages = part('stages');
  expect(seenAs(stages, { key: 'bar' }).map(({ fill }) => fill)).toEqual(['upstream', 'core', 'downstream']);
  expect(said(stages)).toContain('Upstream');
  expect(said(stages)).toContain('Consideration');
  expect(said(find(stages, (node) => node.id?.endsWith('stage:Decide') === true))).toContain('Sign the new plan');
});

test('a band is called as it is written; neighbours who call it otherwise have a bar of their own', async () => {
  const words = ['awareness', 'beforehand', 'beforehand', 'core', 'delivery', 'afterwards'];
  const stages = words.map((word, index) => `stage S${index} "Stage" ${word}`).join('\n');
  const bands = partOf(await drawn(`journey J "J" {\n${stages}\n}`, 'J'), 'stages').children.filter(({ key }) =>
    String(key).startsWith('band'),
  );
  expect(bands.map(textOf)).toEqual(['Upstream', 'Beforehand', 'Core', 'Downstream', 'Afterwards']);
});

test('what belongs to the whole journey stands in the header, in no column of its own', () => {
  expect(said(part('header'))).toContain('620 THB');
  expect(said(lane('metrics'))).not.toContain('620 THB');
  expect(scene.boxes.filter(({ kind }) => kind === 'stage')).toHaveLength(4);
});

test('questions and goals', () => {
  const text = said(lane('questions'));
  expect(text).toContain('“Is it my phone or my plan?”');
  expect(text).toContain('Find the plan that fits');
  expect(count(lane('questions'), { fill: 'p1', figure: 'square' })).toBe(1);
});

test('what they do and think', () => {
  const text = said(lane('does'));
  expect(text).toContain('Reloads, then gives up');
  expect(text).toContain('“Why is there no total?”');
});

describe('touchpoints', () => {
  test('wear their channel', () => {
    expect(said(card('touchpoints', 'touchpoint:PlanPage'))).toContain('Website');
  });

  test('say level, time, wait and what they evoke', () => {
    const page = said(card('touchpoints', 'touchpoint:PlanPage'));
    expect(page).toContain('personalised by the company');
    expect(page).toContain('6 minutes');
    expect(page).toContain('evokes security, comfort');
    expect(said(card('touchpoints', 'touchpoint:AskShop'))).toContain('waits 15 minutes');
  });

  test('say what they stand instead of, and that they are optional', () => {
    expect(said(card('touchpoints', 'touchpoint:AskShop'))).toContain('instead of Plan comparison page: 30%');
    expect(said(card('touchpoints', 'touchpoint:Sign'))).toContain('optional');
  });

  test('wear a star for an aha, a diamond for a moment of truth, a jag for friction', () => {
    expect(count(card('touchpoints', 'touchpoint:FirstRide'), { figure: 'star' })).toBe(1);
    expect(said(card('touchpoints', 'touchpoint:FirstRide'))).toContain('The film never stops');
    expect(count(card('touchpoints', 'touchpoint:Sign'), { figure: 'diamond' })).toBe(1);
    expect(count(card('touchpoints', 'touchpoint:AskShop'), { figure: 'jag' })).toBe(1);
    expect(said(card('touchpoints', 'touchpoint:AskShop'))).toContain('accessible: A low counter');
  });

  test('are numbered where a stage has several, and their pains with them', () => {
    expect(said(card('touchpoints', 'touchpoint:AskShop'))).toMatch(/^2 /);
    expect(said(card('touchpoints', 'touchpoint:Stall'))).not.toMatch(/^1 /);
    expect(said(card('pains', 'pain:HiddenFee'))).toMatch(/ 1$|^1 | 1 /);
  });
});

describe('pains', () => {
  test('tell coincidence, pattern and trend by dots and in words', () => {
    const stalls = card('pains', 'pain:Stalls');
    expect(seenAs(stalls, { figure: 'circle' }).map(({ fill }) => fill)).toEqual(['pain', 'pain', 'none']);
    expect(said(stalls)).toContain('pattern');
  });

  test('assumed ones are dashed and say so, evidenced ones are not', () => {
    expect(frameOf(card('pains', 'pain:HiddenFee')).dash).toBeDefined();
    expect(said(card('pains', 'pain:HiddenFee'))).toContain('assumed');
    expect(frameOf(card('pains', 'pain:Stalls')).dash).toBeUndefined();
  });

  test('say area, severity, and that nothing answers them', () => {
    expect(said(card('pains', 'pain:HiddenFee'))).toContain('price');
    expect(said(card('pains', 'pain:HiddenFee'))).toContain('severity 4');
    expect(said(card('pains', 'pain:HiddenFee'))).not.toContain('unanswered');
    expect(said(card('pains', 'pain:Stalls'))).toContain('unanswered');
  });
});

test('opportunities name what they are for', () => {
  expect(said(card('opportunities', 'opportunity:ShowTotal'))).toContain('The monthly total appears only at checkout');
});

describe('AI applications', () => {
  test('say kind, techniques, status, why and what stands behind them', () => {
    const text = said(card('ai', 'ai:PlanAdvisor'));
    for (const words of [
      'Plan advisor',
      'language',
      'pilot',
      'Know the full price before signing',
      'A person answers within a minute',
    ]) {
      expect(text).toContain(words);
    }
    // Each need or pain is underlined.
    expect(count(card('ai', 'ai:PlanAdvisor'), { tag: 'line', stroke: 'pain' })).toBe(2);
    expect(frameOf(card('ai', 'ai:PlanAdvisor'))).toMatchObject({ fill: 'ai-soft', dash: undefined });
  });

  test('an orphan is drawn hollow and says that it answers nothing', () => {
    expect(frameOf(card('ai', 'ai:Orphan'))).toMatchObject({ fill: 'none', dash: '5 3' });
    expect(said(card('ai', 'ai:Orphan'))).toContain('answers no need and no pain');
  });

  test('assisting elsewhere is a light card', () => {
    const assisted = card('ai', 'touchpoint:Sign');
    expect(said(assisted)).toBe('assisted by Plan advisor');
    expect(frameOf(assisted)).toMatchObject({ fill: 'none', dash: undefined });
  });
});

describe('metrics', () => {
  const metric = (title: string, at = 'metrics') =>
    find(lane(at), (node) => nameOf(node).startsWith(`Metric: ${title}`));

  test('show the latest value against its target, and the one before', () => {
    const text = said(metric('Satisfied with the advice'));
    expect(text).toContain('3.4 of 4.2');
    expect(text).toContain('off target');
    expect(text).toContain('was 3.1');
  });

  test('draw a bar from the bottom of the range, and a tick at the target', () => {
    const node = metric('Satisfied with the advice');
    const get = (key: string) => find(node, (inner) => inner.key === key).attrs;
    const track = get('track');
    // 3.4 on 1..5 is 60%, 4.2 is 80%.
    expect(Number(get('value').width) / Number(track.width)).toBeCloseTo(0.6, 2);
    expect((Number(get('target').x) - Number(track.x)) / Number(track.width)).toBeCloseTo(0.8, 1);
  });

  test('know durations, money, and targets from above', () => {
    expect(said(metric('Time to a first answer'))).toContain('3 hours at most 2 hours');
    expect(said(metric('Time to a first answer'))).toContain('off target');
    expect(said(metric('Spent a month', 'header'))).toContain('620 THB of 500 THB');
    expect(said(metric('Spent a month', 'header'))).toContain('on target');
  });
});

describe('actions', () => {
  test('stand by rank in the column of the pain they answer, with their score', () => {
    const column = find(lane('actions'), (node) => node.key === 'Upgrade5G/stage:Research');
    expect(symbolsIn(column)).toEqual(symbolsIn(lane('actions')));
    const titles = symbolsIn(column).map((node) => nameOf(node).split('\n')[0]);
    expect(titles).toEqual([
      'Action: Show the monthly total on every plan card',
      'Action: Print a price list',
      'Trigger: Offer a call back',
    ]);
    const best = said(card('actions', 'action:ShowTotalEverywhere'));
    for (const words of ['30', 'rank 1', 'Pricing team', 'due 2027-01-31', 'planned']) expect(best).toContain(words);
  });

  test('triggers wear a bolt and say when, how soon and what', () => {
    const node = card('actions', 'trigger:CallBack');
    expect(count(node, { figure: 'bolt' })).toBe(1);
    for (const words of [
      'three plan pages in ten minutes',
      'within 5 minutes',
      'A person calls back',
      'Customer service',
    ]) {
      expect(said(node)).toContain(words);
    }
  });
});

describe('findings', () => {
  const finding = (subject: string, severity: 'error' | 'warning', message: string) => {
    const { source } = input.journey;
    return { rule: 'some-rule', severity, source, range: source.range, subject, message };
  };
  const withFindings = () =>
    drawMap(
      {
        ...input,
        findings: [
          finding('Upgrade5G/stage:Trigger/touchpoint:Stall/pain:Stalls', 'warning', 'Nothing answers it.'),
          finding('Upgrade5G/stage:Trigger/touchpoint:Stall/pain:Stalls', 'error', 'It lies.'),
          finding('Upgrade5G/stage:Decide', 'warning', 'No question.'),
          finding('Upgrade5G', 'warning', 'No owner.'),
        ],
      },
      { hidden: [], language: 'en' },
    );

  test('show as a badge on the card they concern, the worst one with the count', () => {
    const node = card('pains', 'pain:Stalls', withFindings());
    expect(count(node, { figure: 'octagon', fill: 'pain' })).toBe(1);
    expect(said(node)).toContain(' 2');
    expect(nameOf(node)).toContain('Nothing answers it.');
    expect(figuresOf(card('pains', 'pain:HiddenFee', withFindings()))).toEqual(
      figuresOf(card('pains', 'pain:HiddenFee')),
    );
  });

  test('are counted in the header', () => {
    expect(said(part('header', withFindings()))).toContain('1 error');
    expect(said(part('header', withFindings()))).toContain('3 warnings');
    const badges = find(
      part('header', withFindings()),
      (node) => node.id === 'Upgrade5G' && node.attrs.role !== undefined,
    );
    expect(nameOf(badges)).toBe('warning: No owner.');
  });

  test('go to the card around it where their own lane is hidden', () => {
    const scene = drawMap(
      { ...input, findings: [finding('Upgrade5G/stage:Trigger/touchpoint:Stall/pain:Stalls', 'error', 'It lies.')] },
      { hidden: ['pains'], language: 'en' },
    );
    expect(count(card('touchpoints', 'touchpoint:Stall', scene), { figure: 'octagon', fill: 'pain' })).toBe(1);
  });
});

test('whatever draws an element has a role and a name', () => {
  let named = 0;
  walk(scene.root, (node) => {
    if (node.id === undefined) return;
    named++;
    expect(node.attrs.role).toBe('graphics-symbol');
    expect(nameOf(node)).not.toBe('');
  });
  expect(named).toBeGreaterThan(40);
});

test('what can be chosen is drawn where its box says, in the same order', () => {
  const places = new Map<string, [number, number][]>();
  const add = (id: string, x: number, y: number) =>
    places.set(id, [...(places.get(id) ?? []), [Math.round(x), Math.round(y)]]);
  for (const box of scene.boxes) {
    if (box.id !== undefined && ['card', 'stage', 'point'].includes(box.kind)) add(box.id, box.x, box.y);
  }
  expect(places.size).toBeGreaterThan(20);
  // Arcs and leavings are read, not chosen.
  const chosen = scene.root.children.filter(({ key }) => key !== 'flow');
  const visit = (node: SceneNode, x: number, y: number) => {
    if (node.id === undefined) return;
    const [px, py] = places.get(node.id)?.shift() ?? [];
    if (node.attrs.transform) expect([px, py]).toEqual([Math.round(x), Math.round(y)]);
    else expect(px).toBeDefined();
  };
  for (const part of chosen) walk(part, visit);
});

test('titles come in the language of the reader, or as written', async () => {
  const zh = await drawn(upgrade, 'Upgrade5G', { language: 'zh-CN' });
  expect(zh.title).toBe('从 4G 到 5G');
  expect(said(part('header', zh))).toContain('颂猜，41 岁');
  expect(said(part('header', zh))).toContain('Mei, 29');
  expect((await drawn(upgrade, 'Upgrade5G', { language: 'th' })).title).toBe('From 4G to 5G');
});

test('a journey is described in one sentence', () => {
  expect(scene.description).toBe('Journey map of From 4G to 5G: 4 stages, travelled by Mei, 29, Somchai, 41.');
});

test('lanes in which nothing stands are left out', async () => {
  const plain = await drawn('journey J "Plain" { stage A "A" { touchpoint "One" via Web } }', 'J');
  expect(plain.boxes.filter(({ kind }) => kind === 'lane').map(({ lane }) => lane)).toEqual(['touchpoints']);
});
