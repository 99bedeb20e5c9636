import * as l10n from '@vscode/l10n';
import { toSeconds } from '../../model/durations.js';
import type { Measure } from '../../model/elements.js';
import { betterIs, formatValue, rangeOf } from '../../model/metric-kinds.js';
import type { Metric } from '../../model/shared-elements.js';
import type { Value } from '../../model/source.js';
import { card } from '../card.js';
import { concerns, gather, type Held, type MapContext } from '../context.js';
import { rect } from '../node.js';
import { type as styles } from '../text/font.js';
import { continuedText, type InlineItem, iconItem, textItem } from '../text/inline.js';
import { accessibleName, type CardLane, numberMark, whoMarks, whoWords } from './card-lane.js';

/** A value as a number that can be compared with others of its kind. */
function amount(value: Value): number {
  return value.kind === 'duration' ? toSeconds(value) : value.amount;
}

/** The latest measure of each metric at each place and for each audience, with the one before it. */
function latest(measures: readonly Held<Measure>[]): { now: Held<Measure>; before?: Measure }[] {
  const out = new Map<string, { now: Held<Measure>; before?: Measure }>();
  for (const held of measures) {
    const { metric, for: who } = held.item;
    const key = [held.touchpoint?.id ?? '', metric.id ?? metric.text, ...who.map((ref) => ref.id ?? ref.text)].join(
      '|',
    );
    const known = out.get(key);
    if (!known) out.set(key, { now: held });
    // Without dates the one written later counts as the later.
    else if ((held.item.on?.date ?? '9999') >= (known.now.item.on?.date ?? ''))
      out.set(key, { now: held, before: known.now.item });
    else known.before = held.item;
  }
  return [...out.values()];
}

/** Where value and target stand on the bar, 0..1. */
function gauge(metric: Metric | undefined, value: Value): { value: number; target?: number } | undefined {
  const target = metric?.target?.value;
  const comparable = target && target.kind === value.kind ? amount(target) : undefined;
  const range = metric ? rangeOf(metric, value.kind) : value.kind === 'percent' ? { low: 0, high: 100 } : undefined;
  const low = range?.low ?? Math.min(0, amount(value), comparable ?? 0);
  const open = Math.max(amount(value), comparable ?? 0) * 1.2;
  const high = range && Number.isFinite(range.high) ? range.high : open;
  if (!(high > low) || (comparable === undefined && !range)) return undefined;
  const at = (number: number) => Math.min(1, Math.max(0, (number - low) / (high - low)));
  return comparable === undefined ? { value: at(amount(value)) } : { value: at(amount(value)), target: at(comparable) };
}

function onTarget(metric: Metric | undefined, value: Value): boolean | undefined {
  const target = metric?.target;
  if (!metric || !target || target.value.kind !== value.kind) return undefined;
  return betterIs(metric) === 'higher' ? amount(value) >= amount(target.value) : amount(value) <= amount(target.value);
}

/** The value against its target, in words. */
function valueRow(
  measure: Measure,
  metric: Metric | undefined,
  met: boolean | undefined,
  before: Measure | undefined,
): InlineItem[] {
  const row: InlineItem[] = [textItem(formatValue(measure.value), styles.share)];
  const target = metric?.target;
  if (target) {
    const text = formatValue(target.value);
    row.push(continuedText(target.op === '>=' ? l10n.t('of {0}', text) : l10n.t('at most {0}', text)));
  }
  if (met === true) row.push(iconItem('tick', 'jm-good', 9), textItem(l10n.t('on target'), styles.meta));
  if (met === false) row.push(textItem(l10n.t('off target'), styles.strong, 'jm-warn'));
  if (before) row.push(textItem(l10n.t('was {0}', formatValue(before.value))));
  if (measure.on) row.push(textItem(measure.on.date));
  return row;
}

function measureCard(
  { item, touchpoint, number }: Held<Measure>,
  before: Measure | undefined,
  context: MapContext,
  index: number,
) {
  const element = item.metric.id === undefined ? undefined : context.byId.get(item.metric.id);
  const metric = element?.kind === 'metric' ? (element as Metric) : undefined;
  const met = onTarget(metric, item.value);
  const row = valueRow(item, metric, met, before);
  const bar = gauge(metric, item.value);
  const title = context.named(item.metric);
  const name = accessibleName(
    l10n.t('Metric: {0}', title),
    touchpoint && context.title(touchpoint),
    whoWords(item.for, context),
    row.flatMap((item) => ('text' in item ? [item.text] : [])).join(' · '),
  );
  return (width: number) =>
    card(
      {
        key: `${index} ${item.metric.text}`,
        ...(item.metric.id === undefined ? {} : { id: item.metric.id }),
        class: 'jm-metric',
        bare: true,
        name,
        title,
        titleStyle: styles.body,
        lead: whoMarks(item.for, context),
        chips: numberMark(number),
        rows: [row],
        ...(bar ? { foot: { height: 10, draw: barOf(bar, met) } } : {}),
      },
      width,
    );
}

function barOf(bar: { value: number; target?: number }, met: boolean | undefined) {
  return (x: number, y: number, width: number) => [
    rect('track', 'jm-bar', x, y + 2, width, 6, 3),
    rect(
      'value',
      met === false ? 'jm-bar-off' : met ? 'jm-bar-on' : 'jm-bar-value',
      x,
      y + 2,
      Math.max(3, width * bar.value),
      6,
      3,
    ),
    ...(bar.target === undefined ? [] : [rect('target', 'jm-bar-target', x + (width - 2) * bar.target, y - 1, 2, 12)]),
  ];
}

/** What is measured, against what was aimed at. */
export const metrics: CardLane = {
  name: 'metrics',
  order: 'rows',
  cards(column, { context }) {
    const measures = gather(column.container, column.touchpoints, (container) => container.measures);
    const known = measures.filter(({ item }) => Number.isFinite(item.value.amount) && concerns(item.for, context));
    return latest(known).map(({ now, before }, index) => measureCard(now, before, context, index));
  },
};
