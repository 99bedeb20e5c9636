import { mapStyle, type SceneNode } from '../../src/map/index.js';

/** Properties of a style sheet with their values; colours as `var(--jm-…)`. */
export type Style = Record<string, string>;

/** The rules of the sheet, the least specific first: the classes that each step of the selector asks for. */
const rules = [...mapStyle().matchAll(/([^{}]+)\{([^}]*)\}/g)]
  .map(([, selector = '', declarations = '']) => ({
    steps: selector
      .trim()
      .split(' ')
      .map((step) => step.split('.').filter((name) => name !== '')),
    style: Object.fromEntries(declarations.split(';').map((each) => [...each.split(/:(.*)/, 2)] as [string, string])),
  }))
  .sort((a, b) => a.steps.flat().length - b.steps.flat().length);

const classesOf = (node: SceneNode) => String(node.attrs.class ?? '').split(' ');
const wears = (node: SceneNode, names: readonly string[]) => names.every((name) => classesOf(node).includes(name));

/** Whether a selector picks the last of a line of nodes, each the child of the one before it. */
function picks(steps: readonly string[][], line: readonly SceneNode[]): boolean {
  const [own = [], around] = [...steps].reverse();
  const node = line.at(-1);
  if (!node || !wears(node, own)) return false;
  return around === undefined || line.slice(0, -1).some((ancestor) => wears(ancestor, around));
}

/** The style of the last of a line of nodes: what it inherits, and what the sheet has for it. */
export function styleOf(line: readonly SceneNode[], inherited: Style): Style {
  return Object.assign({ ...inherited }, ...rules.filter(({ steps }) => picks(steps, line)).map(({ style }) => style));
}
