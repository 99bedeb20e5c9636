import type { Id } from '../model/source.js';
import type { Box, SceneNode } from './scene-types.js';
import type { LinePlace } from './text/direction.js';
import type { TextStyle } from './text/font.js';

/** A tenth of a pixel is fine enough; shorter numbers make smaller files. Anything that is no number becomes 0. */
export function px(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 10) / 10 : 0;
}

/** A node of the scene. */
export function node(
  tag: SceneNode['tag'],
  key: string,
  attrs: SceneNode['attrs'],
  children: SceneNode[] = [],
): SceneNode {
  return { tag, key, attrs, children };
}

/** A group; empty positions leave it where it is. */
export function group(key: string, className: string, children: SceneNode[], x = 0, y = 0): SceneNode {
  const made = node('g', key, { class: className }, children);
  if (x !== 0 || y !== 0) moveTo(made, px(x), px(y));
  return made;
}

/** Puts a node's own corner at a place in its parent. */
export function moveTo(moved: SceneNode, x: number, y: number): void {
  moved.attrs.transform = `translate(${x},${y})`;
  moved.offset = { x, y };
}

/** Makes a node one that can be chosen. Its box is its own: it is moved along with what the node is put in. */
export function makeTarget(symbol: SceneNode, id: Id, box: Box, isMain = false): void {
  symbol.id = id;
  symbol.target = { box, isMain };
  box.id = id;
}

/** The accessible name and hover of the group it is put in. */
export function hover(text: string): SceneNode {
  return { tag: 'title', key: 'title', attrs: {}, text, children: [] };
}

/** Distance from the top of a line to its baseline: capital letters stand in the middle of the line. */
export function baseline(style: TextStyle): number {
  return style.line / 2 + style.size * 0.36;
}

/** One line of text whose line box starts at `top`, from left to right from `x` on unless its place says otherwise. */
export function line(
  key: string,
  x: number | LinePlace,
  top: number,
  text: string,
  style: TextStyle,
  className?: string,
): SceneNode {
  const place = typeof x === 'number' ? { x } : x;
  const attrs: SceneNode['attrs'] = {
    class: className ? `${style.class} ${className}` : style.class,
    x: px(place.x),
    y: px(top + baseline(style)),
  };
  if (place.anchor) attrs['text-anchor'] = place.anchor;
  if (place.isRightToLeft) attrs.direction = 'rtl';
  return { tag: 'text', key, attrs, text, children: [] };
}

/** A rectangle. */
export function rect(
  key: string,
  className: string,
  x: number,
  y: number,
  width: number,
  height: number,
  radius = 0,
): SceneNode {
  const attrs: SceneNode['attrs'] = {
    class: className,
    x: px(x),
    y: px(y),
    width: px(Math.max(0, width)),
    height: px(Math.max(0, height)),
  };
  if (radius > 0) attrs.rx = radius;
  return { tag: 'rect', key, attrs, children: [] };
}

/** A straight line. */
export function rule(key: string, className: string, x1: number, y1: number, x2: number, y2: number): SceneNode {
  return {
    tag: 'line',
    key,
    attrs: { class: className, x1: px(x1), y1: px(y1), x2: px(x2), y2: px(y2) },
    children: [],
  };
}

/** A path from its data. */
export function path(key: string, className: string, d: string): SceneNode {
  return { tag: 'path', key, attrs: { class: className, d }, children: [] };
}

/** Makes keys unique among siblings: the second `a` becomes `a~1`. */
export function keys(): (wanted: string) => string {
  const seen = new Map<string, number>();
  return (wanted) => {
    const count = seen.get(wanted) ?? 0;
    seen.set(wanted, count + 1);
    return count === 0 ? wanted : `${wanted}~${count}`;
  };
}
