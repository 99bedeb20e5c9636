import type { SceneNode } from '../scene-types.js';
import { type TextStyle, type as types } from './font.js';
import { textWidth } from './text-width.js';
import type { Face } from './typeface.js';

const byClass: ReadonlyMap<string, TextStyle> = new Map(Object.values(types).map((style) => [style.class, style]));

/** The style that a node of text is set in. */
export function styleOf({ attrs }: SceneNode): TextStyle {
  const [name = ''] = String(attrs.class).split(' ');
  return byClass.get(name) ?? types.body;
}

/** Width of a line of text, its spans included, as it was measured to be laid out. */
export function drawnWidth(node: SceneNode): number {
  const own = node.text === undefined ? 0 : textWidth(node.text, styleOf(node));
  return node.children.reduce((sum, child) => sum + drawnWidth(child), own);
}

/** The characters that a drawing shows, by the face in which it shows them. */
export function drawnCharacters(root: SceneNode): Map<Face, Set<string>> {
  const found = new Map<Face, Set<string>>();
  const visit = (node: SceneNode): void => {
    if (node.text !== undefined && (node.tag === 'text' || node.tag === 'tspan')) {
      const { face } = styleOf(node);
      const characters = found.get(face) ?? new Set();
      for (const character of node.text) characters.add(character);
      found.set(face, characters);
    }
    for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}
