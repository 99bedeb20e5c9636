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
