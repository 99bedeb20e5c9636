import * as l10n from '@vscode/l10n';
import { formatScore } from '../../model/format.js';
import type { Id } from '../../model/source.js';
import { type Column, scaleRoom } from '../columns.js';
import { line, rule } from '../node.js';
import type { Box, SceneNode } from '../scene-types.js';
import { type as styles } from '../text/font.js';
import { textWidth } from '../text/text-width.js';
import { ellipsis } from '../text/wrap.js';
import type { Plot } from './plot.js';

/** Room between a label of the scale and what follows it. */
export const scaleGap = 6;

/** Something drawn, with its box. */
export interface Boxed {
  node: SceneNode;
  box: Box;
}

/** Lines at the ends and the middle of the scale, each starting where its label ends. */
export function gridOf(columns: readonly Column[], marks: readonly Box[], { height }: Plot): SceneNode[] {
  const last = columns.filter(({ index }) => index !== undefined).at(-1);
  if (!last) return [];
  return marks.map((box) => {
    const y = box.y + box.height / 2;
    const name = y === height / 2 ? 'jm-grid jm-zero' : 'jm-grid';
    return rule(`scale line ${y}`, name, box.x + box.width + scaleGap, y, last.x + last.width, y);
  });
}

/** The ends and the middle of the scale in numbers and words. */
export function scaleLabels(
  left: number,
  { low, high }: { low: number; high: number },
  { lane, height }: Plot,
): Boxed[] {
  const rows: [string, number, number][] = [
    [l10n.t('high'), high, 0],
    [l10n.t('neutral'), (low + high) / 2, height / 2],
    [l10n.t('low'), low, height],
  ];
  return rows.map(([word, value, y]) => {
    const room = scaleRoom - 10;
    const long = `${formatScore(value, { low })} ${word}`;
    const text =
      textWidth(long, styles.small) <= room ? long : ellipsis(formatScore(value, { low }), styles.small, room);
    const top = y - styles.small.line / 2;
    const width = textWidth(text, styles.small);
    return {
      node: line(`scale ${y}`, left + 6, top, text, styles.small, 'jm-halo'),
      box: { kind: 'scale', lane, x: left + 6, y: top, width, height: styles.small.line },
    };
  });
}

/** Numbers over the points at some places, the same as on the cards of the touchpoints. */
export function numbersOf(column: Column, places: ReadonlySet<Id>, { lane }: Plot): Boxed[] {
  if (column.slots.length < 2) return [];
  return column.slots
    .filter(({ touchpoint }) => places.has(touchpoint.id))
    .map((slot) => {
      const text = String(slot.number);
      const width = textWidth(text, styles.small);
      const middle = slot.x + slot.width / 2;
      return {
        node: line(`number ${slot.touchpoint.id}`, { x: middle, anchor: 'middle' }, 4, text, styles.small),
        box: { kind: 'number', lane, x: middle - width / 2, y: 4, width, height: styles.small.line },
      };
    });
}
