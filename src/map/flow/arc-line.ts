import type { Column } from '../columns.js';
import { accessibleName } from '../lanes/card-lane.js';
import { group, hover, line, path, px } from '../node.js';
import { mark } from '../persona-marks.js';
import type { Box, SceneNode } from '../scene-types.js';
import { isRightToLeft, startOf } from '../text/direction.js';
import { type as styles } from '../text/font.js';
import { ellipsis } from '../text/wrap.js';
import type { Arc } from './arcs.js';
import { whoNodes } from './who.js';

const corner = 9;

/** Draws one arc with its label; a rounded line of right angles, so that labels have straight lines to stand on. */
export function arcNode(
  arc: Arc,
  key: string,
  port: { from: number; to: number },
  y: number,
  edge: (column: Column) => number,
  labelX: number,
  labelWidth: number,
  boxes: Box[],
): SceneNode {
  const { from, to } = port;
  const turn = Math.min(corner, Math.abs(to - from) / 2) * Math.sign(to - from || 1);
  const start = edge(arc.from) - 2;
  const end = edge(arc.to) - 3;
  const d =
    `M${px(from)},${px(start)}V${px(y + corner)}Q${px(from)},${px(y)},${px(from + turn)},${px(y)}` +
    `H${px(to - turn)}Q${px(to)},${px(y)},${px(to)},${px(y + corner)}V${px(end - 5)}`;
  const shown = ellipsis(arc.text, styles.small, labelWidth - arc.who.width + 0.5);
  const top = y - styles.small.line - 1;
  const labelStart = startOf(labelX + arc.who.width, labelWidth - arc.who.width, isRightToLeft(arc.text));
  const box: Box = { kind: 'arc-label', x: labelX, y: top, width: labelWidth, height: styles.small.line };
  box.id = arc.step.from;
  boxes.push(box);
  for (const [x, from] of [
    [port.from, start],
    [port.to, end],
  ] as const) {
    boxes.push({ kind: 'arc-leg', id: arc.step.from, x: x - 0.75, y, width: 1.5, height: from - y });
  }
  const node = group(key, `jm-arc jm-arc-${arc.kind}${arc.step.some ? ' jm-some' : ''}`, [
    hover(accessibleName(arc.text, arc.who.names)),
    path('line', 'jm-arc-line', d),
    mark('arrow-down', 'head', to, end - 4, 8, 'jm-arc-head'),
    ...whoNodes(arc.who, 'who', labelX, top + styles.small.line / 2),
    line('label', labelStart, top, shown, styles.small, 'jm-halo'),
  ]);
  node.attrs.role = 'graphics-symbol';
  node.id = arc.step.from;
  return node;
}
