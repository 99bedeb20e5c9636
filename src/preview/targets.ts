import type { Box, Scene, SceneNode } from '../map/scene-types.js';
import type { Id } from '../model/source.js';

/** Something on the map that can be chosen: a card, a stage, a person, a point of a curve. */
export interface Target {
  /** Stable from one drawing to the next: the element's id, and which of its drawings this is. */
  key: string;
  id: Id;
  node: SceneNode;
  box?: Box;
}

const chosenClasses = /(?:^|\s)jm-(?:card|persona|point)(?:\s|$)/;
const chosenKinds = new Set(['card', 'stage', 'point']);

function isTarget(node: SceneNode): boolean {
  return node.id !== undefined && chosenClasses.test(String(node.attrs.class ?? ''));
}

/** Everything that can be chosen, in reading order, each with its place. */
export function targetsOf(scene: Scene): Target[] {
  const boxes = new Map<Id, Box[]>();
  for (const box of scene.boxes) {
    if (box.id === undefined || !chosenKinds.has(box.kind)) continue;
    const list = boxes.get(box.id);
    if (list) list.push(box);
    else boxes.set(box.id, [box]);
  }
  const counts = new Map<Id, number>();
  const targets: Target[] = [];
  const visit = (node: SceneNode) => {
    if (node.id !== undefined && isTarget(node)) {
      const count = counts.get(node.id) ?? 0;
      counts.set(node.id, count + 1);
      const box = boxes.get(node.id)?.[count];
      targets.push({ key: `${node.id}#${count}`, id: node.id, node, ...(box ? { box } : {}) });
    }
    for (const child of node.children) visit(child);
  };
  visit(scene.root);
  return targets;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The nearest target in a direction: straight ahead before aslant. */
export function neighbour(targets: readonly Target[], from: Target, direction: Direction): Target | undefined {
  const start = from.box;
  if (!start) return undefined;
  let best: Target | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const target of targets) {
    if (target === from || !target.box) continue;
    const cost = costOf(start, target.box, direction);
    if (cost < bestCost) {
      best = target;
      bestCost = cost;
    }
  }
  return best;
}

/** How far a box is ahead, with what lies aside counting more; infinite for what is not ahead. */
function costOf(from: Box, to: Box, direction: Direction): number {
  const across = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  const ahead =
    sign *
    (across
      ? middle(to.x, to.width) - middle(from.x, from.width)
      : middle(to.y, to.height) - middle(from.y, from.height));
  if (ahead < 0.5) return Number.POSITIVE_INFINITY;
  const aside = across ? gap(from.y, from.height, to.y, to.height) : gap(from.x, from.width, to.x, to.width);
  const slant = across
    ? Math.abs(middle(to.y, to.height) - middle(from.y, from.height))
    : Math.abs(middle(to.x, to.width) - middle(from.x, from.width));
  return ahead + 6 * aside + 0.2 * slant;
}

function middle(start: number, length: number): number {
  return start + length / 2;
}

/** Distance between two stretches; nothing where they overlap. */
function gap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.max(0, b - (a + aLength), a - (b + bLength));
}
