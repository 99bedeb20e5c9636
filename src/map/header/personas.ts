import * as l10n from '@vscode/l10n';
import { formatList } from '../../model/format.js';
import { margin } from '../columns.js';
import type { MapContext, MapTraveller } from '../context.js';
import { accessibleName } from '../lanes/card-lane.js';
import { group, hover, line, makeTarget, rect, rule } from '../node.js';
import { mark } from '../persona-marks.js';
import type { Box, SceneNode } from '../scene-types.js';
import { isRightToLeft, startOf } from '../text/direction.js';
import { type as styles } from '../text/font.js';
import type { DrawnItems } from '../text/inline.js';
import { textWidth } from '../text/text-width.js';
import { flat, hasItalics, wrap } from '../text/wrap.js';

/** Who travels: line, marker, title, and what they say. */
export function legend(context: MapContext, top: number, width: number, drawn: DrawnItems): number {
  const named = context.travellers.filter(({ id }) => id !== '*');
  if (named.length === 0) return top - 14;
  let x = margin;
  let y = top;
  let high = 0;
  for (const traveller of named) {
    const block = persona(traveller, context);
    if (x > margin && x + block.width > margin + width) {
      x = margin;
      y += high + 8;
      high = 0;
    }
    const symbol = group(`persona ${traveller.id}`, 'jm-persona', block.nodes, x, y);
    symbol.attrs.role = 'graphics-symbol';
    const box: Box = { kind: 'card', lane: 'header', x, y, width: block.width, height: block.height };
    makeTarget(symbol, traveller.id, box);
    drawn.nodes.push(symbol);
    drawn.boxes.push(box);
    high = Math.max(high, block.height);
    x += block.width + 10;
  }
  return y + high;
}

function persona(traveller: MapTraveller, context: MapContext): { nodes: SceneNode[]; width: number; height: number } {
  const { persona: who, role, look } = traveller;
  const sample = 34;
  const pad = 10;
  const title = role ? `${traveller.title} · ${role}` : traveller.title;
  const quote = who?.quotes[0]?.text;
  const titles = wrap(title, styles.strong, 250);
  const said = quote !== undefined && hasItalics(quote) ? styles.metaQuote : styles.meta;
  const quotes = quote === undefined ? [] : wrap(`“${flat(quote)}”`, said, 250);
  const wide = Math.max(
    ...titles.map((text) => textWidth(text, styles.strong)),
    ...quotes.map((text) => textWidth(text, said)),
    20,
  );
  const width = pad + sample + 8 + wide + pad;
  const height = 12 + (titles.length + quotes.length) * 16;
  const name = accessibleName(
    l10n.t('Persona: {0}', title),
    who?.goals.map(({ text }) => l10n.t('Goal: {0}', text)),
    who?.needs.map(({ text }) => l10n.t('Need: {0}', text)),
    who?.frustrations.map(({ text }) => l10n.t('Frustration: {0}', text)),
    who && formatList(who.segments.map((ref) => context.named(ref))),
  );
  const nodes: SceneNode[] = [
    hover(name),
    rect('box', 'jm-persona-box', 0.5, 0.5, width - 1, height - 1, 8),
    rule('line', look.line, pad, 14, pad + sample, 14),
    mark(look.shape, 'mark', pad + sample / 2, 14, 11, look.fill),
  ];
  let y = 6;
  const x = pad + sample + 8;
  for (const [index, text] of titles.entries()) {
    nodes.push(line(`title${index}`, startOf(x, wide, isRightToLeft(title)), y, text, styles.strong));
    y += 16;
  }
  for (const [index, text] of quotes.entries()) {
    nodes.push(line(`quote${index}`, startOf(x, wide, isRightToLeft(quote ?? '')), y, text, said));
    y += 16;
  }
  return { nodes, width, height };
}
