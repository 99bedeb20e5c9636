import type { Column } from '../columns.js';
import type { Arc } from './arcs.js';

/** Where arcs leave and arrive along the top of each stage: leftward ones left, short ones inside, so they never cross needlessly. */
export function portsOf(arcs: readonly Arc[], columns: readonly Column[]): { from: number; to: number }[] {
  const out = arcs.map(() => ({ from: 0, to: 0 }));
  for (const column of columns) {
    const ends: { arc: number; end: 'from' | 'to'; reach: number }[] = [];
    for (const [index, arc] of arcs.entries()) {
      const reach = (arc.to.index ?? 0) - (arc.from.index ?? 0);
      if (arc.from === column) ends.push({ arc: index, end: 'from', reach: reach === 0 ? -0.5 : reach });
      if (arc.to === column) ends.push({ arc: index, end: 'to', reach: reach === 0 ? -0.25 : -reach });
    }
    // Leftward, shortest first; then rightward, longest first.
    const rank = (reach: number) => (reach < 0 ? reach * -1 : 1000 - reach);
    // Of arcs between the same two stages each lies inside the one before it: their order turns round at the other end.
    const turn = (end: { arc: number; end: 'from' | 'to' }) => (end.end === 'from' ? end.arc : -1 - end.arc);
    ends.sort((a, b) => rank(a.reach) - rank(b.reach) || turn(a) - turn(b));
    // Right of the share, which may say “≤ 100%”.
    const from = column.x + 100;
    const to = column.x + column.width - 26;
    for (const [index, { arc, end }] of ends.entries()) {
      const port = out[arc];
      if (port) port[end] = from + ((to - from) * (index + 0.5)) / ends.length;
    }
  }
  return out;
}
