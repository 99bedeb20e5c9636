import type { VNode } from 'preact';
import type { Scene } from '../map/scene-types.js';
import { SceneTree } from './scene.js';

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A header of a drawing, and where it lies on it. */
export interface Header {
  name: 'down' | 'across' | 'both';
  area: Area;
  drawing: VNode;
}

/** Makes the headers of one drawing after another. */
export class HeaderTrees {
  private readonly stages = new SceneTree();
  private readonly names = new SceneTree();
  private readonly corner = new SceneTree();

  update({ width, height: bottom, sticky }: Scene): Header[] {
    if (!sticky) return [];
    const { stages, names, corner, top, height, namesTop, gutter } = sticky;
    const row = { x: 0, y: top, width, height };
    const column = { x: 0, y: namesTop, width: gutter, height: bottom - namesTop };
    return [
      { name: 'down', area: row, drawing: this.stages.update(stages) },
      { name: 'across', area: column, drawing: this.names.update(names) },
      { name: 'both', area: { ...row, width: gutter }, drawing: this.corner.update(corner) },
    ];
  }
}

/**
 * Copies of the row of stages and of the lane names that lie exactly over the drawing, and stay in view when it scrolls
 * away under them. For the eye alone: keyboard and screen reader find the drawing itself.
 */
export function StickyHeaders({ headers, scale }: { headers: readonly Header[]; scale: number }): VNode {
  return (
    <>
      {headers.map((header) => (
        <Copy key={header.name} header={header} scale={scale} />
      ))}
    </>
  );
}

function Copy({ header, scale }: { header: Header; scale: number }): VNode {
  const { name, drawing } = header;
  const { x, y, width, height } = header.area;
  return (
    <svg
      class={`jm-map stuck stuck-${name}`}
      aria-hidden="true"
      width={width * scale}
      height={height * scale}
      viewBox={`${x} ${y} ${width} ${height}`}
      style={{ marginTop: `${y * scale}px` }}
    >
      <rect class="jm-bg" x={x} y={y} width={width} height={height} />
      {drawing}
    </svg>
  );
}
