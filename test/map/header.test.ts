import { expect, test } from 'vitest';
import { initialsOf } from '../../src/map/header/initials.js';
import { drawn } from './example.js';
import { textOf, violations } from './geometry.js';
import { nameOf, partOf, symbolsIn } from './seen.js';

const text = `
team Ward "Ward"
persona P "Mei Lin, 29" { goal "Watch a film"; goal "Get home"; frustration "It stops"; quote "Always in the tunnel"; image "mei.png" }
persona N "Nurse" { team Ward }
metric Nps "Recommends us" nps
journey J "J" for P, N {
  scenario "On the metro, after work"
  starts "The film stops"
  ends "The film plays"
  measure Nps 30
  pain Dear "Too dear"
  gain Fast "Fast"
  opportunity Show "Show the total"
  action Do "Do it"
  stage A "A" { touchpoint T "T" { feels happy; feels tired for N; quote "Finally" from Calls } }
  stage B "B" { touchpoint U "U" optional { feels sad } }
  stage C "C" { touchpoint V "V" { feels calm for N } }
}`;

test('the header says the situation, who travels, and what belongs to the whole journey', async () => {
  const scene = await drawn(text, 'J');
  expect(violations(scene)).toEqual([]);
  const header = partOf(scene, 'header');
  const said = textOf(header);
  for (const words of [
    'Scenario On the metro, after work',
    'Starts The film stops',
    'Ends The film plays',
    'Goal: Watch a film +1 more',
    'Frustration: It stops',
    'Nurse · Ward',
    'Too dear',
    'Fast',
    'Show the total',
    'Do it',
    'Recommends us',
  ])
    expect(said).toContain(words);
  const mei = symbolsIn(header).find(({ key }) => key === 'persona persona:P');
  expect(mei && textOf(mei)).toContain('ML');
  expect(nameOf(mei)).toContain('Goal: Get home');
  expect(nameOf(mei)).toContain('Picture: mei.png');
});

test('what belongs to the whole journey goes with its lane', async () => {
  const header = textOf(partOf(await drawn(text, 'J', { hidden: ['pains'] }), 'header'));
  expect(header).not.toContain('Too dear');
  expect(header).toContain('Fast');
});

test('the legend has the marks in use, and no others', async () => {
  const legend = async (of: string) => {
    const part = partOf(await drawn(of, 'J'), 'header').children.find(({ key }) => key === 'legend');
    return part?.children.map(textOf) ?? [];
  };
  expect(await legend(text)).toEqual([
    'evidenced',
    'assumed',
    'share unknown',
    'staff',
    'optional, share unknown',
    'assumed: no evidence',
    'heard',
  ]);
  expect(await legend('journey J "J" { stage A "A" { touchpoint T "T" } }')).toEqual([]);
});

test('initials are those of a name in its own script', () => {
  expect(initialsOf('Mei Lin, 29')).toBe('ML');
  expect(initialsOf('Somchai')).toBe('S');
  expect(initialsOf('ليلى، ٢٩')).toBe('ل');
  expect(initialsOf('小美，29 岁')).toBe('小美');
  expect(initialsOf('เมย์ อายุ 29 ปี')).toBe('ม');
  expect(initialsOf('29')).toBe('2');
});
