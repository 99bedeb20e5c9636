import type { Scene, SceneNode } from '../map/scene-types.js';

/** The parts that stay in view while the map scrolls under them. */
export interface StickyParts {
  stages: SceneNode;
  names: SceneNode;
  /** The lane name beside the stages, in the corner of both. */
  corner?: SceneNode;
  /** Top and height of the row of stages. */
  top: number;
  height: number;
  /** Top of the lane names, and their width. */
  namesTop: number;
  gutter: number;
}

/** Finds the row of stages and the lane names in a drawing; nothing where it has none. */
export function stickyParts(scene: Scene): StickyParts | undefined {
  const stages = scene.root.children.find(({ key }) => key === 'stages');
  const names = scene.root.children.find(({ key }) => key === 'names');
  const heads = scene.boxes.filter(({ kind }) => kind === 'stage');
  const lanes = scene.boxes.filter(({ kind }) => kind === 'lane');
  if (!stages || !names || heads.length === 0 || lanes.length === 0) return undefined;
  const top = offsetOf(stages);
  const corner = names.children.find(({ key }) => key === 'stages');
  return {
    stages,
    names,
    ...(corner ? { corner } : {}),
    top,
    height: Math.min(...lanes.map(({ y }) => y)) - top,
    namesTop: Math.min(top, ...scene.boxes.filter(({ lane }) => lane === 'names').map(({ y }) => y - 8)),
    gutter: Math.min(...heads.map(({ x }) => x)) - 8,
  };
}

function offsetOf({ attrs }: SceneNode): number {
  const [, y] = /^translate\([^,]+,([^)]+)\)$/.exec(String(attrs.transform ?? '')) ?? [];
  return Number(y ?? 0);
}
