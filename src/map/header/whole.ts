import { margin } from '../columns.js';
import type { Lane, LaneContext } from '../lanes/lane.js';
import { group, keys, line, moveTo } from '../node.js';
import { type as styles } from '../text/font.js';
import type { DrawnItems } from '../text/inline.js';
import { textWidth } from '../text/text-width.js';

const cardWidth = 264;
const gap = 8;

/** The cards of what belongs to no stage, lane by lane, side by side under the names of their lanes. */
export function whole(
  lanes: readonly Lane[],
  laneContext: LaneContext,
  top: number,
  width: number,
  drawn: DrawnItems,
): number {
  const most = Math.max(1, Math.floor((width + gap) / (cardWidth + gap)));
  let column = 0;
  let y = top;
  let high = 0;
  for (const lane of lanes) {
    const makers = lane.whole?.(laneContext) ?? [];
    if (makers.length === 0) continue;
    const wide = Math.min(makers.length, most);
    if (column > 0 && column + wide > most) {
      column = 0;
      y += high + 12;
      high = 0;
    }
    const left = margin + column * (cardWidth + gap);
    const title = lane.title();
    drawn.nodes.push(line(`whole ${lane.name}`, left, y, title, styles.small));
    drawn.boxes.push({
      kind: 'text',
      lane: 'header',
      x: left,
      y,
      width: textWidth(title, styles.small),
      height: styles.small.line,
    });
    const key = keys();
    const bottoms = new Array<number>(wide).fill(styles.small.line + 3);
    const nodes = makers.map((make) => {
      const made = make(cardWidth);
      const track = bottoms.indexOf(Math.min(...bottoms));
      const x = left + track * (cardWidth + gap);
      const at = y + (bottoms[track] ?? 0);
      made.node.key = key(made.node.key);
      moveTo(made.node, x, at);
      const base = drawn.boxes.length;
      for (const box of made.boxes) {
        box.lane = 'header';
        box.x += x;
        box.y += at;
        if (box.parent !== undefined) box.parent = base;
        drawn.boxes.push(box);
      }
      bottoms[track] = (bottoms[track] ?? 0) + made.height + 6;
      return made.node;
    });
    drawn.nodes.push(group(`whole cards ${lane.name}`, `jm-lane-${lane.name}`, nodes));
    high = Math.max(high, ...bottoms);
    column += wide;
  }
  return high === 0 ? top - 14 : y + high - 6;
}
