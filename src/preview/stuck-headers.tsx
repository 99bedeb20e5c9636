import type { VNode } from 'preact';
import type { Scene, SceneNode } from '../map/types.js';
import { sceneNode } from './scene.js';
import type { StickyParts } from './sticky.js';

interface Props {
  parts: StickyParts;
  scene: Scene;
  scale: number;
}

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const none = new Map();

/**
 * Copies of the row of stages and of the lane names that lie exactly over the drawing, and stay in view when it scrolls
 * away under them. For the eye alone: keyboard and screen reader find the drawing itself.
 */
export function StuckHeaders({ parts, scene, scale }: Props): VNode {
  const { stages, names, corner, top, height, gutter } = parts;
  const row = { x: 0, y: top, width: scene.width, height };
  const column = { x: 0, y: top, width: gutter, height: scene.height - top };
  return (
    <>
      <Copy name="down" node={stages} area={row} scale={scale} />
      <Copy name="across" node={names} area={column} scale={scale} />
      {corner && <Copy name="both" node={corner} area={{ ...row, width: gutter }} scale={scale} />}
    </>
  );
}

function Copy({ name, node, area, scale }: { name: string; node: SceneNode; area: Area; scale: number }): VNode {
  const { x, y, width, height } = area;
  return (
    <svg
      class={`stuck stuck-${name}`}
      aria-hidden="true"
      width={width * scale}
      height={height * scale}
      viewBox={`${x} ${y} ${width} ${height}`}
      style={{ marginTop: `${y * scale}px` }}
    >
      <rect class="jm-bg" x={x} y={y} width={width} height={height} />
      {sceneNode(node, none)}
    </svg>
  );
}
