import type { VNode } from 'preact';
import type { Scene } from '../map/scene-types.js';
import { SceneTree } from './scene.js';
import { type StickyParts, stickyParts } from './sticky.js';

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Header {
  name: 'down' | 'across' | 'both';
  area: Area;
  drawing: VNode;
}

/** The headers of a drawing, and where they lie on it. */
export interface Headers {
  parts: StickyParts;
  list: Header[];
}

/** Makes the headers of one drawing after another. */
export class HeaderTrees {
  private readonly stages = new SceneTree();
  private readonly names = new SceneTree();
  private readonly corner = new SceneTree();

  update(scene: Scene): Headers | undefined {
    const parts = stickyParts(scene);
    if (!parts) return undefined;
    const { top, height, namesTop, gutter } = parts;
    const row = { x: 0, y: top, width: scene.width, height };
    const column = { x: 0, y: namesTop, width: gutter, height: scene.height - namesTop };
    const list: Header[] = [
      { name: 'down', area: row, drawing: this.stages.update(parts.stages) },
      { name: 'across', area: column, drawing: this.names.update(parts.names) },
    ];
    if (parts.corner) {
      list.push({ name: 'both', area: { ...row, width: gutter }, drawing: this.corner.update(parts.corner) });
    }
    return { parts, list };
  }
}

/**
 * Copies of the row of stages and of the lane names that lie exactly over the drawing, and stay in view when it scrolls
 * away under them. For the eye alone: keyboard and screen reader find the drawing itself.
 */
export function StickyHeaders({ headers, scale }: { headers: Headers; scale: number }): VNode {
  return (
    <>
      {headers.list.map((header) => (
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
      class={`stuck stuck-${name}`}
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
