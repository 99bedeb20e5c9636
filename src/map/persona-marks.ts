import { node, path, px } from './node.js';
import type { SceneNode } from './scene-types.js';

/**
 * Every small sign of the map. They are drawn, not set from a font, as a font may lack them.
 */
export type Shape =
  | 'circle'
  | 'ring'
  | 'square'
  | 'triangle'
  | 'triangle-down'
  | 'hexagon'
  | 'plus'
  | 'star'
  | 'diamond'
  | 'bolt'
  | 'error'
  | 'warning'
  | 'info'
  | 'hint'
  | 'friction'
  | 'tick'
  | 'cross'
  | 'lock'
  | 'team'
  | 'voice'
  | 'note'
  | 'tag'
  | 'image'
  | 'link'
  | 'bar'
  | 'arrow-right'
  | 'arrow-down';

function points(...pairs: [number, number][]): string {
  return `M${pairs.map(([x, y]) => `${px(x)},${px(y)}`).join('L')}Z`;
}

/** The outline of a star with five points. */
function star(x: number, y: number, r: number): string {
  const pairs: [number, number][] = [];
  for (let i = 0; i < 10; i++) {
    const radius = i % 2 === 0 ? r * 1.12 : r * 0.48;
    const angle = (Math.PI * i) / 5 - Math.PI / 2;
    pairs.push([x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
  }
  return points(...pairs);
}

function regular(x: number, y: number, r: number, sides: number): string {
  const pairs: [number, number][] = [];
  for (let i = 0; i < sides; i++) {
    const angle = (2 * Math.PI * i) / sides;
    pairs.push([x + r * Math.cos(angle), y + r * Math.sin(angle)]);
  }
  return points(...pairs);
}

function circle(x: number, y: number, r: number): string {
  const arc = (to: number) => `A${px(r)},${px(r)},0,1,1,${px(to)},${px(y)}`;
  return `M${px(x - r)},${px(y)}${arc(x + r)}${arc(x - r)}Z`;
}

/** Path data of a sign around its middle; `r` is half its size. */
function outline(shape: Shape, x: number, y: number, r: number): string {
  const s = r * 0.9;
  switch (shape) {
    case 'square':
      return points([x - s, y - s], [x + s, y - s], [x + s, y + s], [x - s, y + s]);
    case 'triangle':
    case 'warning':
      return points([x, y - r * 1.05], [x + r * 1.1, y + r * 0.85], [x - r * 1.1, y + r * 0.85]);
    case 'triangle-down':
      return points([x, y + r * 1.05], [x + r * 1.1, y - r * 0.85], [x - r * 1.1, y - r * 0.85]);
    case 'hexagon':
      return regular(x, y, r * 1.05, 6);
    case 'error':
      return regular(x, y, r * 1.05, 8);
    case 'plus': {
      const a = r * 0.38;
      const o = `M${px(x - a)},${px(y - r)}H${px(x + a)}V${px(y - a)}H${px(x + r)}V${px(y + a)}H${px(x + a)}`;
      return `${o}V${px(y + r)}H${px(x - a)}V${px(y + a)}H${px(x - r)}V${px(y - a)}H${px(x - a)}Z`;
    }
    case 'star':
      return star(x, y, r);
    case 'diamond':
      return points([x, y - r * 1.15], [x + r, y], [x, y + r * 1.15], [x - r, y]);
    case 'bolt':
      return points(
        [x + r * 0.3, y - r * 1.1],
        [x - r * 0.75, y + r * 0.2],
        [x - r * 0.05, y + r * 0.2],
        [x - r * 0.3, y + r * 1.1],
        [x + r * 0.75, y - r * 0.25],
        [x + r * 0.05, y - r * 0.25],
      );
    case 'friction':
      return `M${px(x - r)},${px(y + r * 0.5)}L${px(x - r * 0.4)},${px(y - r * 0.6)}L${px(x + r * 0.3)},${px(y + r * 0.6)}L${px(x + r)},${px(y - r * 0.5)}`;
    case 'tick':
      return `M${px(x - r * 0.8)},${px(y)}L${px(x - r * 0.2)},${px(y + r * 0.6)}L${px(x + r * 0.9)},${px(y - r * 0.7)}`;
    case 'cross':
      return `M${px(x - s)},${px(y - s)}L${px(x + s)},${px(y + s)}M${px(x + s)},${px(y - s)}L${px(x - s)},${px(y + s)}`;
    case 'lock': {
      const w = r * 0.42;
      const body = `M${px(x - r * 0.75)},${px(y - r * 0.1)}H${px(x + r * 0.75)}V${px(y + r * 0.9)}H${px(x - r * 0.75)}Z`;
      const top = px(y - r * 1.15);
      return `${body}M${px(x - w)},${px(y - r * 0.1)}V${px(y - r * 0.45)}C${px(x - w)},${top},${px(x + w)},${top},${px(x + w)},${px(y - r * 0.45)}V${px(y - r * 0.1)}`;
    }
    case 'team': {
      // Head and shoulders.
      const head = r * 0.45;
      const shoulders = `M${px(x - r)},${px(y + r)}C${px(x - r)},${px(y - r * 0.15)},${px(x + r)},${px(y - r * 0.15)},${px(x + r)},${px(y + r)}Z`;
      return `${circle(x, y - r * 0.5, head)}${shoulders}`;
    }
    case 'voice': {
      // A speech bubble.
      const bottom = y + r * 0.45;
      return points(
        [x - r, y - r * 0.8],
        [x + r, y - r * 0.8],
        [x + r, bottom],
        [x - r * 0.1, bottom],
        [x - r * 0.6, y + r],
        [x - r * 0.6, bottom],
        [x - r, bottom],
      );
    }
    case 'note':
      // A leaf with a folded corner.
      return `${points([x - s, y - s], [x + s * 0.3, y - s], [x + s, y - s * 0.3], [x + s, y + s], [x - s, y + s])}M${px(x + s * 0.3)},${px(y - s)}V${px(y - s * 0.3)}H${px(x + s)}`;
    case 'bar':
      return points([x - 1, y - r], [x + 1, y - r], [x + 1, y + r], [x - 1, y + r]);
    case 'tag':
      return points(
        [x - r, y - r * 0.6],
        [x + r * 0.3, y - r * 0.6],
        [x + r, y],
        [x + r * 0.3, y + r * 0.6],
        [x - r, y + r * 0.6],
      );
    case 'image':
      // A frame with a hill in it.
      return `${points([x - r, y - s], [x + r, y - s], [x + r, y + s], [x - r, y + s])}M${px(x - r)},${px(y + s * 0.6)}L${px(x - r * 0.2)},${px(y - s * 0.2)}L${px(x + r * 0.5)},${px(y + s)}`;
    case 'link':
      return `M${px(x - r * 0.2)},${px(y - r * 0.7)}H${px(x + r)}V${px(y + r * 0.5)}M${px(x + r)},${px(y - r * 0.7)}L${px(x - r * 0.9)},${px(y + r * 0.9)}`;
    case 'arrow-right':
      return points([x + r, y], [x - r * 0.8, y - r * 0.8], [x - r * 0.8, y + r * 0.8]);
    case 'arrow-down':
      return points([x, y + r], [x - r * 0.8, y - r * 0.8], [x + r * 0.8, y - r * 0.8]);
    default:
      return points([x - s, y - s], [x + s, y - s], [x + s, y + s], [x - s, y + s]);
  }
}

/** A sign with its middle at x, y. `size` is its whole height. */
export function mark(shape: Shape, key: string, x: number, y: number, size: number, className: string): SceneNode {
  const r = size / 2;
  if (shape === 'circle' || shape === 'ring' || shape === 'hint' || shape === 'info') {
    const circle = node('circle', key, { class: className, cx: px(x), cy: px(y), r: px(r) });
    if (shape !== 'info') return circle;
    const ink = `M${px(x)},${px(y - r * 0.1)}V${px(y + r * 0.55)}M${px(x)},${px(y - r * 0.55)}V${px(y - r * 0.45)}`;
    return node('g', key, { class: `${className} jm-sign` }, [circle, path('sign', 'jm-sign-ink', ink)]);
  }
  const shapeNode = path(key, className, outline(shape, x, y, r));
  if (shape === 'warning') {
    const ink = `M${px(x)},${px(y - r * 0.3)}V${px(y + r * 0.25)}M${px(x)},${px(y + r * 0.5)}V${px(y + r * 0.6)}`;
    return node('g', key, { class: `${className} jm-sign` }, [shapeNode, path('sign', 'jm-sign-ink', ink)]);
  }
  if (shape === 'error') {
    const a = r * 0.38;
    const ink = `M${px(x - a)},${px(y - a)}L${px(x + a)},${px(y + a)}M${px(x + a)},${px(y - a)}L${px(x - a)},${px(y + a)}`;
    return node('g', key, { class: `${className} jm-sign` }, [shapeNode, path('sign', 'jm-sign-ink', ink)]);
  }
  return shapeNode;
}

/** The markers of personas. */
const shapes = ['circle', 'square', 'triangle', 'hexagon', 'triangle-down', 'plus'] as const;

/** The line styles of personas. */
export const personaDashes = ['none', '8 4', '2 4', '12 4 2 4', '5 3', '14 5'];

/** How many colours there are for personas. */
export const personaColours = 6;

/** The parts of a line of feelings: of what most live, past what nothing is said of, of a branch, of one by nobody knows how many. */
type LineLooks = Record<'main' | 'passing' | 'branch' | 'unknown', string>;

/** How a persona looks wherever it is marked. */
export interface PersonaMark {
  shape: Shape;
  /** Class of a marker of what is known. */
  fill: string;
  /** Class of a marker of what is assumed. */
  hollow: string;
  /** Class of a stroke in its colour. */
  stroke: string;
  /** Classes of the parts of its curve. */
  lines: LineLooks;
}

function lineLooks(colour: string, dash: string): LineLooks {
  const line = `jm-curve ${colour}`;
  return {
    main: `${line} ${dash}`,
    passing: `${line} ${dash} jm-thin jm-passing`,
    branch: `${line} jm-thin jm-beside`,
    unknown: `${line} jm-thin jm-dotted`,
  };
}

/** The line where all feel the same. */
export const sharedLine = lineLooks('jm-line-all', 'jm-dash-0');

/**
 * The look of a persona by its number. With each round of colours the markers move on by one and the lines move back, so
 * that two of a colour share neither, and no two of the first 18 are told apart by colour alone. Lines of staff are dashed.
 */
export function personaMark(index: number, isStaff = false): PersonaMark {
  const colour = index % personaColours;
  const round = Math.floor(index / personaColours) % personaColours;
  const shape = shapes[(colour + round) % shapes.length] ?? 'circle';
  const dash = (colour + personaDashes.length - round) % personaDashes.length;
  return {
    shape,
    fill: `jm-fill-p${colour}`,
    hollow: `jm-hollow-p${colour}`,
    stroke: `jm-line-p${colour}`,
    lines: lineLooks(`jm-line-p${colour}`, isStaff ? 'jm-dash-staff' : `jm-dash-${dash}`),
  };
}
