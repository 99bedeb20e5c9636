import { describe, expect, it } from 'vitest';
import { followed, initialState, reduce, renamed, type State, toSavedViewState } from '../../src/preview/state.js';
import type { MapAnswer } from '../../src/protocol/map-message.js';
import type { InitialState } from '../../src/protocol/webview.js';
import { answerOf, metro } from './journey.js';

const uri = 'file:///project/map.journey';
const initial: InitialState = { state: { uri, locked: false, hidden: [], zoom: 0 }, language: 'en', messages: {} };
const fresh = () => initialState(initial, {});
const handle = (state: State, answer: MapAnswer) => reduce(state, { type: 'map', answer, language: 'en' });

describe('the state of the page', () => {
  it('begins with what the page kept', () => {
    const state = initialState(initial, { uri, journey: 'Metro', hidden: ['pains'], zoom: 1.5 });
    expect(state).toMatchObject({ chosen: 'Metro', hidden: ['pains'], zoom: 1.5, answered: false });
  });

  it('takes nothing broken from what was kept', () => {
    const saved = JSON.parse('{"hidden":["pains","nonsense",1],"zoom":"big","uri":7}');
    expect(initialState(initial, saved)).toMatchObject({ uri, hidden: ['pains'], zoom: 0 });
    expect(initialState(initial, JSON.parse('{"hidden":7}')).hidden).toEqual([]);
  });

  it('does not take the chosen journey over to another file', () => {
    const state = initialState(initial, { uri: 'file:///project/other.journey', journey: 'Other', zoom: 2 });
    expect(state.chosen).toBeUndefined();
    expect(state).toMatchObject({ uri, zoom: 2 });
  });

  it('shows what the server answers', async () => {
    const answer = await answerOf();
    const state = handle(fresh(), answer);
    expect(state.shown?.input).toBe(answer.input);
    expect(state).toMatchObject({ answered: true, stale: false, broken: false });
  });

  it('keeps the last good map while the text is broken, but knows where things stand now', async () => {
    const good = handle(fresh(), await answerOf());
    const answer = await answerOf(`\n\n${metro}`, { version: 2, broken: true });
    const state = handle(good, answer);
    expect(state.shown).toBe(good.shown);
    expect(state.newest).toBe(answer.input);
    expect(state).toMatchObject({ stale: true, broken: true });
  });

  it('keeps the last good map and its choices while the text lost the journey itself', async () => {
    const good = handle(fresh(), await answerOf());
    const { journey: _, input: __, ...answer } = await answerOf(metro, { version: 2, broken: true, choices: [] });
    const state = handle(good, answer);
    expect(state.shown).toBe(good.shown);
    expect(state.choices).toEqual(good.choices);
  });

  it('draws broken text where there was no good one', async () => {
    const state = handle(fresh(), await answerOf(metro, { broken: true }));
    expect(state.shown).toBeDefined();
    expect(state).toMatchObject({ stale: false, broken: true });
  });

  it('shows a journey the reader asks for even while the text is broken', async () => {
    const good = handle(fresh(), await answerOf());
    const asked = reduce(good, { type: 'choose', journey: 'Other' });
    const state = handle(asked, await answerOf('journey Other "Other" {\n}\n', { broken: true }));
    expect(state.shown?.input.journey.id).toBe('Other');
  });

  it('forgets the chosen journey with the file', async () => {
    const state = reduce(handle(fresh(), await answerOf()), { type: 'choose', journey: 'Metro' });
    const other = handle(state, await answerOf(metro, { uri: 'file:///project/other.journey' }));
    expect(other.chosen).toBeUndefined();
    expect(other.uri).toBe('file:///project/other.journey');
  });

  it('shows nothing once a whole text holds no journey', async () => {
    const { journey: _, input: __, ...answer } = await answerOf(metro, { choices: [] });
    const state = handle(handle(fresh(), await answerOf()), answer);
    expect(state.shown).toBeUndefined();
  });

  it('hides and shows lanes, each once', () => {
    const hidden = [true, false, false, true].reduce(
      (state, visible, index) => reduce(state, { type: 'lane', lane: index === 0 ? 'ai' : 'pains', visible }),
      reduce(fresh(), { type: 'lane', lane: 'ai', visible: false }),
    );
    expect(hidden.hidden).toEqual([]);
    const twice = reduce(reduce(fresh(), { type: 'lane', lane: 'ai', visible: false }), {
      type: 'lane',
      lane: 'ai',
      visible: false,
    });
    expect(twice.hidden).toEqual(['ai']);
  });

  it('keeps for a reload what a panel needs', () => {
    const state = reduce(reduce(fresh(), { type: 'choose', journey: 'Metro' }), { type: 'locked', locked: true });
    expect(toSavedViewState(state)).toEqual({ uri, journey: 'Metro', locked: true, hidden: [], zoom: 0 });
  });
});

describe('a journey that is renamed', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const choices = (...ids: string[]) => ids.map((id) => ({ id, titles: {}, range }));

  it.each([
    ['is shown under its new name', ['Bus', 'Metro'], ['Bus', 'Tube'], 'Tube'],
    ['is gone where it was taken away', ['Bus', 'Metro'], ['Bus'], undefined],
    ['is none where it stands elsewhere now', ['Bus', 'Metro'], ['Metro', 'Bus'], undefined],
    ['is none where another came before it', ['Bus', 'Metro'], ['Bus', 'New', 'Metro'], undefined],
  ])('%s', async (_, old, now, id) => {
    const before = handle(fresh(), await answerOf(metro, { choices: choices(...old) }));
    const after = handle(before, await answerOf(metro, { version: 2, choices: choices(...now) }));
    expect(renamed(before, after)).toBe(id);
  });

  it('is followed while its name is typed faster than the server answers', async () => {
    const before = handle(fresh(), await answerOf(metro, { choices: choices('Metro', 'B') }));
    const chosen = reduce(before, { type: 'choose', journey: 'B' });
    const after = handle(chosen, await answerOf(metro, { version: 2, choices: choices('Metro', 'Bu') }));
    expect(renamed(chosen, after)).toBe('Bu');
  });
});

describe('the journey to follow', () => {
  const range = (from: number, to: number) => ({
    start: { line: from, character: 0 },
    end: { line: to, character: 1 },
  });
  const choices = [
    { id: 'Metro', titles: {}, range: range(3, 19) },
    { id: 'Bus', titles: {}, range: range(21, 29) },
    { id: 'Fast', titles: {}, range: range(31, 39), variantOf: 'Metro' },
    { id: 'Any', titles: {}, range: range(41, 49), abstract: true as const },
  ];
  const at = (state: State, line: number) => reduce(state, { type: 'cursor', uri, position: { line, character: 2 } });

  it.each([
    ['the one that the cursor goes into', [5, 22], 'Bus'],
    ['a variant of the one shown', [5, 32], 'Fast'],
    ['none while the cursor stays in the one shown', [5, 8], undefined],
    ['none between journeys', [5, 20], undefined],
    ['no abstract one', [5, 42], undefined],
    ['none that the reader has turned away from, until the cursor leaves it', [22, 23], undefined],
  ])('is %s', async (_, [first = 0, second = 0], journey) => {
    const before = at(handle(fresh(), await answerOf(metro, { choices })), first);
    expect(followed(before, at(before, second))).toBe(journey);
  });

  it('is not the base whose lines a variant shows', async () => {
    const answer = await answerOf(metro, { choices });
    if (answer.input) answer.input.journey.id = 'Fast';
    const before = at(handle(fresh(), { ...answer, journey: 'Fast' }), 32);
    expect(followed(before, at(before, 5))).toBeUndefined();
    expect(followed(before, at(before, 22))).toBe('Bus');
  });

  it('is the reader’s choice after a reload', async () => {
    const before = handle(initialState(initial, { uri, journey: 'Metro' }), await answerOf(metro, { choices }));
    expect(followed(before, at(before, 22))).toBeUndefined();
  });

  it('is that of the cursor when a map opens', async () => {
    const before = handle(fresh(), await answerOf(metro, { choices }));
    expect(followed(before, at(before, 22))).toBe('Bus');
  });
});
