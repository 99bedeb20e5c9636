import { describe, expect, it } from 'vitest';
import { comfortable, fit, scaleOf, step, wheeled } from '../../src/preview/zoom.js';

describe('zoom', () => {
  it('shows a map first as wide as the panel, but never too small to read', () => {
    expect(scaleOf(comfortable, 900, 1000)).toBe(0.9);
    expect(scaleOf(comfortable, 500, 1000)).toBe(0.8);
    expect(scaleOf(comfortable, 3000, 1000)).toBe(1);
  });

  it('fits the whole width on demand', () => {
    expect(scaleOf(fit, 500, 1000)).toBe(0.5);
    expect(scaleOf(fit, 1, 100_000)).toBe(0.2);
  });

  it('knows a scale before the panel has a width', () => {
    expect(scaleOf(fit, 0, 1000)).toBe(1);
    expect(scaleOf(comfortable, 0, 0)).toBe(1);
  });

  it('goes step by step and ends', () => {
    expect(step(0.8, 1)).toBe(0.9);
    expect(step(0.8, -1)).toBe(0.7);
    expect(step(0.76, 1)).toBe(0.8);
    expect(step(3, 1)).toBe(3);
    expect(step(0.2, -1)).toBe(0.3);
  });

  it('follows the wheel within bounds', () => {
    expect(wheeled(1, -100)).toBeGreaterThan(1);
    expect(wheeled(1, 100)).toBeLessThan(1);
    expect(wheeled(3, -1e9)).toBe(3);
    expect(wheeled(0.2, 1e9)).toBe(0.2);
  });
});
