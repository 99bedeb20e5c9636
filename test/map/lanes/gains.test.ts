import { expect, test } from 'vitest';
import { drawn } from '../example.js';
import { textOf, violations } from '../geometry.js';
import { frameOf, nameOf, partOf, seenAs, symbolsIn } from '../seen.js';

const text = `
persona P "Mei"
team Care "Customer service"
data Calls "Calls" operational
journey J "J" for P {
  stage A "A" {
    gain Quick "Answers within a minute" {
      evidence "Praised on the phone" said from Calls count 6 of 8
      evidence "Timed in May" on 2026-05-01
      evidence "Noted by the shop"
      evidence "We hope so" assumed
    }
    touchpoint T "T" {
      gain Kind "A kind voice"
      pain Slow "Types it twice" for Care { evidence "Watched" }
    }
  }
}`;

test('a gain says what works, how sure we are and by what', async () => {
  const scene = await drawn(text, 'J');
  expect(violations(scene)).toEqual([]);
  const [quick, kind] = symbolsIn(partOf(scene, 'gains'));
  if (!quick || !kind) throw new Error('No gains.');
  expect(textOf(quick)).toContain('trend · 6 of 8');
  expect(textOf(quick)).toContain('Praised on the phone · said · from Calls');
  expect(textOf(quick)).toContain('Timed in May · observed · 2026-05-01');
  expect(textOf(quick)).toContain('+2 more');
  expect(textOf(quick)).not.toContain('We hope so');
  expect(nameOf(quick).split('\n')).toEqual([
    'Gain: Answers within a minute',
    'trend · 6 of 8',
    'Evidence: Praised on the phone · said · from Calls · 6 of 8',
    'Evidence: Timed in May · observed · 2026-05-01',
    'Evidence: Noted by the shop · observed',
    'Evidence: We hope so · assumed',
  ]);
  expect(seenAs(quick, { tag: 'circle', fill: 'good' })).toHaveLength(3);
  expect(frameOf(quick).dash).toBeUndefined();
  expect(frameOf(kind).dash).toBe('5 3');
});

test('what a team suffers wears the mark and the name of a team', async () => {
  const [pain] = symbolsIn(partOf(await drawn(text, 'J'), 'pains'));
  expect(pain && textOf(pain)).toContain('Customer service');
  expect(pain && seenAs(pain, { tag: 'path', fill: 'muted' })).toHaveLength(1);
});
