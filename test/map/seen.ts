import { type Palette, palette, type Scene, type SceneNode } from '../../src/map/index.js';
import { type Style, styleOf } from './style.js';

/** A colour by what it means in the palette; `none` for no paint. */
type Paint = keyof Palette | 'none';

/** What is seen of one drawn node, styled as the map's own sheet has it. */
export interface Seen {
  tag: SceneNode['tag'];
  key: string;
  /** The figure that it makes: of a path by its corners, else by its tag. */
  figure: string;
  fill: Paint | undefined;
  stroke: Paint | undefined;
  /** The dashes of its line, where it has some. */
  dash: string | undefined;
  node: SceneNode;
}

const names = Object.keys(palette('light'));

/** A colour of the sheet as the name it has in the palette. */
function paintOf(value: string | undefined): Paint | undefined {
  const name = value?.replace(/^var\(--jm-(.*)\)$/, '$1');
  return name === 'none' ? name : names.find((each): each is keyof Palette => each === name);
}

/** Corners of a path that is made of straight lines. */
function cornersOf(d: string): [x: number, y: number][] {
  return [...d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

const closed: Record<number, string> = { 3: 'triangle', 8: 'octagon', 10: 'star' };
const open: Record<number, string> = { 3: 'tick', 4: 'jag' };

/** What a path of straight lines looks like. */
function figureOf({ tag, attrs }: SceneNode): string {
  const d = String(attrs.d ?? '');
  if (tag !== 'path' || /[QC]/.test(d)) return /H.*V.*Z/.test(d) ? 'lock' : tag;
  const corners = cornersOf(d);
  if (!d.endsWith('Z')) return open[corners.length] ?? tag;
  const columns = new Set(corners.map(([x]) => x));
  if (corners.length === 4) return columns.size === 2 ? 'square' : 'diamond';
  // The corners of a hexagon stand in three columns, those of a bolt anywhere.
  if (corners.length === 6) return columns.size <= 3 ? 'hexagon' : 'bolt';
  return closed[corners.length] ?? tag;
}

/** Everything that is drawn below a node, groups and names left out, in the order in which it is painted. */
export function seen(root: SceneNode): Seen[] {
  const out: Seen[] = [];
  const visit = (node: SceneNode, ancestors: readonly SceneNode[], inherited: Style) => {
    if (node.tag === 'title') return;
    const line = [...ancestors, node];
    const style = styleOf(line, inherited);
    if (node.tag !== 'g') {
      const { fill, stroke, 'stroke-dasharray': dashes } = style;
      out.push({
        tag: node.tag,
        key: node.key,
        figure: figureOf(node),
        fill: paintOf(fill),
        stroke: paintOf(stroke),
        dash: dashes === 'none' ? undefined : dashes,
        node,
      });
    }
    for (const child of node.children) visit(child, line, style);
  };
  visit(root, [], {});
  return out;
}

/** Those of them that pass. */
export function seenAs(root: SceneNode, look: Partial<Omit<Seen, 'node'>>): Seen[] {
  const wanted = Object.entries(look);
  return seen(root).filter((each) =>
    wanted.every(([name, value]) => Object.entries(each).some(([key, has]) => key === name && has === value)),
  );
}

/** How the frame of a card is drawn. */
export function frameOf(card: SceneNode): Seen {
  const [frame] = seenAs(card, { key: 'box' });
  if (!frame) throw new Error(`${card.key} has no frame.`);
  return frame;
}

/** The part of a drawing that is called so: a lane by its name, `header`, `flow`, `stages`. */
export function partOf(scene: Scene, name: string): SceneNode {
  const part = scene.root.children.find(({ key }) => key === name);
  if (!part) throw new Error(`There is no ${name}.`);
  return part;
}

/** What can be chosen below a node: whatever has the role of a symbol, in the order in which it is painted. */
export function symbolsIn(root: SceneNode): SceneNode[] {
  const inner = root.children.flatMap(symbolsIn);
  return root.attrs.role === 'graphics-symbol' ? [root, ...inner] : inner;
}

/** The accessible name of a symbol. */
export function nameOf(node: SceneNode | undefined): string {
  return node?.children.find(({ tag }) => tag === 'title')?.text ?? '';
}
