import { h, type VNode } from 'preact';
import type { SceneNode } from '../map/scene-types.js';
import { formatList } from '../model/format.js';
import type { Target } from './targets.js';

/** A node of the drawing and what it became. */
interface Made {
  node: SceneNode;
  /** Key of the target it is. */
  target: string | undefined;
  vnode: VNode;
  children: Made[];
}

const none: ReadonlyMap<SceneNode, Target> = new Map();

/**
 * Makes preact's tree of a drawing, or of a part of one. What did not change since the last drawing stays the very same
 * object, which preact passes over: an update costs what changed. Text becomes text nodes and attributes become
 * attributes: nothing of a journey is ever read as markup.
 */
export class SceneTree {
  private made: Made | undefined;

  /** @param targets what can be chosen, by node; a copy of a part (a header that stays in view) has none */
  update(node: SceneNode, targets = none): VNode {
    this.made = make(node, this.made, targets);
    return this.made.vnode;
  }
}

function make(node: SceneNode, before: Made | undefined, targets: ReadonlyMap<SceneNode, Target>): Made {
  const target = targets.get(node);
  const children = node.children.map((child, index) => make(child, counterpart(child, index, before), targets));
  if (before && isSame(node, before.node) && before.target === target?.key && isSameList(children, before.children)) {
    return before;
  }
  return { node, target: target?.key, vnode: element(node, target, children), children };
}

/** The child of the same key in the last drawing: mostly the one at the same place. */
function counterpart({ key }: SceneNode, index: number, before: Made | undefined): Made | undefined {
  const there = before?.children[index];
  return there?.node.key === key ? there : before?.children.find(({ node }) => node.key === key);
}

function isSame(a: SceneNode, b: SceneNode): boolean {
  if (a.tag !== b.tag || a.text !== b.text || a.id !== b.id || a.key !== b.key || a.landmark !== b.landmark)
    return false;
  let count = 0;
  for (const name in a.attrs) {
    if (a.attrs[name] !== b.attrs[name]) return false;
    count += 1;
  }
  for (const _ in b.attrs) count -= 1;
  return count === 0;
}

function isSameList(a: readonly Made[], b: readonly Made[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function element(node: SceneNode, target: Target | undefined, made: readonly Made[]): VNode {
  const props: Record<string, unknown> = { ...node.attrs, key: node.key };
  if (node.id !== undefined) props['data-id'] = node.id;
  // Symbols need their own names and roles only where they can be chosen; the table says the rest in words.
  delete props.role;
  if (node.landmark !== undefined) {
    props.role = 'group';
    props['aria-label'] = node.landmark;
  }
  if (target) {
    props['data-target'] = target.key;
    props.role = 'button';
    // Which one the Tab key reaches is set on the page, without drawing anew.
    props.tabindex = -1;
    const { name, details } = accessibleName(node);
    props['aria-label'] = name;
    if (details !== '') props['aria-description'] = details;
  }
  // Its words are its symbol's details already; it stays for the pointer.
  if (node.tag === 'title') props['aria-hidden'] = 'true';
  const children: (VNode | string)[] = node.text === undefined ? [] : [node.text];
  for (const child of made) {
    children.push(child.vnode);
    // A space after each line of text, which draws nothing, parts the words for those who hear them or look them up.
    if (child.node.tag === 'text') children.push(' ');
  }
  const drawing = h(node.tag, props, children);
  return node.tag === 'g' ? <Part key={node.key} drawing={drawing} /> : drawing;
}

/** Preact passes over a component that stayed the same object, though not over a mere element: so every group is one. */
function Part({ drawing }: { drawing: VNode }): VNode {
  return drawing;
}

/** A symbol's name is what is written on it, so that it can be called by what one sees; its title says the rest. */
function accessibleName(node: SceneNode): { name: string; details: string } {
  const title = formatList((node.children.find((child) => child.tag === 'title')?.text ?? '').split('\n'));
  const written = textsOf(node).join(' ');
  return written === '' ? { name: title, details: '' } : { name: written, details: title };
}

function textsOf(node: SceneNode): string[] {
  const own = node.text === undefined || node.tag === 'title' ? [] : [node.text];
  return [...own, ...node.children.flatMap(textsOf)];
}
