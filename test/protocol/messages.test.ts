import type { GenericSchema } from 'valibot';
import { describe, expect, it } from 'vitest';
import { MapAnswerSchema } from '../../src/protocol/map-message.js';
import { readMessage } from '../../src/protocol/read-message.js';
import { DidCheckParamsSchema, MapParamsSchema } from '../../src/protocol/server.js';
import {
  FromWebviewSchema,
  InitialStateSchema,
  MapStateSchema,
  SavedStateSchema,
  ToWebviewSchema,
} from '../../src/protocol/webview.js';
import { answerOf } from '../preview/journey.js';

const range = { start: { line: 0, character: 1 }, end: { line: 2, character: 3 } };
const state = { uri: 'file:///a.journey', locked: false, hidden: ['pains'], zoom: 1 };
const answer = await answerOf();

/** What is read of a message, and what is traced of it. */
function read(schema: GenericSchema, message: unknown): { output: unknown; traces: string[] } {
  const traces: string[] = [];
  const output = readMessage(schema, message, 'somebody', (text) => traces.push(text));
  return { output, traces };
}

const understood: [string, GenericSchema, unknown][] = [
  ['ready', FromWebviewSchema, { type: 'ready' }],
  ['a choice', FromWebviewSchema, { type: 'choose', journey: 'A' }],
  ['a place', FromWebviewSchema, { type: 'reveal', uri: 'file:///a.journey', range, focus: true }],
  ['what to remember', FromWebviewSchema, { type: 'remember', state }],
  ['what to remember of a journey', FromWebviewSchema, { type: 'remember', state: { ...state, journey: 'A' } }],
  ['a map', ToWebviewSchema, { type: 'map', answer, language: 'en' }],
  ['a cursor', ToWebviewSchema, { type: 'cursor', uri: 'file:///a.journey', position: range.start }],
  ['hidden lanes', ToWebviewSchema, { type: 'lanes', hidden: ['pains', 'of-another-version'] }],
  ['a lock', ToWebviewSchema, { type: 'locked', locked: true }],
  ['an answer of a file without journeys', MapAnswerSchema, { uri: 'a', version: 1, choices: [], broken: true }],
  ['a question for a map', MapParamsSchema, { uri: 'a', journey: 'A' }],
  ['what was checked', DidCheckParamsSchema, { uris: ['a'] }],
  ['a state', MapStateSchema, state],
  ['a page’s beginning', InitialStateSchema, { state, language: 'en', messages: { a: 'b' } }],
  ['what a page kept', SavedStateSchema, { ...state, scroll: { x: 1, y: 2 }, selected: 'A#0' }],
  ['what a page kept that had nothing yet', SavedStateSchema, {}],
];

const dropped: [string, GenericSchema, unknown][] = [
  ['nothing', FromWebviewSchema, undefined],
  ['null', FromWebviewSchema, null],
  ['a text', FromWebviewSchema, 'ready'],
  ['no type', FromWebviewSchema, {}],
  ['an unknown type', FromWebviewSchema, { type: 'run', command: 'workbench.action.terminal.new' }],
  ['a choice of nothing', FromWebviewSchema, { type: 'choose' }],
  [
    'a place before the text',
    FromWebviewSchema,
    { type: 'reveal', uri: 'a', range: { ...range, start: { line: -1, character: 0 } }, focus: true },
  ],
  ['an address that is none', FromWebviewSchema, { type: 'reveal', uri: 1, range, focus: true }],
  ['a place without focus', FromWebviewSchema, { type: 'reveal', uri: 'a', range }],
  ['a zoom in words', FromWebviewSchema, { type: 'remember', state: { ...state, zoom: '1' } }],
  ['a map without an answer', ToWebviewSchema, { type: 'map', language: 'en' }],
  ['a map of no journey', ToWebviewSchema, { type: 'map', answer: { ...answer, input: {} }, language: 'en' }],
  ['a map without findings', MapAnswerSchema, { ...answer, input: { ...answer.input, findings: undefined } }],
  ['choices without places', MapAnswerSchema, { ...answer, choices: [{ id: 'A', titles: {} }] }],
  ['a question for nothing', MapParamsSchema, {}],
  ['a check of nothing', DidCheckParamsSchema, { uris: [1] }],
  ['lanes that are no names', MapStateSchema, { ...state, hidden: [1] }],
  ...Object.keys(state).map((key): [string, GenericSchema, unknown] => [
    `a state without ${key}`,
    MapStateSchema,
    { ...state, [key]: undefined },
  ]),
];

describe('a message', () => {
  it.each(understood)('is read: %s', (_, schema, message) => {
    expect(read(schema, message)).toEqual({ output: message, traces: [] });
  });

  it.each(dropped)('is dropped with a trace: %s', (_, schema, message) => {
    const { output, traces } = read(schema, message);
    expect(output).toBeUndefined();
    expect(traces).toEqual([expect.stringMatching(/^Dropped a message of somebody: ./)]);
  });

  it('loses what nobody asked for', () => {
    expect(read(MapStateSchema, { ...state, scroll: { x: 1, y: 2 } }).output).toEqual(state);
  });
});

describe('the map in a message', () => {
  it('is the very one that was sent, and not looked through', () => {
    const stages = new Proxy([], {
      get: (_, key) => expect.fail(`Somebody read ${String(key)} of the stages.`),
    });
    const input = { ...answer.input, journey: { ...answer.input?.journey, stages } };
    const { output } = read(ToWebviewSchema, { type: 'map', answer: { ...answer, input }, language: 'en' });
    expect(output).toBeDefined();
    expect(output).toHaveProperty('answer.input.journey.id', 'Metro');
    const kept = readMessage(MapAnswerSchema, answer, 'somebody');
    expect(kept?.input).toBe(answer.input);
  });
});
