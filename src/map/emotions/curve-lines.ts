import { keys, path, px } from '../node.js';
import { sharedLine } from '../persona-marks.js';
import type { SceneNode } from '../scene-types.js';
import { type CurvePart, curveThrough } from './curve.js';
import type { LineKind, Series, Strand } from './series.js';

/** A part of a line as it is drawn. */
interface DrawnPart {
  part: CurvePart;
  kind: LineKind;
  /** Classes of the line. */
  look: string;
}

/** The lines of everybody: their nodes, and what they cover as short straight pieces. */
export interface DrawnLines {
  nodes: SceneNode[];
  strokes: number[];
}

/** Draws the lines of everybody; where all feel the same, one line for all of them. */
export function linesOf(series: readonly Series[]): DrawnLines {
  const strands = series.flatMap((each) => each.strands.map((strand) => ({ strand, parts: partsOf(strand) })));
  const sharing = new Map<string, number>();
  // One line shares nothing.
  const canShare = series.length > 1;
  if (canShare)
    for (const { parts } of strands)
      for (const part of parts) sharing.set(keyOf(part), (sharing.get(keyOf(part)) ?? 0) + 1);

  const key = keys();
  const drawn = new Set<string>();
  const runs: { kind: LineKind; node: SceneNode }[] = [];
  for (const { strand, parts } of strands) {
    let last: { look: string; node: SceneNode } | undefined;
    for (const part of parts) {
      const place = canShare ? keyOf(part) : '';
      const shared = canShare && sharing.get(place) === series.length;
      if (shared && drawn.has(place)) {
        last = undefined;
        continue;
      }
      if (shared) drawn.add(place);
      const look = shared ? sharedLine[part.kind] : part.look;
      if (last?.look === look) last.node.attrs.d += part.part.d;
      else {
        const name = shared ? 'curve' : `curve ${strand.traveller.id}`;
        const { x, y } = part.part.from;
        const node = path(key(name), look, `M${px(x)},${px(y)}${part.part.d}`);
        last = { look, node };
        runs.push({ kind: part.kind, node });
      }
    }
  }
  // Thin lines lie under those of what most live.
  const isThin = ({ kind }: { kind: LineKind }) => kind !== 'main';
  const nodes = [...runs.filter(isThin), ...runs.filter((run) => !isThin(run))].map(({ node }) => node);
  return { nodes, strokes: strands.flatMap(({ parts }) => parts.flatMap(({ part }) => part.strokes)) };
}

function partsOf({ traveller, points, kinds }: Strand): DrawnPart[] {
  return curveThrough(points).map((part, index) => {
    const kind = kinds[index + 1] ?? 'main';
    return { part, kind, look: traveller.look.lines[kind] };
  });
}

function keyOf({ part: { from, to }, kind }: DrawnPart): string {
  return `${kind} ${px(from.x)},${px(from.y)} ${px(to.x)},${px(to.y)}`;
}
