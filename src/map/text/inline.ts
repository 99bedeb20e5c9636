import { mark, type Shape } from '../marks.js';
import { line, node, px, rect, rule } from '../node.js';
import type { Box, SceneNode } from '../types.js';
import { type TextStyle, type as styles } from './font.js';
import { textWidth } from './measure.js';
import { ellipsis, flat, wrap } from './wrap.js';

/** What a row of a card is made of. */
export type Piece =
  | { kind: 'text'; text: string; style: TextStyle; class?: string; /** Class of a line drawn under it. */ under?: string }
  | { kind: 'mark'; shape: Shape; class: string; size?: number; /** Follows the next piece closely. */ tight?: boolean }
  | { kind: 'pill'; text: string; class: string }
  | { kind: 'count'; text: string; class: string; tight?: boolean };

/** Shorthand for a text piece. */
export function say(text: string, style: TextStyle = styles.meta, className?: string): Piece {
  return className === undefined ? { kind: 'text', text, style } : { kind: 'text', text, style, class: className };
}

/** Shorthand for a sign that leads the next piece. */
export function sign(shape: Shape, className: string, size = 9): Piece {
  return { kind: 'mark', shape, class: className, size, tight: true };
}

/** Something laid out at its place, with its boxes. */
export interface Drawn {
  width: number;
  height: number;
  nodes: SceneNode[];
  boxes: Box[];
}

const gap = 9;
const pillPad = 7;
const countPad = 4.5;

/** Whether the next piece follows closely and stays on its line. */
function isTight(piece: Piece): boolean {
  return (piece.kind === 'mark' || piece.kind === 'count') && piece.tight === true;
}

/** Width of a piece that stays whole. */
export function pieceWidth(piece: Piece): number {
  switch (piece.kind) {
    case 'text':
      return textWidth(flat(piece.text), piece.style);
    case 'mark':
      return piece.size ?? 9;
    case 'pill':
      return textWidth(flat(piece.text), styles.small) + 2 * pillPad;
    case 'count':
      return Math.max(17, textWidth(piece.text, styles.smallStrong) + 2 * countPad);
  }
}

/** Draws a piece that stays whole on the line starting at `top` of height `height`. */
export function drawPiece(piece: Piece, key: string, x: number, top: number, height: number, into: Drawn, width?: number): void {
  const wide = width ?? pieceWidth(piece);
  const middle = top + height / 2;
  switch (piece.kind) {
    case 'mark':
      into.nodes.push(mark(piece.shape, key, x + wide / 2, middle, piece.size ?? 9, piece.class));
      into.boxes.push({ kind: 'mark', x, y: middle - wide / 2, width: wide, height: wide });
      return;
    case 'pill': {
      const h = 17;
      const shown = ellipsis(piece.text, styles.small, wide - 2 * pillPad);
      into.nodes.push(
        node('g', key, { class: piece.class }, [
          rect('box', 'jm-pill-box', x + 0.5, middle - h / 2, wide - 1, h, 8.5),
          line('text', x + wide / 2, middle - styles.small.line / 2, shown, styles.small, undefined, 'middle'),
        ]),
      );
      into.boxes.push({ kind: 'pill', x, y: middle - h / 2, width: wide, height: h });
      return;
    }
    case 'count': {
      const h = 17;
      into.nodes.push(
        node('g', key, { class: piece.class }, [
          rect('box', 'jm-count-box', x, middle - h / 2, wide, h, 4),
          line('text', x + wide / 2, middle - styles.smallStrong.line / 2, piece.text, styles.smallStrong, undefined, 'middle'),
        ]),
      );
      into.boxes.push({ kind: 'count', x, y: middle - h / 2, width: wide, height: h });
      return;
    }
    case 'text':
      drawText(piece, flat(piece.text), key, x, top + (height - piece.style.line) / 2, into, wide);
  }
}

function drawText(
  piece: Extract<Piece, { kind: 'text' }>,
  text: string,
  key: string,
  x: number,
  top: number,
  into: Drawn,
  width: number,
): void {
  into.nodes.push(line(key, x, top, text, piece.style, piece.class));
  if (piece.under) {
    const y = top + piece.style.line - 1.5;
    into.nodes.push(rule(`${key}_`, piece.under, x, y, x + width, y));
  }
  into.boxes.push({ kind: 'text', x: px(x), y: px(top), width: px(width), height: piece.style.line });
}

/**
 * Sets pieces one after the other in lines no wider than `width`, from (x, y) on.
 *
 * A text that does not fit the rest of a line starts the next one, and is broken only where it is wider than a line.
 */
export function flow(pieces: readonly Piece[], x: number, y: number, width: number, key: string, into: Drawn): number {
  let left = 0;
  let top = y;
  let height = 0;
  let previous: Piece | undefined;
  const newLine = () => {
    top += height;
    left = 0;
    height = 0;
    previous = undefined;
  };
  for (const [index, piece] of pieces.entries()) {
    const wide = pieceWidth(piece);
    const high = piece.kind === 'text' ? piece.style.line : piece.kind === 'mark' ? 16 : 20;
    // A sign moves to the next line together with what it leads.
    const next = pieces[index + 1];
    const together = isTight(piece) && next ? Math.min(pieceWidth(next) + 5, width - wide) : 0;
    const space = previous === undefined ? 0 : isTight(previous) ? 5 : gap;
    if (left > 0 && left + space + wide + together > width && !(previous && isTight(previous))) newLine();
    else left += space;
    if (piece.kind !== 'text' || left + wide <= width) {
      if (previous?.kind === 'text' && piece.kind === 'text' && left > 0) {
        into.nodes.push(mark('circle', `${key}${index}.`, x + left - gap / 2, top + high / 2 + 1, 2, 'jm-dot'));
      }
      const room = Math.min(wide, width - left);
      drawPiece(piece, `${key}${index}`, x + left, top, high, into, room);
      left += room;
      height = Math.max(height, high);
    } else {
      const start = left;
      const lines = wrap(piece.text, piece.style, width - start);
      for (const [n, text] of lines.entries()) {
        if (n > 0) {
          top += height;
          height = 0;
        }
        const used = textWidth(text, piece.style);
        drawText(piece, text, `${key}${index}-${n}`, x + start, top, into, Math.min(used, width - start));
        left = start + used;
        height = piece.style.line;
      }
    }
    previous = piece;
  }
  return top + height - y;
}
