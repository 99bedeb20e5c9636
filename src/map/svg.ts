import { hash } from '../model/hash.js';
import { mapStyle } from './map-style.js';
import { px } from './node.js';
import { type Palette, palette, type Theme } from './palette.js';
import type { Scene, SceneNode } from './scene-types.js';
import { drawnWidth } from './text/drawn-text.js';
import { type FontSource, familyName, fontRules, fontStack } from './text/typeface.js';

/** Whether a text may hold what has to be escaped or taken out, whole pairs of surrogates among it: quick, as most texts do not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const special = /[&<>"\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;
/** Attributes that hold no text of authors, and nothing to be escaped. */
const ownAttributes: ReadonlySet<string> = new Set(['class', 'd', 'transform', 'role']);
// With the `u` flag a surrogate that is half of a pair is no match: only lone ones are.
const loneSurrogate = /\p{Surrogate}/gu;

/** Text made safe for XML: markup escaped, and what XML forbids (control characters, lone surrogates) taken out. */
function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(loneSurrogate, '\ufffd')
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** What a drawing is written with, and what is noted of it on the way. */
interface Writing {
  isFitted: boolean;
  /** Every text of the drawing. */
  texts: string[];
}

/** Strings are joined as they come: engines keep such sums as ropes, which is faster than a list of a million pieces. */
function write(node: SceneNode, writing: Writing): string {
  let out = `<${node.tag}`;
  for (const name in node.attrs) {
    const value = node.attrs[name];
    const isPlain = typeof value === 'number' || ownAttributes.has(name);
    out += ` ${name}="${isPlain ? value : escapeXml(String(value))}"`;
  }
  if (writing.isFitted && node.tag === 'text')
    out += ` textLength="${px(drawnWidth(node))}" lengthAdjust="spacingAndGlyphs"`;
  if (node.id !== undefined) out += ` data-id="${escapeXml(node.id)}"`;
  if (node.children.length === 0 && node.text === undefined) return `${out}/>`;
  out += '>';
  if (node.text !== undefined) {
    writing.texts.push(node.text);
    out += escapeXml(node.text);
  }
  for (const child of node.children) out += write(child, writing);
  return `${out}</${node.tag}>`;
}

const sheets = new Map<Theme, string>();

/** The style sheet with a theme's colours put in: not every program that shows SVG knows custom properties. */
function sheetOf(theme: Theme): string {
  let sheet = sheets.get(theme);
  if (sheet === undefined) {
    const colours: Palette = palette(theme);
    sheet = mapStyle().replace(/var\(--jm-([a-z0-9-]+)\)/g, (whole, name: string) =>
      Object.hasOwn(colours, name) ? colours[name as keyof Palette] : whole,
    );
    sheets.set(theme, sheet);
  }
  return sheet;
}

export interface SvgOptions {
  theme: Theme;
  /**
   * The fonts of its characters; `fitted`: none, and every text is fitted to the width that it was measured to have. Left
   * out, our fonts are taken to be known wherever it is shown.
   */
  fonts?: readonly FontSource[] | 'fitted';
}

/**
 * A scene as a standalone SVG document in the colours of a theme. Its ids, styles and fonts carry a name made of its
 * texts, so that several documents can stand in one page.
 */
export function sceneToSvg(scene: Scene, { theme, fonts }: SvgOptions): string {
  const { width, height } = scene;
  const writing: Writing = { isFitted: fonts === 'fitted', texts: [theme, scene.title] };
  if (writing.isFitted) writing.texts.push('fitted');
  const drawing = write(scene.root, writing);
  // Documents of the same theme and texts have the same styles and the same fonts.
  const id = `jm-${hash(writing.texts.join('\n'))}`;
  const title = `<title id="${id}-title">${escapeXml(scene.title)}</title>`;
  const description = `<desc id="${id}-desc">${escapeXml(scene.description)}</desc>`;
  const style = escapeXml(styleOf(id, theme, fonts));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" class="journey-map" role="img" aria-labelledby="${id}-title ${id}-desc" lang="${escapeXml(scene.language)}" ` +
    `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${title}${description}<style>${style}</style>` +
    `<rect class="jm-bg" width="${width}" height="${height}"/>${drawing}</svg>`
  );
}

/** The style sheet of one document: its rules hold inside it alone. */
function styleOf(id: string, theme: Theme, fonts: SvgOptions['fonts']): string {
  const family = fonts === 'fitted' ? undefined : fonts ? `${familyName} ${id}` : familyName;
  const known = fonts === 'fitted' || !fonts ? [] : [fontRules(fonts, family)];
  const sheet = sheetOf(theme).replace(fontStack(familyName), fontStack(family)).replace(/^/gm, `#${id} `);
  return [...known, sheet].join('\n');
}
