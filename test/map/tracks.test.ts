import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArcWish, placeArcs } from '../../src/map/flow/tracks.js';

const bounds = { left: 0, right: 2000 };

const arc = fc
  .record({
    from: fc.integer({ min: 20, max: 1980 }),
    span: fc.integer({ min: 20, max: 1500 }),
    label: fc.integer({ min: 20, max: 300 }),
    back: fc.boolean(),
  })
  .map(({ from, span, label, back }): ArcWish => {
    const to = Math.max(20, Math.min(1980, back ? from - span : from + span));
    return { from, to: to === from ? from + 10 : to, label, least: Math.min(label, 40) };
  });

test('no label lies on an arc, whatever arcs there are', () => {
  fc.assert(
    fc.property(fc.array(arc, { maxLength: 12 }), (arcs) => {
      const places = placeArcs(arcs, bounds);
      for (const [index, place] of places.entries()) {
        const wish = arcs[index];
        if (!wish) continue;
        expect(place.labelWidth).toBeGreaterThanOrEqual(wish.least);
        expect(place.labelWidth).toBeLessThanOrEqual(wish.label);
        const right = place.labelX + place.labelWidth;
        for (const [at, other] of arcs.entries()) {
          const its = places[at];
          if (at === index || !its) continue;
          // Legs of arcs above run down past this label.
          if (its.track > place.track) {
            for (const leg of [other.from, other.to]) expect(leg <= place.labelX || leg >= right).toBe(true);
          }
          if (its.track !== place.track) continue;
          const apart = (a: number, b: number, c: number, d: number) => b <= c || d <= a;
          const span = [Math.min(other.from, other.to), Math.max(other.from, other.to)] as const;
          expect(apart(place.labelX, right, its.labelX, its.labelX + its.labelWidth)).toBe(true);
          expect(apart(Math.min(wish.from, wish.to), Math.max(wish.from, wish.to), ...span)).toBe(true);
          expect(apart(place.labelX, right, ...span)).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a short arc runs nearer to the ribbon than the long one over it', () => {
  const places = placeArcs(
    [
      { from: 900, to: 100, label: 80, least: 40 },
      { from: 500, to: 300, label: 80, least: 40 },
    ],
    bounds,
  );
  expect(places.map(({ track }) => track)).toEqual([1, 0]);
});

test('arcs side by side share a track', () => {
  const places = placeArcs(
    [
      { from: 300, to: 100, label: 60, least: 40 },
      { from: 900, to: 600, label: 60, least: 40 },
    ],
    bounds,
  );
  expect(places.map(({ track }) => track)).toEqual([0, 0]);
});

test('a label runs past the legs of arcs that stay below it', () => {
  // The long arc's whole label fits only over the ports of the short one, which turn off on the track below.
  const [long] = placeArcs(
    [
      { from: 100, to: 500, label: 360, least: 60 },
      { from: 250, to: 350, label: 60, least: 40 },
    ],
    bounds,
  );
  expect(long?.track).toBe(1);
  expect(long?.labelWidth).toBe(360);
});
