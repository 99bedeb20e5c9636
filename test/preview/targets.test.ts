import { describe, expect, it } from 'vitest';
import { drawMap } from '../../src/map/index.js';
import { principal } from '../../src/preview/highlights.js';
import { stickyParts } from '../../src/preview/sticky.js';
import { type Direction, neighbour, type Target, targetsOf } from '../../src/preview/targets.js';
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
  it('has keys of its own, each with a place', () => {
    expect(new Set(targets.map(({ key }) => key)).size).toBe(targets.length);
    expect(targets.filter(({ box }) => !box).map(({ key }) => key)).toEqual([]);
  });

  it('pairs every target with the box of its own lane', () => {
    for (const { node, box } of targets) {
      const name = node.children.find(({ tag }) => tag === 'title')?.text ?? '';
      expect(box?.kind === 'point', node.key).toBe(/ feels /.test(name));
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
    expect(from('Metro/pain:Price', 'right')).toBeUndefined();
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
    const parts = stickyParts(scene);
    const first = target('Metro/stage:Trigger').box;
    const lanes = scene.boxes.filter(({ kind }) => kind === 'lane');
    expect(parts?.top).toBeLessThan(first?.y ?? 0);
    expect((parts?.top ?? 0) + (parts?.height ?? 0)).toBe(Math.min(...lanes.map(({ y }) => y)));
    expect(parts?.gutter).toBeLessThan(first?.x ?? 0);
    expect(parts?.corner).toBeDefined();
  });

  it('are none where there are no stages', async () => {
    const empty = drawMap(await inputOf('journey Empty "Nothing yet" {\n}\n'), { hidden: [], language: 'en' });
    expect(stickyParts(empty)).toBeUndefined();
    expect(targetsOf(empty)).toEqual([]);
  });
});
