import { formatPercent } from '../../model/format.js';
import type { TextFor } from '../../model/source.js';
import { tallyText } from '../../model/sureness.js';
import { isKind } from '../../model/walk.js';
import { isFor, type MapContext } from '../context.js';
import { feelingText } from '../labels-format.js';
import { line } from '../node.js';
import { mark } from '../persona-marks.js';
import type { SceneNode } from '../scene-types.js';
import { isRightToLeft, startOf } from '../text/direction.js';
import { type as styles } from '../text/font.js';
import { textWidth } from '../text/text-width.js';
import { wrap, wrapAtMost } from '../text/wrap.js';
import type { Point } from './series.js';

const maxWidth = 168;
const causeLines = 3;
const glyph = 9;
const glyphGap = 4;

/** A label before it has a place. */
export interface Label {
  points: Point[];
  width: number;
  height: number;
  /** Draws it with its top left corner at x, y. */
  draw(key: string, x: number, y: number): SceneNode[];
}

/** Why somebody feels so: the stated cause, else what makes the moment memorable. */
export function causeOf(point: Point, context: MapContext): string | undefined {
  const { because } = point.feeling;
  if (because?.cause) return context.named(because.cause);
  if (because?.text) return because.text;
  return undefined;
}

/** The share of a branch, said where it is first felt: `?` where nobody says how many. */
export function shareOf({ branch, leads }: Point): string | undefined {
  if (!branch || !leads) return undefined;
  return branch.share === undefined ? '?' : formatPercent(branch.share);
}

/** What makes the moment memorable to those who feel so. */
function signsOf(points: readonly Point[]): ('star' | 'diamond')[] {
  const [first] = points;
  if (!first || !isKind(first.place, 'touchpoint')) return [];
  const { ahas, momentsOfTruth } = first.place;
  const isTheirs = ({ for: whom }: TextFor) => points.some(({ traveller }) => isFor(whom, traveller));
  return [
    ...(ahas.some(isTheirs) && (first.mood ?? 0) >= 0 ? (['star'] as const) : []),
    ...(momentsOfTruth.some(isTheirs) ? (['diamond'] as const) : []),
  ];
}

/** The label of a feeling that one or several personas share. */
export function labelOf(points: Point[], context: MapContext, low: number, room: number): Label | undefined {
  const [first] = points;
  if (!first) return undefined;
  const known = feelingText(first.feeling, context, low);
  if (known === undefined) return undefined;
  const share = shareOf(first);
  const felt = first.mood === undefined ? `${known} ?` : known;
  // Where several feel alike, each may have been counted for themselves.
  const told = points.length === 1 && first.feeling.count !== undefined ? tallyText(first.feeling) : undefined;
  const text = [share, felt, told].filter((part) => part !== undefined).join(' · ');
  const limit = Math.min(maxWidth, room);
  const signs = signsOf(points);
  const who = context.travellers.length > 1 ? points : [];
  const glyphs = (signs.length + who.length) * (glyph + glyphGap);
  const heading = wrap(text, styles.feeling, limit, glyphs);
  const cause = causeOf(first, context);
  const causes = cause === undefined ? [] : wrapAtMost(cause, styles.meta, limit, causeLines);

  let width = glyphs;
  for (const [index, row] of heading.entries()) {
    width = Math.max(width, textWidth(row, styles.feeling) + (index === 0 ? glyphs : 0));
  }
  for (const row of causes) width = Math.max(width, textWidth(row, styles.meta));
  const height = Math.max(1, heading.length) * styles.feeling.line + causes.length * styles.meta.line;

  return {
    points,
    width,
    height,
    draw(key, x, y) {
      const nodes: SceneNode[] = [];
      let left = x;
      const middle = y + styles.feeling.line / 2;
      for (const point of who) {
        const { look, id } = point.traveller;
        nodes.push(mark(look.shape, `${key} ${id}`, left + glyph / 2, middle, glyph, look.fill));
        left += glyph + glyphGap;
      }
      for (const sign of signs) {
        nodes.push(
          mark(sign, `${key} ${sign}`, left + glyph / 2, middle, glyph + 1, sign === 'star' ? 'jm-aha' : 'jm-truth'),
        );
        left += glyph + glyphGap;
      }
      let top = y;
      for (const [index, row] of heading.entries()) {
        const at = index === 0 ? left : x;
        const place = startOf(at, x + width - at, isRightToLeft(text));
        if (row !== '') nodes.push(line(`${key} h${index}`, place, top, row, styles.feeling, 'jm-halo'));
        top += styles.feeling.line;
      }
      for (const [index, row] of causes.entries()) {
        const place = startOf(x, width, isRightToLeft(cause ?? ''));
        nodes.push(line(`${key} c${index}`, place, top, row, styles.meta, 'jm-halo'));
        top += styles.meta.line;
      }
      return nodes;
    },
  };
}
