import { h, type VNode } from 'preact';
import type { SceneNode } from '../map/types.js';
import type { Target } from './targets.js';

/**
 * Makes preact's tree of a part of the drawing. Keys are the drawing's own, so that an update patches what changed. Text
 * becomes text nodes and attributes become attributes: nothing of a journey is ever read as markup.
 *
 * @param targets what can be chosen, by node; a copy of a part (a header that stays in view) has none
 */
export function sceneNode(node: SceneNode, targets: ReadonlyMap<SceneNode, Target>): VNode {
  const props: Record<string, unknown> = { ...node.attrs, key: node.key };
  if (node.id !== undefined) props['data-id'] = node.id;
  // Symbols need their own names and roles only where they can be chosen; the table says the rest in words.
  delete props.role;
  const target = targets.get(node);
  if (target) {
    props['data-target'] = target.key;
    props.role = 'button';
    // Which one the Tab key reaches is set on the page, without drawing anew.
    props.tabindex = -1;
    props['aria-label'] = nameOf(node);
  }
  const children: (VNode | string)[] = node.children.map((child) => sceneNode(child, targets));
  if (node.text !== undefined) children.unshift(node.text);
  return h(node.tag, props, children);
}

/** The name of a symbol: its title's lines as one sentence. */
function nameOf(node: SceneNode): string {
  const title = node.children.find((child) => child.tag === 'title')?.text ?? '';
  return title.split('\n').join(', ');
}
