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
    const { name, details } = spoken(node);
    props['aria-label'] = name;
    if (details !== '') props['aria-description'] = details;
  }
  // Its words are its symbol's details already; it stays for the pointer.
  if (node.tag === 'title') props['aria-hidden'] = 'true';
  // A space after each line of text, which draws nothing, parts the words for those who hear them or look them up.
  const children = node.children.flatMap((child): (VNode | string)[] =>
    child.tag === 'text' ? [sceneNode(child, targets), ' '] : [sceneNode(child, targets)],
  );
  if (node.text !== undefined) children.unshift(node.text);
  return h(node.tag, props, children);
}

/** A symbol's name is what is written on it, so that it can be called by what one sees; its title tells the rest. */
function spoken(node: SceneNode): { name: string; details: string } {
  const title = (node.children.find((child) => child.tag === 'title')?.text ?? '').split('\n').join(', ');
  const written = textsOf(node).join(' ');
  return written === '' ? { name: title, details: '' } : { name: written, details: title };
}

function textsOf(node: SceneNode): string[] {
  const own = node.text === undefined || node.tag === 'title' ? [] : [node.text];
  return [...own, ...node.children.flatMap(textsOf)];
}
