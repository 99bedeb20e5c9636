import type { Id } from '../model/source.js';

/** What is marked on the map, set on the drawn elements themselves: a moving cursor need not draw anything anew. */
export interface Marks {
  /** The element under the editor's cursor. */
  current?: Id | undefined;
  /** The target the reader chose. */
  selected?: string | undefined;
  /** The target the Tab key reaches. */
  reachable?: string | undefined;
}

/** Takes the old marks off and sets the new ones. */
export function applyMarks(root: Element, { current, selected, reachable }: Marks): void {
  for (const each of root.querySelectorAll('.is-current, .is-selected'))
    each.classList.remove('is-current', 'is-selected');
  for (const each of root.querySelectorAll('[aria-current]')) each.removeAttribute('aria-current');
  for (const each of root.querySelectorAll('[data-target][tabindex="0"]')) each.setAttribute('tabindex', '-1');
  if (current !== undefined) {
    for (const each of root.querySelectorAll(`[data-id="${CSS.escape(current)}"]`)) {
      each.classList.add('is-current');
      if (each.hasAttribute('data-target')) each.setAttribute('aria-current', 'true');
    }
  }
  if (selected !== undefined) elementOf(root, selected)?.classList.add('is-selected');
  if (reachable !== undefined) elementOf(root, reachable)?.setAttribute('tabindex', '0');
}

/** The drawn element of a target. */
export function elementOf(root: Element, key: string): SVGGraphicsElement | null {
  return root.querySelector<SVGGraphicsElement>(`[data-target="${CSS.escape(key)}"]`);
}

/** Brings an element into view with as little movement as its reader wants. */
export function bringIntoView(element: Element): void {
  const still =
    document.body.classList.contains('vscode-reduce-motion') || matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: still ? 'auto' : 'smooth' });
}
