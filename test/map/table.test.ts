import { describe, expect, it } from 'vitest';
import { laneNames } from '../../src/map/lanes/lane-registry.js';
import { tableOf } from '../../src/map/table.js';
import { inputOf } from '../preview/journey.js';
import * as example from './example.js';
import { parts } from './lane-journeys/parts.js';

const textsIn = (rows: readonly { text: string }[]) => rows.map(({ text }) => text);

describe('the map as a table', () => {
  it('has a column a stage and one for the whole journey', async () => {
    const { columns } = tableOf(await inputOf(), 'en');
    expect(columns.map(({ title }) => title)).toEqual([
      'My video keeps buffering',
      'Sign the new plan',
      'Whole journey',
    ]);
  });

  it('has no column for the whole journey where nothing belongs to it', async () => {
    const { columns, rows } = tableOf(await inputOf('journey A "A" {\n  stage B "B" {\n    goal "G"\n  }\n}\n'), 'en');
    expect(columns.map(({ title }) => title)).toEqual(['B']);
    expect(rows).toEqual([
      { lane: 'questions', title: 'Questions', cells: [[{ lane: 'questions', stage: 'A/stage:B', text: 'G' }]] },
    ]);
  });

  it('says in words what the lanes show', async () => {
    const { rows } = tableOf(await inputOf(), 'en');
    const said = Object.fromEntries(rows.map(({ lane, cells }) => [lane, cells.map(textsIn)]));
    expect(said).toMatchObject({
      questions: [['Is it my phone?'], [], []],
      does: [['Reloads, then gives up'], [], []],
      touchpoints: [['Video stalls in the tunnel via The phone itself'], ['Sign in the app via The phone itself'], []],
      emotions: [
        ['Video stalls in the tunnel: everyone feels frustrated −2 because Video stalls underground · assumed'],
        ['Sign in the app: everyone feels relieved +1 · assumed'],
        [],
      ],
      pains: [['Video stalls underground · assumed · product · unanswered'], [], ['Too dear · assumed · unanswered']],
    });
  });

  it('says what stands above the lanes: the journey and its people, the stages, and who arrives', async () => {
    const text = `
      persona P "Mei" { goal "A film"; need "Quiet"; frustration "It stops" }
      journey J "J" for P {
        scenario "On the metro"
        need Signal "A signal"
        tag "2027"
        stage A "Look" awareness { note "Ask again in May" }
        stage B "Buy" { touchpoint T "T" { link "https://example.org/shop" } }
        path A -> exit 40% because "Too dear"
        path B -> A
      }`;
    const { rows } = tableOf(await example.inputOf(text, 'J'), 'en');
    const said = Object.fromEntries(rows.map(({ lane, cells }) => [lane, cells.map(textsIn)]));
    expect(said).toMatchObject({
      stages: [
        ['Awareness', 'Note: Ask again in May'],
        [],
        [
          'Scenario: On the metro',
          'Tags: 2027',
          'Persona: Mei · Goal: A film · Need: Quiet · Frustration: It stops',
          'Need: A signal · unanswered',
        ],
      ],
      flow: [
        ['100% of all who start arrive at Look', '40% leave · Too dear', 'bottleneck: 40 of 100 leave'],
        ['60% of all who start arrive at Buy', 'some back'],
        [],
      ],
      touchpoints: [[], ['T', 'Link: https://example.org/shop'], []],
    });
  });

  it.each(laneNames)('says something of the lane %s wherever the map draws it', async (lane) => {
    const input = await example.inputOf(
      parts[lane].text((en) => en),
      'J',
    );
    const cells = tableOf(input, 'en').rows.find((row) => row.lane === lane)?.cells ?? [];
    expect(cells.flatMap(textsIn).filter((text) => text.trim() !== '')).not.toEqual([]);
  });

  it('knows of each statement where it belongs and what it is about', async () => {
    const { rows } = tableOf(await inputOf(), 'en');
    const statement = (text: string) =>
      rows.flatMap(({ cells }) => cells.flat()).find((row) => row.text.startsWith(text));
    expect(statement('Video stalls underground')).toMatchObject({
      lane: 'pains',
      stage: 'Metro/stage:Trigger',
      touchpoint: 'Metro/stage:Trigger/touchpoint:Stall',
      id: 'Metro/stage:Trigger/touchpoint:Stall/pain:Stalls',
    });
    expect(statement('Too dear')).toEqual({
      lane: 'pains',
      id: 'Metro/pain:Price',
      text: 'Too dear · assumed · unanswered',
    });
  });
});
