import { beforeAll, expect, test } from 'vitest';
import { mapInputOf } from '../../language-server/features/map/map-input.js';
import { drawMap, type MapInput } from '../../src/map/index.js';
import { aiKind } from '../../src/model/ai-kinds.js';
import type { Project } from '../../src/model/project.js';
import { projectOf } from '../build.js';
import { textOf } from './geometry.js';

const text = `
journey Buy "Buying a bed" {
  in zh "买床"
  expands to Sleep downstream
  part of Home
  need Quiet "No calls"
  need Cheap "A fair price"
  stage A "Look" {
    touchpoint T "Page" {
      pain Slow "It is slow"
      pain Loud "It is loud"
      ai Helper "Helper" ChatBot { why Quiet }
      ai Odd "Odd one" constructor { why Quiet }
    }
  }
  stage B "Pay" { details Till }
}
journey Sleep "Sleeping in it" { stage C "Night" { opportunity "A quiet page" for Buy.Slow } }
journey Home "A home of one's own" { stage D "Move" }
journey Till "At the till" { stage E "Pay" }
journey BuyNext "Buying, sooner" { state future of Buy; solves Loud; stage F "Tap" }
`;

let project: Project;
const inputOf = (name: string): MapInput => {
  const journey = project.journeys.find(({ id }) => id === name);
  if (!journey) throw new Error(`No journey ${name}.`);
  return mapInputOf(journey, project, []);
};
const drawn = (name: string, language = 'en') => textOf(drawMap(inputOf(name), { hidden: [], language }).root);

beforeAll(async () => {
  project = await projectOf(text);
});

test('the input brings the titles of the AI kinds the journey names, whatever their case, and of no others', () => {
  const { aiKinds } = inputOf('Buy');
  expect(aiKinds).toEqual({ ChatBot: { titles: aiKind('chatbot')?.titles } });
  expect(inputOf('Sleep').aiKinds).toEqual({});
});

test('a kind of the project’s own is found before the catalogue’s', () => {
  const titles = { en: 'Bed bot', 'zh-CN': '床', th: 'เตียง' };
  const own = {
    id: 'chatbot',
    titles,
    help: titles,
    phases: [],
    techniques: [],
    talksWithCustomers: true,
    aliases: [],
  };
  const journey = project.journeys[0];
  if (!journey) throw new Error('No journey.');
  const changed = { ...project, settings: { ...project.settings, aiKinds: [own] } };
  const input = mapInputOf(journey, changed, []);
  expect(textOf(drawMap(input, { hidden: [], language: 'en' }).root)).toContain('Bed bot');
  expect(textOf(drawMap(input, { hidden: [], language: 'th' }).root)).toContain('เตียง');
});

test('an unknown kind is shown as written', () => {
  expect(drawn('Buy')).toContain('constructor');
});

test('other journeys are called by their titles, in the reader’s language', () => {
  const buy = drawn('Buy');
  for (const words of ['Sleeping in it · Downstream', 'part of A home of one', 'details: At the till'])
    expect(buy).toContain(words);
  expect(drawn('BuyNext')).toContain('future of Buying a bed');
  expect(drawn('BuyNext', 'zh-CN')).toContain('future of 买床');
});

test('what is solved in another journey is called by its title', () => {
  expect(drawn('BuyNext')).toContain('It is loud');
});

test('what another journey answers is known to be answered', () => {
  const { unanswered } = inputOf('Buy').analysis.answers;
  expect(unanswered).not.toContain('Buy/stage:A/touchpoint:T/pain:Slow');
  expect(unanswered).toContain('Buy/need:Cheap');
  expect(unanswered).toContain('Buy/stage:A/touchpoint:T/pain:Loud');
});

test('a map calls unanswered what the rules do', async () => {
  const pains = 'stage A "A" { touchpoint T "T" { pain Slow "It is slow"; pain Loud "It is loud" } }';
  const of = async (statements: string) => {
    const other = await projectOf(`journey K "K" { ${pains}\n${statements} }\njourney J "J" { ${pains} }`);
    const journey = other.journeys.find(({ id }) => id === 'K');
    if (!journey) throw new Error('No journey K.');
    const scene = drawMap(mapInputOf(journey, other, []), { hidden: [], language: 'en' });
    return (JSON.stringify(scene.root).match(/"unanswered"/g) ?? []).length;
  };
  const none = await of('');
  expect(none).toBeGreaterThan(0);
  expect(await of('action "A" { answers Slow }')).toBeLessThan(none);
  expect(await of('action "A" { answers Slow; status dropped }')).toBe(none);
  expect(await of('action "A" { answers J.Nope }')).toBe(none);
  expect(await of('action "A" { answers Nope }')).toBe(0);
});

test('what crosses to the webview is plain data', () => {
  const input = inputOf('Buy');
  expect(JSON.parse(JSON.stringify(input))).toEqual(input);
});
