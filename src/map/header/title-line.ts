import * as l10n from '@vscode/l10n';
import { badgeSize, counts, findingWords } from '../badges.js';
import { margin } from '../columns.js';
import type { MapContext } from '../context.js';
import { accessibleName } from '../lanes/card-lane.js';
import type { LaneContext } from '../lanes/lane.js';
import { words } from '../map-texts.js';
import { group, hover, line, makeTarget, rect } from '../node.js';
import type { Box } from '../scene-types.js';
import { isRightToLeft, startOf } from '../text/direction.js';
import { type as styles } from '../text/font.js';
import { type DrawnItems, drawItem, type InlineItem, itemWidth, textItem, textsIn } from '../text/inline.js';
import { textWidth } from '../text/text-width.js';
import { wrap } from '../text/wrap.js';

/** Draws the title and the marks beside it; returns where it ends. */
export function titleLine({ context, badges }: LaneContext, width: number, drawn: DrawnItems): number {
  const { journey } = context;
  const pills: InlineItem[] = [];
  const pill = (text: string, name: string) => pills.push({ kind: 'pill', text, class: name });
  if (journey.draft) pill(l10n.t('draft'), 'jm-state jm-draft');
  if (journey.abstract) pill(l10n.t('abstract'), 'jm-state');
  if (journey.state?.value === 'future') {
    pill(
      journey.state.of ? l10n.t('future of {0}', context.named(journey.state.of)) : l10n.t('future'),
      'jm-state jm-future',
    );
  } else if (journey.state) pill(l10n.t('current'), 'jm-state');
  if (journey.variant) pill(l10n.t('variant of {0}', context.named(journey.variant.of)), 'jm-state');
  if (journey.partOf) pill(l10n.t('part of {0}', context.named(journey.partOf)), 'jm-state');

  const title = context.title(journey);
  const lines = wrap(title, styles.heading, width);
  let y = 0;
  let x = margin;
  const widths = lines.map((text) => textWidth(text, styles.heading));
  const room = Math.max(0, ...widths);
  const fromRight = isRightToLeft(title);
  for (const [index, text] of lines.entries()) {
    const wide = widths[index] ?? 0;
    drawn.nodes.push(line(`title${index}`, startOf(margin, room, fromRight), y, text, styles.heading));
    drawn.boxes.push({
      kind: 'text',
      lane: 'header',
      id: journey.id,
      x: fromRight ? margin + room - wide : margin,
      y,
      width: wide,
      height: styles.heading.line,
    });
    x = margin + (fromRight ? room : wide);
    y += styles.heading.line;
  }
  // Marks follow the title on its last line, or stand below it.
  x += 14;
  let top = Math.max(0, y - styles.heading.line) + 6;
  const place = (wide: number): number => {
    if (x + wide > margin + width && x > margin) {
      x = margin;
      top = y;
      y += 24;
    }
    const at = x;
    x += wide + 8;
    return at;
  };
  for (const [index, item] of pills.entries()) {
    const wide = Math.min(itemWidth(item), width);
    drawItem(item, `mark${index}`, place(wide), top, 20, drawn, wide);
  }
  if (badges.all.length > 0) {
    const items = findingItems(counts(badges.all));
    const wide = items.reduce((sum, item) => sum + itemWidth(item) + between(item), 0);
    findings(items, context, badges, place(wide), top, wide, drawn);
  }
  return y;
}

const between = (item: InlineItem) => (item.kind === 'mark' ? 5 : 10);

function findingItems(list: ReturnType<typeof counts>): InlineItem[] {
  return list.flatMap(({ severity, count, shape }): InlineItem[] => [
    { kind: 'mark', shape, class: `jm-badge jm-${severity}`, size: badgeSize(severity) },
    textItem(words.severityCount(severity, count), styles.meta, 'jm-muted'),
  ]);
}

/** How many findings of each severity the journey has; the hover lists those that no other card shows. */
function findings(
  items: readonly InlineItem[],
  context: MapContext,
  badges: LaneContext['badges'],
  x: number,
  y: number,
  width: number,
  drawn: DrawnItems,
): void {
  const inner: DrawnItems = { width, height: 20, nodes: [], boxes: [] };
  let at = x;
  for (const [index, item] of items.entries()) {
    drawItem(item, `count${index}`, at, y, 20, inner);
    at += itemWidth(item) + between(item);
  }
  const own = findingWords(badges.on(context.journey.id));
  const name = own.length > 0 ? own : textsIn(items);
  const node = group('findings', 'jm-card jm-findings', [
    hover(accessibleName(name)),
    rect('box', 'jm-bare', x, y, width, 20, 4),
    ...inner.nodes,
  ]);
  node.attrs.role = 'graphics-symbol';
  const box: Box = { kind: 'card', lane: 'header', x, y, width, height: 20 };
  makeTarget(node, context.journey.id, box);
  drawn.nodes.push(node);
  const parent = drawn.boxes.length;
  drawn.boxes.push(box);
  for (const box of inner.boxes) drawn.boxes.push({ ...box, parent });
}
