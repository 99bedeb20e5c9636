import { type Palette, palette, type Scene, type SceneNode, sceneToSvg } from '../../src/map/index.js';
import { type Style, styleOf } from './style.js';

const colours: Palette = palette('light');

/** What SVG takes where nothing is said. */
const usual: Style = { 'font-weight': '400', 'stroke-width': '1', 'stroke-dasharray': 'none', 'pointer-events': 'all' };

function isColour(name: string): name is keyof Palette {
  return Object.hasOwn(colours, name);
}

/** A value of the sheet with its colour put in. */
function coloured(value: string): string {
  return value.replace(/var\(--jm-([a-z0-9-]+)\)/, (whole, name: string) => (isColour(name) ? colours[name] : whole));
}

/** A node that wears its style instead of its classes; groups hand on what they have. */
function painted(
  node: SceneNode,
  ancestors: readonly SceneNode[] = [],
  inherited: Style = {},
  worn: Style = usual,
): SceneNode {
  const line = [...ancestors, node];
  const { opacity, ...style } = styleOf(line, inherited);
  const { class: _, ...attrs } = node.attrs;
  const next = { ...worn };
  if (node.tag !== 'g' || ancestors.length === 0) {
    for (const [name, value] of Object.entries(style)) {
      if (worn[name] === value) continue;
      next[name] = value;
      attrs[name] = coloured(value);
    }
  }
  if (opacity !== undefined) attrs.opacity = opacity;
  return { ...node, attrs, children: node.children.map((child) => painted(child, line, style, next)) };
}

/**
 * A drawing as a reviewer reads it and as any viewer shows it: a node a line, each with the look that the style sheet
 * gives it, so that it changes with the picture and not with the names of classes.
 */
export function readable(scene: Scene): string {
  const svg = sceneToSvg({ ...scene, root: painted(scene.root) }, { theme: 'light' });
  const [, id = ''] = / id="([^"]+)"/.exec(svg) ?? [];
  return svg
    .replaceAll(id, 'jm')
    .replace(/<style>[^<]*<\/style>/, '')
    .replace('class="jm-bg"', `fill="${colours.bg}"`)
    .replaceAll('><', '>\n<');
}
