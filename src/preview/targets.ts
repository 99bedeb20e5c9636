import type { Box, Scene, SceneNode } from '../map/scene-types.js';
import type { Id } from '../model/source.js';

/** Something on the map that can be chosen, under a key for the page. */
export interface Target {
  /** Stable from one drawing to the next: the element's id, and which of its drawings this is. */
  key: string;
  id: Id;
  node: SceneNode;
  box: Box;
  /** Whether it is the one of its element's drawings that stands for it. */
  isMain: boolean;
}

/** Everything that can be chosen, in reading order. */
export function targetsOf(scene: Scene): Target[] {
  const counts = new Map<Id, number>();
  const targets: Target[] = [];
  const visit = (node: SceneNode) => {
    const { id, target } = node;
    if (id !== undefined && target) {
      const count = counts.get(id) ?? 0;
      counts.set(id, count + 1);
      targets.push({ key: `${id}#${count}`, id, node, ...target });
    }
    for (const child of node.children) visit(child);
  };
  visit(scene.root);
  return targets;
}

/** Of an element's several drawings the one that stands for it: a stage's head, a touchpoint's card, else the first. */
export function principal(targets: readonly Target[], id: Id): Target | undefined {
  const own = targets.filter((target) => target.id === id);
  return own.find(({ isMain }) => isMain) ?? own[0];
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The nearest target in a direction: straight ahead before aslant. */
export function neighbour(targets: readonly Target[], from: Target, direction: Direction): Target | undefined {
  let best: Target | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const target of targets) {
    if (target === from) continue;
    const cost = costOf(from.box, target.box, direction);
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
