import { describe, expect, test } from 'vitest';
import { drawMap, type Scene, type SceneNode } from '../../src/map/index.js';
import { isRightToLeft } from '../../src/map/text/direction.js';
import { type DrawnItems, flow, textItem } from '../../src/map/text/inline.js';
import { drawn } from './example.js';
import { generated } from './generated.js';
import { textOf, violations, walk } from './geometry.js';

const text = `
persona م "مريم، ٢٩ سنة" { quote "السعر مخفي دائما" }
persona Dan "Dan"
channel Web "موقع (الويب)"
journey رحلة "من 4G إلى 5G!" for م, Dan {
  goal "معرفة السعر الكامل قبل التوقيع"
  stage بحث "أي خطة تناسبني؟" {
    question "كم السعر (شامل الضريبة)؟" for م
    touchpoint צפה "השוואת תוכניות (2024)!" via Web {
      does "يقارن 3 خطط في صفحة طويلة جدا: Alpha, Beta و Gamma plans. ثم يعود إلى صفحة الأسعار مرة أخرى"
      feels anxious for م because "السعر مخفي!"
      pain Hidden "المجموع لا يظهر (VAT)" from price { evidence "Calls"; severity 4 }
      time 6 minutes
    }
    touchpoint Shop "Shop (חנות)" via Web { does "Asks, then leaves" }
  }
}
`;

interface Line {
  node: SceneNode;
  text: string;
  /** Where its anchor stands on the page. */
  x: number;
}

function linesOf(scene: Scene): Line[] {
  const lines: Line[] = [];
  walk(scene.root, (node, x) => {
    if (node.tag === 'text') lines.push({ node, text: textOf(node), x: x + Number(node.attrs.x) });
  });
  return lines;
}

function lineWith(scene: Scene, words: string): Line {
  const found = linesOf(scene).find((line) => line.text.includes(words));
  if (!found) throw new Error(`“${words}” is not drawn.`);
  return found;
}

describe('the direction of a text', () => {
  test.each([
    ['من 4G إلى 5G!', true],
    ['3 خطط', true],
    ['(2024) השוואה', true],
    ['“كم السعر؟”', true],
    ['Shop (חנות)', false],
    ['5G', false],
    ['٢٩', false],
    ['隧道 ไทย', false],
    ['', false],
  ])('%s: from right to left is %s', (words, expected) => {
    expect(isRightToLeft(words)).toBe(expected);
  });
});

describe('Arabic and Hebrew on the map', () => {
  test('stand inside their cards and touch nothing', async () => {
    expect(violations(await drawn(text, 'رحلة'))).toEqual([]);
  });

  test('are set from right to left, and what begins with another letter is not', async () => {
    const scene = await drawn(text, 'رحلة');
    for (const words of ['من 4G', 'مريم', 'معرفة السعر', 'أي خطة', 'كم السعر', 'השוואת', 'المجموع', 'السعر مخفي!'])
      expect(lineWith(scene, words).node.attrs.direction, words).toBe('rtl');
    for (const words of ['Shop', 'Dan', 'Asks, then leaves', 'Questions'])
      expect(lineWith(scene, words).node.attrs.direction, words).toBeUndefined();
  });

  test('start at the right edge of their cards', async () => {
    const scene = await drawn('journey J "رحلة" { stage S "أي خطة؟" { touchpoint T "نقطة (1)" } }', 'J');
    const rightOf = (kind: string) => {
      const box = scene.boxes.find((each) => each.kind === kind && each.lane !== 'header');
      return (box?.x ?? 0) + (box?.width ?? 0);
    };
    expect(lineWith(scene, 'نقطة').x).toBeCloseTo(rightOf('card') - 10, 0);
    expect(lineWith(scene, 'أي خطة').x).toBeCloseTo(rightOf('stage') - 2, 0);
  });

  test('keep their direction on a line that begins with a Latin word', async () => {
    const scene = await drawn(text, 'رحلة');
    const lines = linesOf(scene).filter(({ text: words }) => /Alpha|Beta|Gamma|plans|يقارن|الأسعار/.test(words));
    expect(lines.length).toBeGreaterThan(1);
    for (const { node } of lines) expect(node.attrs.direction).toBe('rtl');
    expect(new Set(lines.map(({ x }) => x)).size).toBe(1);
  });

  test('are led from the right by their marks', async () => {
    const scene = await drawn(text, 'رحلة');
    const question = lineWith(scene, 'كم السعر');
    let mark = 0;
    walk(scene.root, (node, x) => {
      if (node.children.includes(question.node))
        for (const { attrs } of node.children) if (attrs.class === 'jm-fill-p0') mark = x + Number(attrs.cx);
    });
    expect(mark).toBeGreaterThan(question.x);
  });

  test('columns and lanes still go from left to right', async () => {
    const [left, right] = ['A', 'B'].map((name) => `stage ${name} "مرحلة ${name}" { touchpoint T${name} "نقطة" }`);
    const scene = await drawn(`journey J "رحلة" { ${left}\n${right} }`, 'J');
    const heads = scene.boxes.filter(({ kind }) => kind === 'stage');
    expect(heads.map(({ id }) => id)).toEqual(['J/stage:A', 'J/stage:B']);
    expect(heads[0]?.x).toBeLessThan(heads[1]?.x ?? 0);
  });
});

describe('several texts in one line', () => {
  /** The spans of the only line that items make, the dots between them left out. */
  function spansOf(...texts: string[]) {
    const into: DrawnItems = { width: 400, height: 0, nodes: [], boxes: [] };
    flow(
      texts.map((each) => textItem(each)),
      50,
      0,
      400,
      'r',
      into,
    );
    const [node] = into.nodes;
    const spans = node?.children.filter(({ key }) => key.startsWith('t')) ?? [];
    return { node, spans: spans.map(({ text: words, attrs }) => [words, attrs.direction, attrs['unicode-bidi']]) };
  }

  test('follow each other from the right if the first is read so, each in its own direction', () => {
    const { node, spans } = spansOf('فريق', 'Web 2', 'متجر (1)');
    expect(node?.attrs).toMatchObject({ x: 450, direction: 'rtl' });
    expect(spans).toEqual([
      ['فريق', 'rtl', 'isolate'],
      ['Web 2', 'ltr', 'isolate'],
      ['متجر (1)', 'rtl', 'isolate'],
    ]);
  });

  test('follow each other from the left if the first is read so', () => {
    const { node, spans } = spansOf('Web', 'متجر');
    expect(node?.attrs).toMatchObject({ x: 50 });
    expect(node?.attrs.direction).toBeUndefined();
    expect(spans.map(([, direction]) => direction)).toEqual(['ltr', 'rtl']);
  });
});

test('where there is none of either, nothing says a direction', () => {
  for (const script of ['latin', 'chinese', 'thai'] as const) {
    const scene = drawMap(generated({ stages: 4, touchpoints: 12, script }), { hidden: [], language: 'en' });
    walk(scene.root, ({ attrs }) => {
      expect(attrs.direction).toBeUndefined();
      expect(attrs['unicode-bidi']).toBeUndefined();
    });
  }
});
