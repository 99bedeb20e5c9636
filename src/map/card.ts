import type { Id } from '../model/source.js';
import { group, hover, line, makeTarget, rect } from './node.js';
import type { Box, SceneNode } from './scene-types.js';
import { isRightToLeft, startOf } from './text/direction.js';
import { type as styles, type TextStyle } from './text/font.js';
import { type DrawnItems, drawItem, flow, type InlineItem, itemWidth, textItem } from './text/inline.js';
import { textWidth } from './text/text-width.js';
import { wrap } from './text/wrap.js';

/** What a card says. */
export interface CardSpec {
  key: string;
  id?: Id;
  /** Whether it is the drawing that stands for its element. */
  isMain?: boolean;
  /** Classes beside `jm-card`. */
  class: string;
  /** Accessible name and hover: the whole in words. */
  name: string;
  title?: string;
  titleStyle?: TextStyle;
  titleClass?: string;
  /** Small items before the title. */
  lead?: InlineItem[];
  /** A small item left of all rows, which keep clear of it. */
  gutterMark?: InlineItem;
  /** Small items at the right of the title. */
  chips?: InlineItem[];
  rows: InlineItem[][];
  /** A coloured edge on the left: its class. */
  edge?: string;
  /** No frame and no padding: text straight on the lane. */
  bare?: boolean;
  /** Little padding, for what there are many of. */
  dense?: boolean;
  /** Drawn below the rows, full width. */
  foot?: { height: number; draw(x: number, y: number, width: number): SceneNode[] };
}

/** A laid-out card, its corner at 0, 0. The first box is the card's own; the others lie in it. Who places it moves them. */
export interface Card {
  width: number;
  height: number;
  node: SceneNode;
  boxes: Box[];
}

/** Lays a card out once its width is known. */
export type CardMaker = (width: number) => Card;

const chipGap = 5;

function rowWidth(items: readonly InlineItem[]): number {
  return items.reduce((sum, item) => sum + itemWidth(item) + chipGap, 0);
}

/** Lays out a card of a given width. */
export function card(spec: CardSpec, width: number): Card {
  const padX = spec.bare ? 2 : spec.dense ? 6 : 10;
  const padY = spec.bare ? 2 : spec.dense ? 4 : 8;
  const margin = padX + (spec.edge ? 3 : 0);
  const left = margin + (spec.gutterMark ? itemWidth(spec.gutterMark) + 6 : 0);
  const inner = width - left - padX;
  const drawn: DrawnItems = { width, height: 0, nodes: [], boxes: [] };
  const box: Box = { kind: 'card', x: 0, y: 0, width, height: 0 };
  drawn.boxes.push(box);

  let y = padY;
  if (spec.gutterMark) drawItem(spec.gutterMark, 'h', margin, y, styles.body.line, drawn);
  y = titleRow(spec, left, y, inner, drawn);
  for (const [index, row] of spec.rows.entries()) {
    if (row.length === 0) continue;
    if (y > padY) y += 1;
    y += flow(row, left, y, inner, `r${index}.`, drawn);
  }
  if (spec.foot) {
    y += 4;
    drawn.nodes.push(...spec.foot.draw(left, y, inner));
    y += spec.foot.height;
  }
  const height = Math.round(y + padY);
  box.height = height;
  for (let i = 1; i < drawn.boxes.length; i++) {
    const inside = drawn.boxes[i];
    if (inside) inside.parent = 0;
  }

  const frame: SceneNode[] = [hover(spec.name)];
  if (spec.bare) frame.push(rect('box', 'jm-bare', 0, 0, width, height, 4));
  else frame.push(rect('box', 'jm-card-box', 0.5, 0.5, width - 1, height - 1, 7));
  if (spec.edge) frame.push(rect('edge', spec.edge, 4, 7, 3, height - 14, 1.5));
  const root = group(spec.key, `jm-card ${spec.class}`, [...frame, ...drawn.nodes]);
  root.attrs.role = 'graphics-symbol';
  if (spec.id !== undefined) makeTarget(root, spec.id, box, spec.isMain);
  return { width, height, node: root, boxes: drawn.boxes };
}

function titleRow(spec: CardSpec, left: number, top: number, inner: number, drawn: DrawnItems): number {
  const style = spec.titleStyle ?? styles.title;
  const lead = spec.lead ?? [];
  // A pill wider than the card would be cut: it becomes a line of its own, which wraps.
  const chips = (spec.chips ?? []).map(
    (chip): InlineItem => (chip.kind === 'pill' && itemWidth(chip) > inner ? textItem(chip.text) : chip),
  );
  if (!spec.title && lead.length === 0 && chips.length === 0) return top;
  const leadWidth = rowWidth(lead);
  const chipsWidth = rowWidth(chips);
  let lines = wrap(spec.title ?? '', style, inner, leadWidth + (chips.length > 0 ? chipsWidth + 3 : 0));
  // Chips that leave the title no room on its first line go below it.
  const below = chips.length > 0 && (chipsWidth > inner * 0.55 || lines[0] === '');
  if (below) lines = wrap(spec.title ?? '', style, inner, leadWidth);

  const fromRight = isRightToLeft(spec.title ?? '');
  const at = (start: number, wide: number) => (fromRight ? 2 * left + inner - start - wide : start);
  let x = left;
  for (const [index, item] of lead.entries()) {
    const wide = Math.min(itemWidth(item), inner);
    drawItem(item, `l${index}`, at(x, wide), top, style.line, drawn, wide);
    x += wide + chipGap;
  }
  let y = top;
  for (const [index, text] of lines.entries()) {
    if (text !== '') {
      const wide = textWidth(text, style);
      const start = at(index === 0 ? x : left, wide);
      drawn.nodes.push(line(`t${index}`, startOf(start, wide, fromRight), y, text, style, spec.titleClass));
      drawn.boxes.push({ kind: 'text', x: start, y, width: wide, height: style.line });
    }
    y += style.line;
  }
  if (lines.length === 0) y += style.line;
  if (!below) {
    let right = left + inner;
    for (let index = chips.length - 1; index >= 0; index--) {
      const item = chips[index];
      if (!item) continue;
      const wide = itemWidth(item);
      right -= wide;
      drawItem(item, `c${index}`, at(right, wide), top, style.line, drawn);
      right -= chipGap;
    }
  }
  if (below) y += flow(chips, left, y, inner, 'c', drawn, fromRight);
  return y;
}
