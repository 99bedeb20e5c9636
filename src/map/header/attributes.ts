import * as l10n from '@vscode/l10n';
import { formatDuration, formatList } from '../../model/format.js';
import { placeTitle } from '../../model/phases.js';
import { margin } from '../columns.js';
import type { MapContext } from '../context.js';
import { words } from '../map-texts.js';
import { line } from '../node.js';
import { isRightToLeft, startOf } from '../text/direction.js';
import { type as styles } from '../text/font.js';
import type { DrawnItems } from '../text/inline.js';
import { textWidth } from '../text/text-width.js';
import { wrap } from '../text/wrap.js';

const attributeWidth = 300;
const gap = 30;

/** What the whole journey is about, each with its caption. */
export function attributesOf(context: MapContext): [caption: string, value: string][] {
  const { journey } = context;
  const list: [string, string][] = [];
  const add = (caption: string, value: string | undefined) => {
    if (value) list.push([caption, value]);
  };
  for (const { text } of journey.scenarios) add(l10n.t('Scenario'), text);
  for (const { text } of journey.starts) add(l10n.t('Starts'), text);
  for (const { text } of journey.ends) add(l10n.t('Ends'), text);
  for (const { text } of journey.goals) add(l10n.t('Goal'), text);
  for (const { text } of journey.expectations) add(l10n.t('Expectation'), text);
  for (const { text } of journey.outcomes) add(l10n.t('Outcome'), text);
  add(l10n.t('Role'), journey.role && words.role(journey.role.value));
  add(l10n.t('Urgent'), journey.urgent && l10n.t('within {0}', formatDuration(journey.urgent.duration)));
  add(l10n.t('When'), journey.variant?.when?.text);
  add(l10n.t('Owner'), journey.owner && context.named(journey.owner));
  add(l10n.t('Mapped by'), formatList(journey.mappedBy.map((ref) => context.named(ref))));
  add(l10n.t('Reviewed'), journey.reviewed?.date);
  for (const { journey: other, direction } of journey.expandsTo) {
    const title = context.named(other);
    add(l10n.t('Expands to'), direction ? `${title} · ${placeTitle(direction)}` : title);
  }
  add(l10n.t('Solves'), formatList(journey.solves.map((ref) => context.named(ref))));
  for (const { text } of journey.notes) add(l10n.t('Note'), text);
  add(l10n.t('Tags'), formatList(journey.tags.map(({ text }) => text)));
  return list;
}

/** Captions over values, as in the title block of a drawing. */
export function attributes(context: MapContext, top: number, width: number, drawn: DrawnItems): number {
  let x = margin;
  let y = top;
  let high = 0;
  for (const [index, [caption, value]] of attributesOf(context).entries()) {
    const room = Math.min(attributeWidth, width);
    const lines = wrap(value, styles.body, room);
    const wide = Math.max(textWidth(caption, styles.small), ...lines.map((text) => textWidth(text, styles.body)));
    if (x > margin && x + wide > margin + width) {
      x = margin;
      y += high + 10;
      high = 0;
    }
    drawn.nodes.push(line(`attribute${index}`, x, y, caption, styles.small));
    let at = y + styles.small.line + 1;
    for (const [n, text] of lines.entries()) {
      drawn.nodes.push(line(`attribute${index}-${n}`, startOf(x, wide, isRightToLeft(value)), at, text, styles.body));
      at += styles.body.line;
    }
    drawn.boxes.push({ kind: 'text', lane: 'header', x, y, width: wide, height: at - y });
    high = Math.max(high, at - y);
    x += wide + gap;
  }
  return y + high;
}
