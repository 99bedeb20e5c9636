import { mapStyle } from './map-style.js';
import { type Palette, palette, type Theme } from './palette.js';
import type { Scene, SceneNode } from './scene-types.js';

/** Whether a text may hold what has to be escaped or taken out: quick, as most texts do not. */
const special = /[&<>"\p{Cc}\p{Surrogate}\ufffe\uffff]/u;
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

/** Strings are joined as they come: engines keep such sums as ropes, which is faster than a list of a million pieces. */
function write(node: SceneNode): string {
  let out = `<${node.tag}`;
  for (const name in node.attrs) {
    const value = node.attrs[name];
    out += ` ${name}="${typeof value === 'number' ? value : escapeXml(String(value))}"`;
  }
  if (node.id !== undefined) out += ` data-id="${escapeXml(node.id)}"`;
  if (node.children.length === 0 && node.text === undefined) return `${out}/>`;
  out += '>';
  if (node.text !== undefined) out += escapeXml(node.text);
  for (const child of node.children) out += write(child);
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

/** A scene as a standalone SVG document in the colours of a theme. */
export function sceneToSvg(scene: Scene, options: { theme: Theme }): string {
  const { width, height } = scene;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="journey-map" role="img" aria-labelledby="jm-title jm-desc" lang="${escapeXml(scene.language)}" ` +
    `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<title id="jm-title">${escapeXml(scene.title)}</title><desc id="jm-desc">${escapeXml(scene.description)}</desc>` +
    `<style>${escapeXml(sheetOf(options.theme))}</style>` +
    `<rect class="jm-bg" width="${width}" height="${height}"/>${write(scene.root)}</svg>`
  );
}
