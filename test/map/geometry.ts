import type { Box, Scene, SceneNode } from '../../src/map/index.js';

/** Rounding of positions to a tenth of a pixel must not count. */
const grace = 0.6;

/** Boxes in which something is read: none may touch another. */
const read = new Set(['text', 'label', 'pill', 'count', 'mark', 'arc-label', 'scale', 'number', 'share']);

export function overlap(a: Box, b: Box): boolean {
  return (
    a.x + grace < b.x + b.width &&
    b.x + grace < a.x + a.width &&
    a.y + grace < b.y + b.height &&
    b.y + grace < a.y + a.height
  );
}

function inside(a: Box, b: Box): boolean {
  return (
    a.x >= b.x - grace &&
    a.y >= b.y - grace &&
    a.x + a.width <= b.x + b.width + grace &&
    a.y + a.height <= b.y + b.height + grace
  );
}

const show = (box: Box) =>
  `${box.kind} ${box.lane ?? ''} ${box.id ?? ''} at ${[box.x, box.y, box.width, box.height].map(Math.round).join(',')}`;

/** Pairs of boxes that overlap, found by sweeping from left to right. */
function collisions(boxes: readonly Box[], allowed: (a: Box, b: Box) => boolean = () => false): string[] {
  const sorted = [...boxes].sort((a, b) => a.x - b.x);
  const out: string[] = [];
  for (const [index, a] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next++) {
      const b = sorted[next];
      if (!b || b.x >= a.x + a.width) break;
      if (overlap(a, b) && !allowed(a, b)) out.push(`${show(a)} | ${show(b)}`);
    }
  }
  return out;
}

/** A point of a drawn line. */
export type Spot = [x: number, y: number];

const numbers = /-?\d+(?:\.\d+)?/g;

/** Points along a path, at most a few pixels apart; an independent reading of its data. */
export function along(d: string): Spot[] {
  const out: Spot[] = [];
  let x = 0;
  let y = 0;
  const to = (points: Spot[]) => {
    const all: Spot[] = [[x, y], ...points];
    for (let step = 0; step <= 40; step++) {
      // De Casteljau, for any degree.
      let level = all;
      const t = step / 40;
      while (level.length > 1) {
        level = level.slice(1).map(([bx, by], i): Spot => {
          const [ax, ay] = level[i] ?? [0, 0];
          return [ax + (bx - ax) * t, ay + (by - ay) * t];
        });
      }
      const [spot] = level;
      if (spot) out.push(spot);
    }
    [x, y] = points.at(-1) ?? [x, y];
  };
  for (const [, command = '', rest = ''] of d.matchAll(/([MLHVCQZ])([^MLHVCQZ]*)/g)) {
    const values = (rest.match(numbers) ?? []).map(Number);
    const pairs: Spot[] = [];
    for (let i = 0; i + 1 < values.length; i += 2) pairs.push([values[i] ?? 0, values[i + 1] ?? 0]);
    if (command === 'M') [x, y] = pairs[0] ?? [x, y];
    else if (command === 'H') to([[values[0] ?? 0, y]]);
    else if (command === 'V') to([[x, values[0] ?? 0]]);
    else if (command === 'L') for (const pair of pairs) to([pair]);
    else if (command === 'C') for (let i = 0; i < pairs.length; i += 3) to(pairs.slice(i, i + 3));
    else if (command === 'Q') for (let i = 0; i < pairs.length; i += 2) to(pairs.slice(i, i + 2));
  }
  return out;
}

/** Every node with its offset on the page. */
export function walk(node: SceneNode, visit: (node: SceneNode, x: number, y: number) => void, x = 0, y = 0): void {
  const left = x + (node.offset?.x ?? 0);
  const top = y + (node.offset?.y ?? 0);
  visit(node, left, top);
  for (const child of node.children) walk(child, visit, left, top);
}

/** Whether a node has a class: lines that cross nothing are told from each other by nothing else. */
function has(node: SceneNode, name: string): boolean {
  return String(node.attrs.class ?? '')
    .split(' ')
    .includes(name);
}

/** All text of a node, its hover left out. */
export function textOf(node: SceneNode): string {
  if (node.tag === 'title') return '';
  const own = node.text ?? '';
  const inner = node.children.map(textOf).filter((text) => text !== '');
  return [own, ...inner].filter((text) => text !== '').join(node.tag === 'text' ? '' : ' ');
}

/** Spots of every drawn line with one of these classes, on the page. */
function spots(scene: Scene, ...names: string[]): Spot[] {
  const out: Spot[] = [];
  walk(scene.root, (node, x, y) => {
    if (node.tag === 'line' && names.some((name) => has(node, name))) {
      const d = `M${node.attrs.x1},${node.attrs.y1}L${node.attrs.x2},${node.attrs.y2}`;
      for (const [px, py] of along(d)) out.push([px + x, py + y]);
    }
    if (node.tag !== 'path' || !names.some((name) => has(node, name))) return;
    for (const [px, py] of along(String(node.attrs.d))) out.push([px + x, py + y]);
  });
  return out;
}

function hit(boxes: readonly Box[], lines: readonly Spot[]): string[] {
  const buckets = new Map<number, Spot[]>();
  for (const spot of lines) {
    const bucket = Math.floor(spot[0] / 100);
    const known = buckets.get(bucket);
    if (known) known.push(spot);
    else buckets.set(bucket, [spot]);
  }
  return boxes.flatMap((box) => {
    const near: Spot[] = [];
    for (let bucket = Math.floor(box.x / 100); bucket <= Math.floor((box.x + box.width) / 100); bucket++) {
      near.push(...(buckets.get(bucket) ?? []));
    }
    const found = near.find(
      ([x, y]) =>
        x > box.x + grace && x < box.x + box.width - grace && y > box.y + grace && y < box.y + box.height - grace,
    );
    return found ? [`${show(box)} is crossed at ${found.map(Math.round).join(',')}`] : [];
  });
}

/** Everything that is wrong with the geometry of a drawing; an empty list is what is wanted. */
export function violations(scene: Scene): string[] {
  const { boxes } = scene;
  const page: Box = { kind: 'page', x: 0, y: 0, width: scene.width, height: scene.height };
  const lanes = new Map(boxes.filter(({ kind }) => kind === 'lane').map((box) => [box.lane, box]));
  const heads = new Map(boxes.filter(({ kind }) => kind === 'stage').map((box) => [box.stage, box]));
  const out: string[] = [];
  for (const box of boxes) {
    if (![box.x, box.y, box.width, box.height].every(Number.isFinite)) out.push(`not a number: ${show(box)}`);
    if (!inside(box, page)) out.push(`off the page: ${show(box)}`);
    const parent = box.parent === undefined ? undefined : boxes[box.parent];
    if (parent && !inside(box, parent)) out.push(`out of its card: ${show(box)}`);
    const lane = box.lane === undefined || box.kind === 'lane' ? undefined : lanes.get(box.lane);
    if (lane && (box.y < lane.y - grace || box.y + box.height > lane.y + lane.height + grace)) {
      out.push(`out of its lane: ${show(box)}`);
    }
    const head = box.stage === undefined ? undefined : heads.get(box.stage);
    if (head && (box.x < head.x - grace || box.x + box.width > head.x + head.width + grace)) {
      // Ribbon and points may use the air beside the cards.
      if (box.kind === 'card' || box.kind === 'label' || box.kind === 'text')
        out.push(`out of its column: ${show(box)}`);
    }
  }
  out.push(...collisions(boxes.filter(({ kind }) => read.has(kind))));
  out.push(...collisions(boxes.filter(({ kind }) => kind === 'card' || kind === 'stage')));
  out.push(...collisions(boxes.filter(({ kind }) => kind === 'lane')));
  const labels = boxes.filter(({ kind }) => kind === 'label');
  const points = boxes.filter(({ kind }) => kind === 'point');
  // Words right behind a mark of the scale would read as if they went on from it.
  const marks = boxes.filter(({ kind }) => kind === 'scale').map((box) => ({ ...box, width: box.width + 5 }));
  out.push(...collisions([...labels, ...marks], (a, b) => a.kind === b.kind));
  out.push(...hit(labels, spots(scene, 'jm-leader')));
  out.push(...collisions([...labels, ...points], (a, b) => a.kind === 'point' && b.kind === 'point'));
  out.push(
    ...hit([...labels, ...boxes.filter(({ kind }) => kind === 'scale' || kind === 'number')], spots(scene, 'jm-curve')),
  );
  out.push(
    ...hit(
      boxes.filter(({ kind }) => read.has(kind)),
      spots(scene, 'jm-visibility'),
    ),
  );
  out.push(
    ...hit(
      boxes.filter(({ kind }) => kind === 'arc-label'),
      spots(scene, 'jm-arc-line', 'jm-exit-line'),
    ),
  );
  out.push(
    ...hit(
      boxes.filter(({ kind, lane }) => kind === 'share' || lane === 'flow'),
      spots(scene, 'jm-arc-line', 'jm-exit-line'),
    ),
  );
  return out;
}
