import { line, node, px, rect, rule } from '../node.js';
import { mark, type Shape } from '../persona-marks.js';
import type { Box, SceneNode } from '../scene-types.js';
import { hasRightToLeft, isRightToLeft, type LinePlace, startOf } from './direction.js';
import { type as styles, type TextStyle } from './font.js';
import { textWidth } from './text-width.js';
import { ellipsis, flat, wrap } from './wrap.js';

/** What a row of a card is made of. */
export type InlineItem =
  | {
      kind: 'text';
      text: string;
      style: TextStyle;
      class?: string;
      /** Class of a line drawn under it. */
      under?: string;
      /** Follows the text before it without a dot. */
      glued?: boolean;
    }
  | {
      kind: 'mark';
      shape: Shape;
      class: string;
      size?: number;
      /** Stands close to the next item, on the same line. */
      tight?: boolean;
    }
  | { kind: 'pill'; text: string; class: string }
  | { kind: 'count'; text: string; class: string; tight?: boolean };

/** Shorthand for a text item. */
export function textItem(
  text: string,
  style: TextStyle = styles.meta,
  className?: string,
): Extract<InlineItem, { kind: 'text' }> {
  return className === undefined ? { kind: 'text', text, style } : { kind: 'text', text, style, class: className };
}

/** Shorthand for a text that goes on with the one before it. */
export function continuedText(text: string, style: TextStyle = styles.meta, className?: string): InlineItem {
  return { ...textItem(text, style, className), glued: true };
}

/** Shorthand for a sign that leads the next item. */
export function iconItem(shape: Shape, className: string, size = 9): InlineItem {
  return { kind: 'mark', shape, class: className, size, tight: true };
}

/** Something laid out at its place, with its boxes. */
export interface DrawnItems {
  width: number;
  height: number;
  nodes: SceneNode[];
  boxes: Box[];
}

const separator = ' · ';

/** What the items of a row say, each on its own. */
export function textsIn(row: readonly InlineItem[]): string[] {
  return row.flatMap((item) => ('text' in item ? [item.text] : []));
}

/** What a row says, as one line for hover and screen readers. */
export function rowText(row: readonly InlineItem[]): string {
  return row.reduce((text, item) => {
    if (!('text' in item)) return text;
    const isGlued = item.kind === 'text' && item.glued;
    return text === '' ? item.text : `${text}${isGlued ? ' ' : separator}${item.text}`;
  }, '');
}

const gap = 9;
const pillPad = 7;
const countPad = 4.5;

/** Whether the next item follows closely and stays on its line. */
function isTight(item: InlineItem): boolean {
  return (item.kind === 'mark' || item.kind === 'count') && item.tight === true;
}

/** Width of an item that stays whole. */
export function itemWidth(item: InlineItem): number {
  switch (item.kind) {
    case 'text':
      return textWidth(flat(item.text), item.style);
    case 'mark':
      return item.size ?? 9;
    case 'pill':
      return textWidth(flat(item.text), styles.small) + 2 * pillPad;
    case 'count':
      return Math.max(17, textWidth(item.text, styles.smallStrong) + 2 * countPad);
  }
}

/** Draws an item that stays whole on the line starting at `top` of height `height`. */
export function drawItem(
  item: InlineItem,
  key: string,
  x: number,
  top: number,
  height: number,
  into: DrawnItems,
  width?: number,
): void {
  const wide = width ?? itemWidth(item);
  const middle = top + height / 2;
  switch (item.kind) {
    case 'mark':
      into.nodes.push(mark(item.shape, key, x + wide / 2, middle, item.size ?? 9, item.class));
      into.boxes.push({ kind: 'mark', x, y: middle - wide / 2, width: wide, height: wide });
      return;
    case 'pill': {
      const h = 17;
      // Half a pixel of grace: what was measured to fit must not be cut by a rounding.
      const shown = ellipsis(item.text, styles.small, wide - 2 * pillPad + 0.5);
      into.nodes.push(
        node('g', key, { class: item.class }, [
          rect('box', 'jm-pill-box', x + 0.5, middle - h / 2, wide - 1, h, 8.5),
          line('text', middleOf(x, wide, item.text), middle - styles.small.line / 2, shown, styles.small),
        ]),
      );
      into.boxes.push({ kind: 'pill', x, y: middle - h / 2, width: wide, height: h });
      return;
    }
    case 'count': {
      const h = 17;
      into.nodes.push(
        node('g', key, { class: item.class }, [
          rect('box', 'jm-count-box', x, middle - h / 2, wide, h, 4),
          line(
            'text',
            middleOf(x, wide, item.text),
            middle - styles.smallStrong.line / 2,
            item.text,
            styles.smallStrong,
          ),
        ]),
      );
      into.boxes.push({ kind: 'count', x, y: middle - h / 2, width: wide, height: h });
      return;
    }
    case 'text':
      drawText(item, flat(item.text), key, x, top + (height - item.style.line) / 2, into, wide);
  }
}

function middleOf(x: number, width: number, text: string): LinePlace {
  return { x: x + width / 2, anchor: 'middle', isRightToLeft: isRightToLeft(text) };
}

function drawText(
  item: Extract<InlineItem, { kind: 'text' }>,
  text: string,
  key: string,
  x: number,
  top: number,
  into: DrawnItems,
  width: number,
): void {
  const place = startOf(x, width, isRightToLeft(item.text));
  into.nodes.push(line(key, place, top, text, item.style, item.class));
  if (item.under) {
    const y = top + item.style.line - 1.5;
    into.nodes.push(rule(`${key}_`, item.under, x, y, x + width, y));
  }
  into.boxes.push({ kind: 'text', x: px(x), y: px(top), width: px(width), height: item.style.line });
}

/** Texts that follow each other on a line: set as one, so that the dots between them stand evenly in any font. */
interface Run {
  key: string;
  /** From the start of the line. */
  left: number;
  top: number;
  width: number;
  height: number;
  spans: { text: string; style: TextStyle; class?: string; glued: boolean }[];
}

function flushRun(run: Run, x: number, fromRight: boolean, into: DrawnItems): void {
  const { spans, top, width } = run;
  const [first] = spans;
  if (!first) return;
  into.boxes.push({ kind: 'text', x: px(x), y: px(top), width: px(width), height: run.height });
  if (spans.length === 1) {
    const place = startOf(x, width, isRightToLeft(first.text));
    into.nodes.push(line(run.key, place, top, first.text, first.style, first.class));
    return;
  }
  const whole = line(run.key, startOf(x, width, fromRight), top, '', first.style);
  delete whole.text;
  const isMixed = spans.some(({ text }) => hasRightToLeft(text));
  for (const [index, span] of spans.entries()) {
    if (index > 0) whole.children.push(tspan(`s${index}`, span.glued ? ' ' : separator, styles.meta.class));
    const own = tspan(`t${index}`, span.text, span.class ? `${span.style.class} ${span.class}` : span.style.class);
    // Each span is read its own way, and they follow each other as the line does.
    if (isMixed) {
      own.attrs['unicode-bidi'] = 'isolate';
      own.attrs.direction = isRightToLeft(span.text) ? 'rtl' : 'ltr';
    }
    whole.children.push(own);
  }
  into.nodes.push(whole);
}

function tspan(key: string, text: string, className: string): SceneNode {
  return { tag: 'tspan', key, attrs: { class: className }, text, children: [] };
}

/** Width of what follows closely on an item, signs and the item that they lead. */
function ledWidth(items: readonly InlineItem[], index: number): number {
  const item = items[index];
  const next = items[index + 1];
  return item && next && isTight(item) ? 5 + itemWidth(next) + ledWidth(items, index + 1) : 0;
}

/**
 * Sets items one after the other in lines no wider than `width`, from (x, y) on; from the right if the first letter among
 * them is read so.
 *
 * A text that does not fit the rest of a line starts the next one, and is broken only where it is wider than a line.
 */
export function flow(
  items: readonly InlineItem[],
  x: number,
  y: number,
  width: number,
  key: string,
  into: DrawnItems,
  fromRight = isRightToLeft(rowText(items)),
): number {
  const at = (start: number, wide: number) => x + (fromRight ? width - start - wide : start);
  let left = 0;
  let top = y;
  let height = 0;
  let previous: InlineItem | undefined;
  let run: Run | undefined;
  const endRun = () => {
    if (run) flushRun(run, at(run.left, run.width), fromRight, into);
    run = undefined;
  };
  const newLine = () => {
    endRun();
    top += height;
    left = 0;
    height = 0;
    previous = undefined;
  };
  const dotWidth = textWidth(separator, styles.meta);
  const spaceWidth = textWidth(' ', styles.meta);
  for (const [index, item] of items.entries()) {
    const wide = itemWidth(item);
    const high = item.kind === 'text' ? item.style.line : item.kind === 'mark' ? 16 : 20;
    // Signs move to the next line together with what they lead.
    const together = Math.min(ledWidth(items, index), width - wide);
    const joins = run !== undefined && item.kind === 'text' && !item.under;
    const join = item.kind === 'text' && item.glued ? spaceWidth : dotWidth;
    let space = previous === undefined ? 0 : joins ? join : isTight(previous) ? 5 : gap;
    if (left > 0 && left + space + wide + together > width && !(previous && isTight(previous))) {
      newLine();
      space = 0;
    }
    left += space;
    if (item.kind !== 'text') {
      endRun();
      const room = Math.min(wide, width - left);
      drawItem(item, `${key}${index}`, at(left, room), top, high, into, room);
      left += room;
      height = Math.max(height, high);
      previous = item;
      continue;
    }
    // Lines that lead signs are as high as their signs; the text keeps to their middle.
    const lead = Math.max(0, (height - high) / 2);
    if (left + wide <= width) {
      const text = flat(item.text);
      if (item.under) {
        endRun();
        drawText(item, text, `${key}${index}`, at(left, wide), top + lead, into, wide);
      } else {
        const span: Run['spans'][number] = { text, style: item.style, glued: item.glued === true };
        if (item.class !== undefined) span.class = item.class;
        if (run) run.spans.push(span);
        else run = { key: `${key}${index}`, left, top: top + lead, width: 0, height: high, spans: [span] };
        run.width = left + wide - run.left;
        run.height = Math.max(run.height, high);
      }
      left += wide;
      height = Math.max(height, high);
    } else {
      endRun();
      const start = left;
      for (const [n, text] of wrap(item.text, item.style, width - start).entries()) {
        const used = Math.min(textWidth(text, item.style), width - start);
        drawText(item, text, `${key}${index}-${n}`, at(start, used), top + (n === 0 ? lead : 0), into, used);
        left = start + used;
        // The last line stays open: what follows may stand beside it.
        height = n === 0 ? Math.max(height, high) : high;
        top += height;
      }
      top -= height;
    }
    previous = item;
  }
  endRun();
  return top + height - y;
}
