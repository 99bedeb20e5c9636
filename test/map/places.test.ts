import { expect, test } from 'vitest';
import { LabelSpace } from '../../src/map/emotions/label-positions.js';

const wish = { x: 100, y: 100, halfWidth: 7, width: 60, height: 20, left: -500, right: 1000 };

/** Room around a marker at 100, 100, with a pillar that leaves only places well to the left and to the right. */
function pillar(): LabelSpace {
  const room = new LabelSpace();
  room.takeMarker(100, 100, 7);
  room.take({ x: 66, y: -400, width: 68, height: 1000 });
  return room;
}

test('a label stands beside its marker where it can', () => {
  const room = new LabelSpace();
  room.takeMarker(100, 100, 7);
  const { area, leader } = room.place(wish);
  expect(area.x).toBeGreaterThan(106);
  expect(area.x).toBeLessThan(115);
  expect(leader).toBeUndefined();
});

test('a label keeps within its bounds', () => {
  const room = new LabelSpace();
  room.takeMarker(100, 100, 7);
  const { area } = room.place({ ...wish, left: 80, right: 150 });
  expect(area.x).toBeGreaterThanOrEqual(80);
  expect(area.x + area.width).toBeLessThanOrEqual(150);
});

test('one that has to go far gets a leader', () => {
  const { area, leader } = pillar().place(wish);
  expect(area.x).toBeGreaterThan(130);
  expect(leader).toEqual({ x0: 100, y0: 100, x1: area.x, y1: 100 });
});

test('it rather goes a little farther than to stand at somebody else’s marker', () => {
  const room = pillar();
  room.takeMarker(200, 100, 7);
  expect(room.place(wish).area.x).toBeLessThan(10);
});

test('two labels of one point do not cover each other', () => {
  const room = new LabelSpace();
  room.takeMarker(100, 100, 7);
  const first = room.place(wish).area;
  const second = room.place(wish).area;
  const apart =
    first.x + first.width <= second.x ||
    second.x + second.width <= first.x ||
    first.y + first.height <= second.y ||
    second.y + second.height <= first.y;
  expect(apart).toBe(true);
});
