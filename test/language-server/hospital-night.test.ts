import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../src/model/project.js';
import { build, projectOf } from '../build.js';
import { formatted } from './formatting/formatted.js';

const read = (language = '') => readFileSync(`test/fixtures/hospital-night${language}.journey`, 'utf8');

const WORDS = new Set(['id', 'name', 'title', 'text', 'when', 'because', 'doc', 'label', 'emotion']);

/** A model without its words, which differ from language to language. */
function shapeOf(project: Project): unknown {
  const replace = (key: string, value: unknown) => {
    if (['source', 'versions', 'titles'].includes(key)) return undefined;
    return WORDS.has(key) && typeof value === 'string' ? '…' : value;
  };
  return JSON.parse(JSON.stringify(project, replace));
}

describe.each(['', '.zh', '.th'])('a night in a hospital%s', (language) => {
  test('is read, linked and formatted without a complaint', async () => {
    const { findings } = await build(read(language));
    expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
    expect(formatted(read(language))).toBe(read(language));
  });

  test('says the same in each language', async () => {
    expect(shapeOf(await projectOf(read(language)))).toEqual(shapeOf(await projectOf(read())));
  });
});

describe('every line reaches the model', async () => {
  const { personas, metrics, data, journeys } = await projectOf(read());
  const [journey] = journeys;
  if (!journey) throw new Error('There is no journey.');
  const [call, arrival, operation, second] = journey.stages;
  const about = { about: true };

  test('staff, benchmarks, ranges of what is kept', () => {
    expect(personas[2]).toMatchObject({ team: { id: 'team:Ward-3' }, segments: [] });
    expect(metrics[0]?.benchmarks).toMatchObject([
      { text: 'Region', value: { kind: 'duration', amount: 40, high: 50, unit: 'minute', ...about } },
      { text: 'Country', value: { amount: 1, unit: 'hour' } },
    ]);
    expect(data[1]?.bases[0]?.keep).toEqual({ amount: 2, high: 3, unit: 'year', ...about });
  });

  test('the situation, and what the journey says as a whole', () => {
    expect(journey).toMatchObject({
      titles: { 'es-419': 'Una noche con apendicitis' },
      scenarios: [{ text: 'Pain at ten in the evening, the child comes along' }],
      starts: [{ text: 'The ambulance leaves' }],
      ends: [{ text: 'The first check at home' }],
      mappedBy: [{ id: 'team:Ward-3' }, { id: 'team:Surgery' }],
      gains: [
        {
          name: 'Calm',
          for: [{ id: 'persona:Nok' }],
          evidence: [{ how: { value: 'said' }, from: { id: 'data:Interviews' }, count: 6, of: 8 }],
        },
      ],
      measures: [{ value: { amount: -12 }, against: { kind: 'number', amount: 10 }, for: [{ id: 'persona:Nok' }] }],
    });
  });

  test('stages: phases, feelings, voices, time', () => {
    expect(journey.stages.map(({ phaseWord, phase, band }) => [phaseWord?.value, phase, band])).toEqual([
      ['discovery', 'awareness', 'upstream'],
      ['beforehand', undefined, 'upstream'],
      ['during', undefined, 'core'],
      ['delivery', 'onboarding', 'downstream'],
      ['afterwards', undefined, 'downstream'],
    ]);
    expect(call?.time?.duration).toEqual({ amount: 20, high: 30, unit: 'minute', ...about });
    expect(arrival).toMatchObject({
      wait: { duration: { amount: 2, high: 3, unit: 'hour' } },
      feels: [{ label: 'anxious', for: [{ id: 'persona:Son' }], because: { cause: { text: 'Alone' } } }],
      quotes: [{ text: 'Where is my mother?', for: [{ id: 'persona:Son' }], from: { id: 'data:Interviews' } }],
      measures: [{ value: { amount: 45, high: 70 }, against: { kind: 'duration', amount: 40, unit: 'minute' } }],
    });
    expect(second?.name).toBe('Night-2');
  });

  test('touchpoints: whose, how many, how it is known', () => {
    const [emergency, neighbour] = call?.touchpoints ?? [];
    expect(emergency).toMatchObject({
      by: [{ id: 'persona:Nok' }],
      does: [{ for: [{ id: 'persona:Nok' }] }],
      feels: [{ stated: -3, because: { text: 'It gets worse' }, from: { id: 'data:Interviews' }, count: 7, of: 8 }],
      quotes: [{ text: 'I thought I would die' }],
    });
    expect(neighbour).toMatchObject({ optional: true, optionalShare: 25, when: { text: 'the line is busy' } });
    const [triage, corridor, papers] = arrival?.touchpoints ?? [];
    expect(triage).toMatchObject({
      momentsOfTruth: [{ text: 'Somebody listens', for: [{ id: 'persona:Nok' }] }],
      feels: [{ because: { cause: { id: 'Night/stage:Arrival/touchpoint:Triage/gain:Listened' } }, count: 3 }],
      gains: [{ evidence: [{ count: 5, of: 8, on: { date: '2026-09-12' } }, { how: { value: 'observed' } }] }],
      records: [{ id: 'data:Interviews' }, { id: 'data:Times' }],
    });
    expect(corridor?.pains[0]?.evidence.map(({ how, count, of }) => [how?.value, count, of])).toEqual([
      ['observed', 2, 10],
      ['assumed', undefined, undefined],
    ]);
    expect(papers?.insteadOf).toMatchObject({ touchpoint: { text: 'Triage' }, share: 30 });
    const [theatre, pillow] = operation?.touchpoints ?? [];
    expect(theatre?.pains[0]?.for).toMatchObject([{ id: 'team:Ward-3' }, { id: 'persona:Dao' }]);
    expect(theatre?.feels[0]).toMatchObject({ from: { id: 'data:Times' } });
    expect(pillow?.optional).toBe(true);
    expect(pillow?.optionalShare).toBeUndefined();
    expect(second?.touchpoints[0]?.ahas).toMatchObject([{ for: [{ id: 'persona:Nok' }] }]);
  });

  test('waits between stages, and what is hoped for', () => {
    expect(journey.paths.map(({ after }) => after?.duration)).toEqual([
      { amount: 20, high: 40, unit: 'minute', ...about },
      undefined,
      { amount: 1, high: 2, unit: 'hour' },
      { amount: 30, unit: 'minute' },
      undefined,
    ]);
    expect(journey.actions[0]).toMatchObject({
      expects: [
        { metric: { id: 'metric:Door-to-doctor' }, by: true, value: { kind: 'duration', amount: -10 } },
        { metric: { id: 'metric:Nps' }, by: true, value: { amount: 6 } },
        { metric: { id: 'metric:Nps' }, by: false, value: { amount: 15 } },
      ],
      horizon: { value: 'next' },
    });
    expect(journey.actions[1]?.horizon?.value).toBe('later');
  });
});
