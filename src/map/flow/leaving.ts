import * as l10n from '@vscode/l10n';
import type { StageFlow } from '../../analysis/flow.js';
import { formatNumber } from '../../model/format.js';
import { group, hover, line, path, px } from '../node.js';
import { mark } from '../persona-marks.js';
import type { Box, SceneNode } from '../scene-types.js';
import { isRightToLeft, startOf } from '../text/direction.js';
import { type as styles } from '../text/font.js';
import { textWidth } from '../text/text-width.js';
import { wrap } from '../text/wrap.js';
import type { Leaving } from './arcs.js';
import { full, pinch, type Section } from './sections.js';
import { type Who, whoNodes } from './who.js';

/** How many leave where most do. */
export function bottleneckText({ left }: StageFlow): string {
  return l10n.t('bottleneck: {0} of 100 leave', formatNumber(100 * left, 0));
}

/** Draws who leaves under the ribbon; returns how far down it went. */
export function leavings(
  { column, flow, half }: Section,
  list: readonly Leaving[],
  bottleneck: boolean,
  middle: number,
  nodes: SceneNode[],
  boxes: Box[],
): number {
  const rows: { text: string; class: string; strong: boolean; arrow: boolean; who?: Who; some?: boolean }[] = [];
  for (const { kind, text, who, step } of list) {
    const some = step.some === true;
    rows.push({ text, class: kind === 'lost' ? 'jm-lost' : 'jm-exit', strong: false, arrow: true, who, some });
  }
  if (bottleneck) {
    rows.push({
      text: bottleneckText(flow),
      class: 'jm-lost',
      strong: true,
      arrow: false,
    });
  }
  if (rows.length === 0) return 0;
  const stem = column.x + (column.index === 0 ? 16 : pinch + 16);
  const left = stem + 20;
  const width = column.x + column.width - 8 - left;
  const parts: SceneNode[] = [
    hover(rows.map(({ text, who }) => (who?.names ? `${text} · ${who.names}` : text)).join('\n')),
  ];
  let y = middle + full / 2 + 6;
  let lastArrow = 0;
  for (const [index, row] of rows.entries()) {
    const style = row.strong ? styles.smallStrong : styles.small;
    const indent = row.who?.width ?? 0;
    const lines = wrap(row.text, style, width - indent);
    if (row.who) parts.push(...whoNodes(row.who, `who${index}-`, left, y + style.line / 2));
    if (row.arrow) {
      lastArrow = y + style.line / 2;
      parts.push(
        path(
          `elbow${index}`,
          `jm-exit-line ${row.class}${row.some ? ' jm-some-line' : ''}`,
          `M${px(stem)},${px(lastArrow - 6)}Q${px(stem)},${px(lastArrow)},${px(stem + 6)},${px(lastArrow)}H${px(stem + 9)}`,
        ),
        mark('arrow-right', `head${index}`, stem + 11, lastArrow, 7, `jm-exit-head ${row.class}`),
      );
    }
    for (const [n, text] of lines.entries()) {
      const at = (row.arrow ? left : left - 20) + indent;
      const wide = textWidth(text, style);
      const place = startOf(at, wide, isRightToLeft(row.text));
      parts.push(line(`row${index}-${n}`, place, y, text, style, row.class));
      boxes.push({
        kind: 'text',
        id: column.key,
        stage: column.key,
        lane: 'flow',
        x: at,
        y,
        width: wide,
        height: style.line,
      });
      y += style.line;
    }
    y += 2;
  }
  if (lastArrow > 0) {
    parts.push(path('stem', 'jm-exit-line', `M${px(stem)},${px(middle + half)}V${px(lastArrow - 6)}`));
  }
  const node = group(`leaving ${column.key}`, 'jm-leaving', parts);
  node.attrs.role = 'graphics-symbol';
  node.id = column.key;
  nodes.push(node);
  return y;
}
