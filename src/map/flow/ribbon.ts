import * as l10n from '@vscode/l10n';
import type { StageFlow } from '../../analysis/flow.js';
import { formatPercent } from '../../model/format.js';
import type { MapContext } from '../context.js';
import { accessibleName } from '../lanes/card-lane.js';
import { group, hover, line, path, px } from '../node.js';
import type { Box, SceneNode } from '../scene-types.js';
import { type as styles } from '../text/font.js';
import { textWidth } from '../text/text-width.js';
import { pinch, type Section } from './sections.js';

/** A ribbon flatter than this carries its share above it. */
const roomForShare = 24;

/** The share of all who start who arrive, in few words. */
function shareText({ reach, some, afterSomeExit }: StageFlow): string {
  if (some) return l10n.t('some');
  return afterSomeExit ? `≤ ${formatPercent(reach)}` : formatPercent(reach);
}

/** Who arrives at a stage, in words. */
export function arrivals({ reach, some, afterSomeExit }: StageFlow, title: string): string {
  if (some) return l10n.t('Some arrive at {0}, share unknown', title);
  return afterSomeExit
    ? l10n.t('At most {0} of all who start arrive at {1}', formatPercent(reach), title)
    : l10n.t('{0} of all who start arrive at {1}', formatPercent(reach), title);
}

/** Draws the ribbon: as high as the share who arrive, red where most are lost. */
export function ribbon(
  context: MapContext,
  sections: readonly Section[],
  middle: number,
  bottleneck: string | undefined,
  nodes: SceneNode[],
  boxes: Box[],
): void {
  for (const [index, { column, flow, half }] of sections.entries()) {
    const next = sections[index + 1];
    const end = column.x + column.width;
    const start = index === 0 ? column.x : column.x + pinch;
    const stop = next ? end - pinch : end;
    const parts: SceneNode[] = [
      hover(
        accessibleName(
          arrivals(flow, column.stage ? context.title(column.stage) : ''),
          flow.endless ? l10n.t('From here nobody reaches the end') : undefined,
        ),
      ),
    ];
    if (half > 0) {
      parts.push(
        path('flow', 'jm-ribbon', `M${px(start)},${px(middle - half)}H${px(stop)}V${px(middle + half)}H${px(start)}Z`),
      );
    }
    if (next && (half > 0 || next.half > 0)) {
      const to = end + pinch;
      const d =
        `M${px(stop)},${px(middle - half)}C${px(end)},${px(middle - half)},${px(end)},${px(middle - next.half)},${px(to)},${px(middle - next.half)}` +
        `V${px(middle + next.half)}C${px(end)},${px(middle + next.half)},${px(end)},${px(middle + half)},${px(stop)},${px(middle + half)}Z`;
      parts.push(path('pinch', column.key === bottleneck ? 'jm-ribbon jm-bottleneck' : 'jm-ribbon', d));
    }
    const text = shareText(flow);
    const y = half * 2 >= roomForShare ? middle - styles.share.line / 2 : middle - half - styles.share.line - 1;
    const x = start + 10;
    parts.push(line('share', x, y, text, styles.share));
    boxes.push({
      kind: 'share',
      id: column.key,
      stage: column.key,
      x,
      y,
      width: textWidth(text, styles.share),
      height: styles.share.line,
    });
    const node = group(`flow ${column.key}`, 'jm-flow', parts);
    node.attrs.role = 'graphics-symbol';
    node.id = column.key;
    nodes.push(node);
  }
}
