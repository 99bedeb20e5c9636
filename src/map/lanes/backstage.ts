import * as l10n from '@vscode/l10n';
import { emotionPlot } from '../emotions/emotion-lane.js';
import { moveTo } from '../node.js';
import { feelingRows } from './feeling-rows.js';
import type { DrawnLane, Lane } from './lane.js';
import { workLane } from './work.js';

const work = workLane({
  name: 'backstage',
  title: () => l10n.t('Backstage'),
  caption: () => l10n.t('what they do not see'),
  behind: true,
  named: (text) => l10n.t('Backstage: {0}', text),
});

/** What is done for them out of their sight, and what staff feel there. */
export const backstage: Lane<'backstage'> = {
  ...work,
  draw(laneContext) {
    const curves = emotionPlot(laneContext, { lane: 'backstage', height: 84, isOfStaff: true });
    const cards = work.draw(laneContext);
    return curves && cards ? stacked(curves, cards) : (curves ?? cards);
  },
  rows: (subject, context) => [...feelingRows(subject, context, true), ...work.rows(subject, context)],
};

/** Two drawings as one, the second below the first. */
function stacked(upper: DrawnLane, lower: DrawnLane): DrawnLane {
  for (const node of lower.nodes) moveTo(node, node.offset?.x ?? 0, (node.offset?.y ?? 0) + upper.height);
  const base = upper.boxes.length;
  for (const box of lower.boxes) {
    box.y += upper.height;
    if (box.parent !== undefined) box.parent += base;
  }
  return {
    height: upper.height + lower.height,
    nodes: [...upper.nodes, ...lower.nodes],
    boxes: [...upper.boxes, ...lower.boxes],
  };
}
