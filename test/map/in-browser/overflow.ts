import type { Scene, SceneNode } from '../../../src/map/index.js';
import { drawnWidth, styleOf } from '../../../src/map/text/drawn-text.js';
import type { Area, DrawnText } from './browser.js';

/** Rounding of positions to a tenth of a pixel must not count. */
const grace = 0.3;

/** By how much a slanted letter may lean over the end of its text. */
const lean = 1;

/** The nodes of text of a drawing, in the order in which they are written. */
function textsOf(node: SceneNode): SceneNode[] {
  return node.tag === 'text' ? [node] : node.children.flatMap(textsOf);
}

function show({ text, box }: DrawnText): string {
  return `“${text}” at ${Math.round(box.x)},${Math.round(box.y)}`;
}

/** How far an area reaches out of another to the left or to the right. */
function beyond(inner: Area, outer: Area): number {
  return Math.max(outer.x - inner.x, inner.x + inner.width - outer.x - outer.width);
}

/** The room of a line: as wide as it was drawn, as high as its line. */
function lineOf({ box }: DrawnText, node: SceneNode): Area {
  const { line } = styleOf(node);
  return { ...box, y: box.y + (box.height - line) / 2, height: line };
}

function touch(a: Area, b: Area): boolean {
  const gapX = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  const gapY = Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height);
  // Lines are set close: how high their letters are in one font or another is not for us to say.
  return gapX < -grace && gapY < -3;
}

/** Texts that are wider than measured, reach out of their frame or the page, or touch another. */
export function overflow(scene: Scene, drawn: readonly DrawnText[]): string[] {
  const nodes = textsOf(scene.root);
  const page: Area = { x: 0, y: 0, width: scene.width, height: scene.height };
  const out = drawn.length === nodes.length ? [] : [`${drawn.length} texts are drawn of ${nodes.length}`];
  const lines: { text: DrawnText; area: Area }[] = [];
  for (const [index, text] of drawn.entries()) {
    const node = nodes[index];
    if (!node) continue;
    const more = text.length - drawnWidth(node);
    if (more > grace) out.push(`${show(text)} is ${more.toFixed(1)} wider than measured`);
    for (const outer of [text.frame, page]) {
      const over = outer ? beyond(text.box, outer) : 0;
      if (over > lean)
        out.push(`${show(text)} reaches ${over.toFixed(1)} beyond ${outer === page ? 'the page' : 'its frame'}`);
    }
    lines.push({ text, area: lineOf(text, node) });
  }
  lines.sort((a, b) => a.area.x - b.area.x);
  for (const [index, a] of lines.entries())
    for (let next = index + 1; next < lines.length; next++) {
      const b = lines[next];
      if (!b || b.area.x >= a.area.x + a.area.width) break;
      if (touch(a.area, b.area)) out.push(`${show(a.text)} touches ${show(b.text)}`);
    }
  return out;
}
