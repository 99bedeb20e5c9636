import * as l10n from '@vscode/l10n';
import { formatList } from '../../model/format.js';
import { margin } from '../columns.js';
import type { MapContext, MapTraveller } from '../context.js';
import { annotationWords } from '../lanes/annotations.js';
import { accessibleName } from '../lanes/card-lane.js';
import { group, hover, line, makeTarget, node, px, rect, rule } from '../node.js';
import { mark } from '../persona-marks.js';
import { picture } from '../pictures.js';
import type { Box, SceneNode } from '../scene-types.js';
import { isRightToLeft, startOf } from '../text/direction.js';
import { type as styles, type TextStyle } from '../text/font.js';
import type { DrawnItems } from '../text/inline.js';
import { textWidth } from '../text/text-width.js';
import { flat, hasItalics, wrap, wrapAtMost } from '../text/wrap.js';
import { initialsOf } from './initials.js';

const textRoom = 250;
const portraitSize = 34;
const pad = 10;

/** Who travels: line and marker, portrait, title, what they say, want and suffer. */
export function personas(context: MapContext, top: number, width: number, drawn: DrawnItems): number {
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

/** A line of text of a persona's card. */
interface Line {
  text: string;
  style: TextStyle;
  /** Of the whole text that it is a line of. */
  isRightToLeft: boolean;
}

function persona(traveller: MapTraveller, context: MapContext): { nodes: SceneNode[]; width: number; height: number } {
  const { persona: who, look } = traveller;
  const title = titleOf(traveller, context);
  const lines = linesOf(traveller, title);
  const wide = Math.max(...lines.map(({ text, style }) => textWidth(text, style)), 20);
  const width = pad + portraitSize + 8 + wide + pad;
  const height = Math.max(12 + lines.length * 16, who ? 28 + portraitSize : 0);
  const name = accessibleName(
    l10n.t('Persona: {0}', title),
    who?.quotes.map(({ text }) => `“${text}”`),
    who?.goals.map(({ text }) => l10n.t('Goal: {0}', text)),
    who?.needs.map(({ text }) => l10n.t('Need: {0}', text)),
    who?.frustrations.map(({ text }) => l10n.t('Frustration: {0}', text)),
    who && formatList(who.segments.map((ref) => context.named(ref))),
    who && annotationWords({ ...who, images: who.image ? [who.image] : [] }),
  );
  const nodes: SceneNode[] = [
    hover(name),
    rect('box', 'jm-persona-box', 0.5, 0.5, width - 1, height - 1, 8),
    rule('line', look.lines.main, pad, 14, pad + portraitSize, 14),
    mark(look.shape, 'mark', pad + portraitSize / 2, 14, 11, look.fill),
    ...(who ? portrait(traveller, context) : []),
  ];
  const x = pad + portraitSize + 8;
  for (const [index, { text, style, isRightToLeft: fromRight }] of lines.entries()) {
    nodes.push(line(`line${index}`, startOf(x, wide, fromRight), 6 + index * 16, text, style));
  }
  return { nodes, width, height };
}

/** Title, role, and of staff the team. */
function titleOf({ title, role, persona: who, isStaff }: MapTraveller, context: MapContext): string {
  const team = who?.team && context.named(who.team);
  return [title, role, team ?? (isStaff ? l10n.t('staff') : undefined)]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** Title, and the first quote, goal, need and frustration with how many more there are. */
function linesOf({ persona: who }: MapTraveller, title: string): Line[] {
  const all = (text: string, style: TextStyle, most: number): Line[] => {
    const fromRight = isRightToLeft(text);
    const lines = most === 0 ? wrap(text, style, textRoom) : wrapAtMost(text, style, textRoom, most);
    return lines.map((each) => ({ text: each, style, isRightToLeft: fromRight }));
  };
  const [quote] = who?.quotes ?? [];
  const first = (list: readonly { text: string }[] | undefined, say: (text: string) => string): Line[] => {
    const [item] = list ?? [];
    const more = (list?.length ?? 0) - 1;
    if (!item) return [];
    const text = say(flat(item.text));
    return all(more > 0 ? `${text} ${l10n.t('+{0} more', String(more))}` : text, styles.meta, 2);
  };
  return [
    ...all(title, styles.strong, 0),
    ...(quote ? all(`“${flat(quote.text)}”`, hasItalics(quote.text) ? styles.metaQuote : styles.meta, 0) : []),
    ...first(who?.goals, (text) => l10n.t('Goal: {0}', text)),
    ...first(who?.needs, (text) => l10n.t('Need: {0}', text)),
    ...first(who?.frustrations, (text) => l10n.t('Frustration: {0}', text)),
  ];
}

/** A face, or the initials where there is none to show. */
function portrait({ look, title, persona: who }: MapTraveller, context: MapContext): SceneNode[] {
  const address = who?.image && context.picture(who.image);
  const top = 24;
  const x = pad + portraitSize / 2;
  const middle = top + portraitSize / 2;
  const radius = portraitSize / 2 - 1.5;
  const ring = node('circle', 'portrait', {
    class: `${address ? 'jm-face-ring' : 'jm-portrait'} ${look.stroke}`,
    cx: px(x),
    cy: px(middle),
    r: radius,
  });
  if (address) {
    const frame = { x: x - radius, y: middle - radius, width: 2 * radius, height: 2 * radius };
    return [picture('face', address, frame, true), ring];
  }
  return [
    ring,
    line('initials', { x, anchor: 'middle' }, middle - styles.strong.line / 2, initialsOf(title), styles.strong),
  ];
}
