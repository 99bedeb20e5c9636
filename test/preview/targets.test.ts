import { describe, expect, it } from 'vitest';
import { drawMap, type SceneNode } from '../../src/map/index.js';
import { type Direction, neighbour, principal, type Target, targetsOf } from '../../src/preview/targets.js';
import { walk } from '../map/geometry.js';
import { inputOf } from './journey.js';

const scene = drawMap(await inputOf(), { hidden: [], language: 'en' });
const targets = targetsOf(scene);

function target(id: string): Target {
  const found = principal(targets, id);
  if (!found) throw new Error(`${id} is not drawn`);
  return found;
}

const from = (id: string, direction: Direction) => neighbour(targets, target(id), direction)?.id;

describe('what can be chosen on the map', () => {
  it('has keys of its own', () => {
    expect(new Set(targets.map(({ key }) => key)).size).toBe(targets.length);
  });

  it('lies where it is drawn', () => {
    const drawnAt = new Map<SceneNode, [x: number, y: number]>();
    walk(scene.root, (node, x, y) => drawnAt.set(node, [x, y]));
    for (const { node, box, key } of targets) {
      expect(scene.boxes, key).toContain(box);
      const frame = node.children.find(({ tag, attrs }) => tag === 'rect' && attrs.width !== undefined);
      const [x = 0, y = 0] = drawnAt.get(node) ?? [];
      if (box.kind === 'point') continue;
      expect(Math.abs(x + Number(frame?.attrs.x) - box.x), key).toBeLessThan(1);
      expect(Math.abs(y + Number(frame?.attrs.y) - box.y), key).toBeLessThan(1);
    }
  });

  it('holds stages, touchpoints, feelings, pains and people', () => {
    const ids = new Set(targets.map(({ id }) => id));
    const stall = 'Metro/stage:Trigger/touchpoint:Stall';
    for (const id of ['persona:Commuter', 'Metro/stage:Trigger', stall, `${stall}/pain:Stalls`, 'Metro/pain:Price']) {
      expect(ids).toContain(id);
    }
    expect(targets.filter(({ id, box }) => id === stall && box?.kind === 'point')).toHaveLength(1);
  });

  it('lets the head stand for a stage and the card for a touchpoint', () => {
    expect(target('Metro/stage:Trigger').box?.kind).toBe('stage');
    expect(target('Metro/stage:Decide/touchpoint:Sign').box?.lane).toBe('touchpoints');
  });
});

describe('moving by arrow keys', () => {
  it('goes to the next stage and back', () => {
    expect(from('Metro/stage:Trigger', 'right')).toBe('Metro/stage:Decide');
    expect(from('Metro/stage:Decide', 'left')).toBe('Metro/stage:Trigger');
  });

  it('stays in the lane', () => {
    expect(from('Metro/stage:Trigger/touchpoint:Stall', 'right')).toBe('Metro/stage:Decide/touchpoint:Sign');
  });

  it('goes down into the stage', () => {
    expect(from('Metro/stage:Decide', 'down')).toBe('Metro/stage:Decide/touchpoint:Sign');
  });

  it('ends at the edges', () => {
    const [first] = targets;
    expect(first && neighbour(targets, first, 'left')).toBeUndefined();
    expect(from('Metro/stage:Decide', 'right')).toBeUndefined();
  });

  it('reaches every target from the first', () => {
    const [first] = targets;
    const reached = new Set(first ? [first] : []);
    for (const each of reached) {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = neighbour(targets, each, direction);
        if (next) reached.add(next);
      }
    }
    expect(targets.filter((each) => !reached.has(each)).map(({ key }) => key)).toEqual([]);
  });
});

describe('the headers that stay in view', () => {
  it('are the row of stages and the names of the lanes', () => {
    const { sticky: parts } = scene;
    const first = target('Metro/stage:Trigger').box;
    const lanes = scene.boxes.filter(({ kind }) => kind === 'lane');
    expect(parts?.top).toBeLessThan(first?.y ?? 0);
    expect((parts?.top ?? 0) + (parts?.height ?? 0)).toBe(Math.min(...lanes.map(({ y }) => y)));
    expect(parts?.gutter).toBeLessThan(first?.x ?? 0);
    expect(parts?.corner).toBeDefined();
  });

  it('are none where there are no stages', async () => {
    const empty = drawMap(await inputOf('journey Empty "Nothing yet" {\n}\n'), { hidden: [], language: 'en' });
    expect(empty.sticky).toBeUndefined();
    expect(targetsOf(empty)).toEqual([]);
  });
});
