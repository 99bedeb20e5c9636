import * as l10n from '@vscode/l10n';
import { findingWords } from '../badges.js';
import { card } from '../card.js';
import { margin } from '../columns.js';
import { annotationItems, annotationWords } from '../lanes/annotations.js';
import { accessibleName } from '../lanes/card-lane.js';
import type { LaneContext } from '../lanes/lane.js';
import { moveTo } from '../node.js';
import { type as styles } from '../text/font.js';
import { type DrawnItems, textItem } from '../text/inline.js';
import { textWidth } from '../text/text-width.js';

/** What the customers need on this journey, and whether anything answers it. */
export function needs({ context, badges }: LaneContext, top: number, width: number, drawn: DrawnItems): number {
  const { needs: list } = context.journey;
  if (list.length === 0) return top - 14;
  let x = margin;
  let y = top;
  let high = 0;
  for (const need of list) {
    const title = context.title(need);
    const answered = !context.unanswered(need.id);
    const findings = badges.on(need.id);
    const wide = Math.min(width, 280, Math.max(130, textWidth(title, styles.body) + 44 + findings.length * 20));
    if (x > margin && x + wide > margin + width) {
      x = margin;
      y += high + 6;
      high = 0;
    }
    const made = card(
      {
        key: need.id,
        id: need.id,
        class: 'jm-need-card',
        name: accessibleName(
          l10n.t('Need: {0}', title),
          answered ? undefined : l10n.t('unanswered'),
          annotationWords(need),
          findingWords(findings),
        ),
        title,
        titleStyle: styles.body,
        lead: [{ kind: 'mark', shape: 'diamond', class: 'jm-need', size: 10 }],
        chips: [],
        rows: [
          ...(answered ? [] : [[textItem(l10n.t('unanswered'), styles.strong, 'jm-pain')]]),
          ...annotationItems(need, wide),
        ],
      },
      wide,
    );
    moveTo(made.node, x, y);
    drawn.nodes.push(made.node);
    const parent = drawn.boxes.length;
    for (const [index, box] of made.boxes.entries()) {
      box.lane = 'header';
      box.x += x;
      box.y += y;
      if (index > 0) box.parent = parent;
      drawn.boxes.push(box);
    }
    high = Math.max(high, made.height);
    x += wide + 8;
  }
  return y + high;
}
