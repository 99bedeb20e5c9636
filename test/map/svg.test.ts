import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawMap, mapStyle, palette, sceneToSvg, type Theme } from '../../src/map/index.js';
import { action, feeling, input, journey, persona, ref, source, stage, text, touchpoint } from './factory.js';
import { generated } from './generated.js';
import { complaints } from './xml.js';

const themes: Theme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];

/** A drawing in which one text stands everywhere a text can stand. */
function everywhere(words: string): string {
  const of = journey(words, words, {
    titles: { zh: words },
    travellers: [{ persona: ref(`persona:${words}`), role: words, source }],
    goals: [text(words)],
    stages: [
      stage(`${words}/stage:${words}`, words, {
        questions: [{ ...text(words), for: [] }],
        touchpoints: [
          touchpoint('T', words, {
            does: [{ ...text(words), for: [] }],
            via: ref(undefined, words),
            feels: [feeling(words, { because: { text: words }, stated: 1 })],
          }),
        ],
        actions: [action('A', words, { owner: ref(undefined, words) })],
      }),
    ],
  });
  const scene = drawMap(input(of, { personas: [persona(`persona:${words}`, words)] }), { hidden: [], language: 'en' });
  return sceneToSvg(scene, { theme: 'light' });
}

describe('text of a journey is text', () => {
  test('markup in it is escaped', () => {
    const svg = everywhere('<script>alert("1") & \'2\'</script><!-- ]]>');
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
    expect(complaints(svg)).toEqual([]);
  });

  test('what XML forbids is left out, the rest stands', () => {
    const svg = everywhere('a\u0000b\u0008c\ud83dd\ufffee\udc00f');
    expect(complaints(svg)).toEqual([]);
    expect(svg).toContain('abc\ufffdde\ufffdf');
  });

  test('characters beyond the basic plane survive', () => {
    expect(everywhere('😀𠀀')).toContain('😀𠀀');
  });

  test('whatever it is, the document is well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (words) => {
        expect(complaints(everywhere(words))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

const scene = drawMap(generated({ stages: 3, touchpoints: 8 }), { hidden: [], language: 'en' });

describe('the document', () => {
  test.each(themes)('is well-formed and has its own colours in %s', (theme) => {
    const svg = sceneToSvg(scene, { theme });
    expect(complaints(svg)).toEqual([]);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" id="jm-\w+" class="journey-map" role="img"/);
    expect(svg).toContain(palette(theme).bg);
    expect(svg).not.toContain('var(');
  });

  test('has a name, a description and its size', () => {
    const svg = sceneToSvg(scene, { theme: 'light' });
    const [, title, description] = /aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
    expect(svg).toContain(`<title id="${title}">${scene.title}</title>`);
    expect(svg).toContain(`<desc id="${description}">Journey map of`);
    expect(svg).toContain(`viewBox="0 0 ${scene.width} ${scene.height}"`);
  });

  test('carries the ids of the model', () => {
    expect(sceneToSvg(scene, { theme: 'light' })).toContain('data-id="J/stage:S0/touchpoint:T0"');
  });

  test('refers to nothing outside itself', () => {
    const svg = sceneToSvg(scene, { theme: 'light' }).replace('xmlns="http://www.w3.org/2000/svg"', '');
    // An address in a text is text; only pictures that the drawing holds are referred to.
    expect(svg).not.toMatch(/(?:href|src)="(?!data:)|url\(|@import/);
  });
});

describe('documents that stand in one page', () => {
  const of = (script: 'latin' | 'thai') =>
    drawMap(generated({ stages: 2, touchpoints: 4, script }), { hidden: [], language: 'en' });
  const idOf = (svg: string) => / id="([^"]+)"/.exec(svg)?.[1] ?? '';

  test('have ids of their own, the same from one time to the next', () => {
    const svg = sceneToSvg(of('latin'), { theme: 'light' });
    expect(sceneToSvg(of('latin'), { theme: 'light' })).toBe(svg);
    const others = [sceneToSvg(of('thai'), { theme: 'light' }), sceneToSvg(of('latin'), { theme: 'dark' })];
    const ids = [svg, ...others].flatMap((each) => [...each.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(ids).toHaveLength(9);
    expect(new Set(ids).size).toBe(9);
  });

  test('have style sheets that hold inside them alone', () => {
    const svg = sceneToSvg(of('latin'), { theme: 'light' });
    const [, sheet = ''] = /<style>([^<]*)<\/style>/.exec(svg) ?? [];
    const rules = sheet.split('\n');
    expect(rules.length).toBeGreaterThan(50);
    expect(rules.filter((rule) => !rule.startsWith(`#${idOf(svg)} .`))).toEqual([]);
  });

  test('have fonts of their own', () => {
    const font = { face: 'regular', range: 'U+20-7e', address: 'data:font/woff2;base64,AA==' } as const;
    const svg = sceneToSvg(of('latin'), { theme: 'light', fonts: [font] });
    expect(svg).toContain(
      `@font-face{font-family:&quot;Journey Sans ${idOf(svg)}&quot;;font-weight:400;font-style:normal;src:url(&quot;${font.address}&quot;)`,
    );
    expect(svg).toContain(`.jm-map{font-family:&quot;Journey Sans ${idOf(svg)}&quot;,`);
    expect(complaints(svg)).toEqual([]);
  });
});

test('without fonts every text is fitted to the width that it was measured to have', () => {
  const svg = sceneToSvg(scene, { theme: 'light', fonts: 'fitted' });
  const texts = [...svg.matchAll(/<text [^>]*>/g)].map(([text]) => text);
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter((text) => !/ textLength="[\d.]+" lengthAdjust="spacingAndGlyphs"/.test(text))).toEqual([]);
  expect(svg).not.toMatch(/Journey Sans|@font-face/);
  expect(complaints(svg)).toEqual([]);
});

/** Contrast of two colours (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('colours', () => {
  test.each(themes)('meet WCAG AA in %s', (theme) => {
    const colours = palette(theme);
    const texts = ['fg', 'muted', 'pain', 'warn', 'ai', 'info'] as const;
    for (const ground of ['bg', 'card', 'soft'] as const) {
      for (const name of texts) {
        expect(contrast(colours[name], colours[ground]), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const name of ['fg', 'muted', 'ai', 'pain'] as const) {
      expect(contrast(colours[name], colours['ai-soft']), `${name} on an AI card`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colours.fg, colours.flow)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours['score-fg'], colours['score-bg'])).toBeGreaterThanOrEqual(4.5);
    const shapes = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'good', 'accent', 'upstream', 'core', 'downstream'] as const;
    for (const name of shapes) {
      expect(contrast(colours[name], colours.bg), `${name} on the ground`).toBeGreaterThanOrEqual(3);
      expect(contrast(colours[name], colours.soft), `${name} on stage heads`).toBeGreaterThanOrEqual(3);
    }
  });

  test('every one the style sheet asks for exists, and no other', () => {
    const asked = new Set([...mapStyle().matchAll(/var\(--jm-([a-z0-9-]+)\)/g)].map(([, name]) => name));
    expect([...asked].sort()).toEqual(Object.keys(palette('light')).sort());
  });

  test('every class that is drawn means something to the style sheet', () => {
    const sheet = mapStyle();
    const drawn = new Set<string>();
    const visit = (node: ReturnType<typeof drawMap>['root']) => {
      const painted = ['rect', 'path', 'circle', 'line', 'text', 'tspan'].includes(node.tag);
      const classes = String(node.attrs.class ?? '').split(' ');
      if (painted && !classes.some((name) => new RegExp(`\\.${name}[ .{]`).test(sheet))) drawn.add(classes.join(' '));
      for (const child of node.children) visit(child);
    };
    visit(drawMap(generated({ stages: 8, touchpoints: 40, personas: 6 }), { hidden: [], language: 'en' }).root);
    expect([...drawn]).toEqual([]);
  });
});
