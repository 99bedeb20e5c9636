import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { embeddedFonts as Embed } from '../../../src/cli/fonts/embed.js';
import { drawnCharacters, mapStyle, type Scene, sceneToSvg } from '../../../src/map/index.js';
import { emWidth } from '../../../src/map/text/text-width.js';
import { faceNames, faces } from '../../../src/map/text/typeface.js';
import { type DrawnText, Ruler } from './browser.js';
import { type Drawing, exampleDrawings, generatedDrawings } from './drawings.js';
import { fewFonts } from './few-fonts.js';
import { overflow } from './overflow.js';
import { foreignWords, randomWords } from './words.js';

const { embeddedFonts }: { embeddedFonts: typeof Embed } = createRequire(import.meta.url)(
  path.resolve('dist/embed-fonts.cjs'),
);

/** A way in which a drawing reaches a reader. */
interface Way {
  way: string;
  /** The page around it brings the fonts. */
  hasFonts: boolean;
  svg(scene: Scene): Promise<string>;
}

const onPage: Way = {
  way: 'on the page',
  hasFonts: true,
  svg: async (scene) => sceneToSvg(scene, { theme: 'light' }),
};

const ways: Way[] = [
  onPage,
  {
    way: 'exported with its fonts',
    hasFonts: false,
    svg: async (scene) =>
      sceneToSvg(scene, { theme: 'light', fonts: await embeddedFonts(drawnCharacters(scene.root), 'dist/fonts') }),
  },
  {
    way: 'exported without fonts',
    hasFonts: false,
    svg: async (scene) => sceneToSvg(scene, { theme: 'light', fonts: 'fitted' }),
  },
];

let drawings: Drawing[];
let few: Ruler;
let all: Ruler;

beforeAll(async () => {
  drawings = [...(await exampleDrawings()), ...generatedDrawings()];
  // Only fontconfig can hide what is installed: elsewhere both browsers see all fonts.
  few = await Ruler.start(process.platform === 'linux' ? fewFonts() : undefined);
  all = await Ruler.start();
});
afterAll(async () => {
  await few?.close();
  await all?.close();
});

const known = new Map<Ruler, Map<Way, Promise<DrawnText[][]>>>();

/** The texts of every drawing; measured once, as it takes seconds. */
function measured(ruler: Ruler, way: Way): Promise<DrawnText[][]> {
  const ways = known.get(ruler) ?? new Map<Way, Promise<DrawnText[][]>>();
  known.set(ruler, ways);
  const texts = ways.get(way) ?? measure(ruler, way);
  ways.set(way, texts);
  return texts;
}

async function measure(ruler: Ruler, { hasFonts, svg }: Way): Promise<DrawnText[][]> {
  await ruler.open({ hasFonts });
  const texts: DrawnText[][] = [];
  for (const { scene } of drawings) texts.push(await ruler.measure(await svg(scene)));
  return texts;
}

describe('no text leaves its room or touches another', () => {
  test.each(ways)('$way, where there is DejaVu Sans and one Chinese font', async (way) => {
    const texts = await measured(few, way);
    const wrong = drawings.flatMap(({ name, scene }, index) =>
      overflow(scene, texts[index] ?? []).map((each) => `${name}: ${each}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each([
  { where: 'few fonts', ruler: () => few },
  { where: 'all fonts', ruler: () => all },
])('where there are $where', ({ ruler }) => {
  test.each(faceNames)('no text of the %s face is wider than measured, whatever its characters', async (face) => {
    const size = 20;
    const { weight, style } = faces[face];
    const words = [...randomWords(120), ...foreignWords];
    const lines = words.map((word) => `<text>${word.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text>`);
    await ruler().open({ hasFonts: true });
    const drawn = await ruler().measure(
      `<style>${mapStyle()} text{font-size:${size}px;font-weight:${weight};font-style:${style}}</style>` +
        `<svg><g class="jm-map">${lines.join('')}</g></svg>`,
    );
    const wider = drawn.flatMap(({ text, length }, index) => {
      const room = emWidth(words[index] ?? '', face) * size;
      return length > room + 0.3 ? [`${text} (${codes(text)}): ${length.toFixed(1)} > ${room.toFixed(1)}`] : [];
    });
    expect(drawn).toHaveLength(words.length);
    expect(wider).toEqual([]);
  });
});

/** The code points of a text, for a message about it. */
function codes(text: string): string {
  return [...text].map((character) => character.codePointAt(0)?.toString(16)).join(' ');
}

test('a journey looks the same there as where there are more fonts', async () => {
  const lengths = (texts: DrawnText[][]) => texts.flat().map(({ text, length }) => `${text}: ${length.toFixed(1)}`);
  expect(lengths(await measured(few, onPage))).toEqual(lengths(await measured(all, onPage)));
});
