import { expect, test } from 'vitest';
import { projectOf, type Texts } from '../build.js';

const base = (title: string) => `journey Base "${title}" { stage A "${title}" { pain Slow "${title}" } }`;

/** The journeys of one file. */
async function journeysOf(file: string, texts: Texts) {
  const { journeys } = await projectOf(texts);
  return journeys.filter(({ source }) => source.uri.endsWith(`/${file}`));
}

test('a variant varies the journey of its own file, though an earlier file has one of that name', async () => {
  const texts = { 'a.journey': base('One'), 'b.journey': `${base('Two')}\nvariant V of Base { stage A { goal "x" } }` };
  const [, variant] = await journeysOf('b.journey', texts);
  expect(variant?.stages.map(({ title }) => title)).toEqual(['Two']);
  expect(variant?.stages[0]?.pains[0]?.title).toBe('Two');
});

test('one without such a journey in its own file varies the first of the project', async () => {
  const texts = { 'c.journey': 'variant V of Base {}', 'b.journey': base('Two'), 'a.journey': base('One') };
  const [variant] = await journeysOf('c.journey', texts);
  expect(variant?.stages.map(({ title }) => title)).toEqual(['One']);
});

test('names behind a point are those of the journey in the same file', async () => {
  const texts = {
    'a.journey': 'journey Base { stage A { pain Slow } }',
    'b.journey': 'journey Base { stage A { pain Dear } }\njourney K { opportunity O for Base.Dear }',
  };
  const [, journey] = await journeysOf('b.journey', texts);
  expect(journey?.opportunities[0]?.answers[0]?.id).toBe('b.journey#journey:Base/stage:A/pain:Dear');
});

test('shared symbols are those of the same file, a variant being one of the journeys', async () => {
  const texts = {
    'a.journey': 'channel Web "One"\njourney X "One"',
    'b.journey':
      'channel Web "Two"\njourney B\nvariant X "Two" of B {}\njourney K { part of X; stage A { touchpoint T via Web } }',
  };
  const project = await projectOf(texts);
  expect(project.problems).toEqual([]);
});

test('a variant checked over what it inherits is checked by the base of its own file', async () => {
  const empty = 'journey Base "Two" { stage A "A" }';
  const { journeys } = await projectOf({ 'a.journey': base('One'), 'b.journey': `${empty}\nvariant V of Base {}` });
  const variant = journeys.find(({ id }) => id === 'V');
  expect(variant?.stages[0]?.pains).toEqual([]);
});

test('a variant varies a journey, though a variant of that name is in its own file', async () => {
  const texts = {
    'a.journey': base('One'),
    'b.journey': 'variant V of Base {}\nvariant Base of Base { stage B after A }',
  };
  const [variant, namesake] = await journeysOf('b.journey', texts);
  expect(variant?.stages.map(({ name }) => name)).toEqual(['A']);
  expect(namesake?.stages.map(({ name }) => name)).toEqual(['A', 'B']);
  const { problems } = await projectOf(texts);
  expect(problems).toEqual([]);
});
