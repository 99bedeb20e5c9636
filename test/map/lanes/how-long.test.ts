import { expect, test } from 'vitest';
import { tableOf } from '../../../src/map/table.js';
import { drawn, inputOf } from '../example.js';
import { textOf, violations } from '../geometry.js';
import { nameOf, partOf, symbolsIn } from '../seen.js';

const text = `
metric Reply "First answer" response-time { target <= 2 hours }
journey J "J" {
  urgent within 3 days
  stage A "Ask" {
    measure Reply 3 hours
    touchpoint Page "Page" { time 5 minutes; urgent within 4 minutes }
    touchpoint Shop "Shop" instead of Page 10% { time 2 hours }
    touchpoint Form "Form" { time 10..20 minutes }
  }
  stage B "Check" { time about 2 days; urgent within 3 days }
  stage C "Use"
  path A -> B after 1 day
}`;

test('a stage says how long it takes for what most live, and the whole in the header', async () => {
  const scene = await drawn(text, 'J');
  expect(violations(scene)).toEqual([]);
  const cards = symbolsIn(partOf(scene, 'howLong'));
  expect(cards.map((card) => nameOf(card).split('\n'))).toEqual([
    [
      'Ask',
      'takes 15–25 minutes',
      'First answer: measured 3 hours · off target',
      'then waits 1 day for Check',
      'Page: urgent: within 4 minutes · takes up to 5 minutes · too long',
    ],
    ['Check', 'takes ≈ 2 days', 'as a whole ≈ 2 days', 'urgent: within 3 days · takes up to ≈ 2 days · in time'],
  ]);
  expect(textOf(partOf(scene, 'header'))).toContain('How long ≈ 3 days – 3 days 1 hour said of 2 of 3 stages');
});

test('the table says the same', async () => {
  const { rows } = tableOf(await inputOf(text, 'J'), 'en');
  const [ask, check, use, whole] = rows.find(({ lane }) => lane === 'howLong')?.cells ?? [];
  expect(ask?.map((row) => row.text)).toEqual([
    '15–25 minutes · First answer: measured 3 hours · off target · then waits 1 day for Check · Page: urgent: within 4 minutes · takes up to 5 minutes · too long',
  ]);
  expect(check?.[0]?.text).toContain('≈ 2 days');
  expect(use).toEqual([]);
  expect(whole?.[0]?.text).toContain('urgent: within 3 days');
  expect(whole?.[0]?.text).toContain('said of 2 of 3 stages');
});

test('a whole of which every stage says how long it takes needs no such word', async () => {
  const scene = await drawn('journey J "J" { stage A "A" { time 1 day }; stage B "B" { time 2 days } }', 'J');
  expect(textOf(partOf(scene, 'header'))).toContain('How long 3 days');
  expect(textOf(partOf(scene, 'header'))).not.toContain('said of');
});

test('what says nothing of time has no such lane', async () => {
  const scene = await drawn('journey J "J" { stage A "A" { touchpoint T "T" } }', 'J');
  expect(scene.boxes.some(({ lane }) => lane === 'howLong')).toBe(false);
});
