import { afterAll, beforeAll, expect, test } from 'vitest';
import { sceneToSvg } from '../../../src/map/index.js';
import { drawn } from '../example.js';
import { Ruler } from './browser.js';

let ruler: Ruler;

beforeAll(async () => {
  ruler = await Ruler.start();
});
afterAll(async () => {
  await ruler?.close();
});

/** Runs an expression in the page, which has the fonts of the map. */
async function inPage<T>(svg: string, expression: string): Promise<T> {
  await ruler.open({ hasFonts: true });
  await ruler.measure(svg);
  return ruler.page.evaluate<T>(expression);
}

/** The characters of a text as they stand from left to right. */
const leftToRight = (words: string) => `(() => {
  const text = [...document.querySelectorAll('svg text')].find(({ textContent }) => textContent.includes(${JSON.stringify(words)}));
  return [...text.textContent]
    .map((character, index) => ({ character, x: text.getExtentOfChar(index).x }))
    .sort((a, b) => a.x - b.x)
    .map(({ character }) => character)
    .join('');
})()`;

test('numbers and Latin words within Arabic and Hebrew are read in their own order', async () => {
  const scene = await drawn(
    'journey J "من 4G إلى 5G!" { stage A "תכנית (2024) חדשה" { question "كم (A17, B) ؟" } }',
    'J',
  );
  const svg = sceneToSvg(scene, { theme: 'light' });
  const title = await inPage<string>(svg, leftToRight('4G'));
  expect(title).toMatch(/^!5G .* 4G .*م$|^!5G .* 4G نم$/);
  const stage = await inPage<string>(svg, leftToRight('2024'));
  // Brackets turn with the direction: the opening one stands at the right.
  expect(stage).toBe('השדח )2024( תינכת');
  expect(await inPage<string>(svg, leftToRight('A17'))).toContain('A17, B');
});

test('a page around the drawing does not turn or space its texts', async () => {
  const svg = sceneToSvg(await drawn('journey J "A plan" { stage A "Buy" { question "Why?" } }', 'J'), {
    theme: 'light',
  });
  await ruler.open({ hasFonts: true });
  const alone = await ruler.measure(svg);
  const around = await ruler.measure(
    `<div dir="rtl" style="letter-spacing:3px;word-spacing:9px;text-rendering:optimizeSpeed">${svg}</div>`,
  );
  const lengths = (texts: typeof alone) => texts.map(({ text, length }) => `${text} ${length.toFixed(1)}`);
  expect(lengths(around)).toEqual(lengths(alone));
});

test('two documents in one page look as each does alone', async () => {
  const one = await drawn('journey J "A plan" for Ann { stage A "Buy" }\npersona Ann "Ann"', 'J');
  const two = await drawn('journey J "Another plan" for Bob { stage A "Sell" }\npersona Bob "Bob"', 'J');
  const light = sceneToSvg(one, { theme: 'light' });
  const dark = sceneToSvg(two, { theme: 'dark' });
  const colours = `JSON.stringify([...document.querySelectorAll('svg *')].map((each) => {
    const { fill, stroke, fontFamily } = getComputedStyle(each);
    return [each.tagName, fill, stroke, fontFamily];
  }))`;
  const alone = [await inPage<string>(light, colours), await inPage<string>(dark, colours)];
  const together = JSON.parse(await inPage<string>(light + dark, colours));
  expect(together).toEqual(alone.flatMap((each) => JSON.parse(each)));
  const ids = await inPage<string[]>(light + dark, "[...document.querySelectorAll('[id]')].map(({ id }) => id)");
  expect(ids).toHaveLength(6);
  expect(new Set(ids).size).toBe(6);
});
