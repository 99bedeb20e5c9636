import { describe, expect, it } from 'vitest';
import { isFromWebview, isMapState } from '../../src/extension/preview/guards.js';

const range = { start: { line: 0, character: 1 }, end: { line: 2, character: 3 } };
const state = { uri: 'file:///a.journey', locked: false, hidden: ['pains'], zoom: 1 };

describe('what a page may say', () => {
  it.each([
    { type: 'ready' },
    { type: 'choose', journey: 'A' },
    { type: 'reveal', uri: 'file:///a.journey', range, focus: true },
    { type: 'remember', state },
    { type: 'remember', state: { ...state, journey: 'A' } },
  ])('is $type', (message) => {
    expect(isFromWebview(message)).toBe(true);
  });

  it.each([
    undefined,
    null,
    'ready',
    {},
    { type: 'run', command: 'workbench.action.terminal.new' },
    { type: 'choose' },
    {
      type: 'reveal',
      uri: 'file:///a.journey',
      range: { start: { line: -1, character: 0 }, end: range.end },
      focus: true,
    },
    { type: 'reveal', uri: 1, range, focus: true },
    { type: 'reveal', uri: 'file:///a.journey', range },
    { type: 'remember', state: { ...state, zoom: '1' } },
  ])('is nothing else: %j', (message) => {
    expect(isFromWebview(message)).toBe(false);
  });

  it('is a state only whole', () => {
    expect(isMapState(state)).toBe(true);
    expect(isMapState({ ...state, scroll: { x: 1, y: 2 } })).toBe(true);
    for (const key of Object.keys(state)) expect(isMapState({ ...state, [key]: undefined }), key).toBe(false);
    expect(isMapState({ ...state, hidden: [1] })).toBe(false);
    expect(isMapState(undefined)).toBe(false);
  });
});
