import * as l10n from '@vscode/l10n';
import type { MeasureSeries, TargetState } from '../../analysis/measures.js';
import { toSeconds } from '../../model/durations.js';
import type { Measure, Touchpoint } from '../../model/elements.js';
import { formatValue } from '../../model/format.js';
import { rangeOf } from '../../model/metric-kinds.js';
import type { Benchmark, Metric } from '../../model/shared-elements.js';
import type { Id, Value } from '../../model/source.js';
import { isKind } from '../../model/walk.js';
import { card } from '../card.js';
import { perTouchpoint } from '../columns.js';
import { concerns, type MapContext } from '../context.js';
import { rect } from '../node.js';
import { type as styles } from '../text/font.js';
import { continuedText, type InlineItem, iconItem, rowText, textItem } from '../text/inline.js';
import { accessibleName, cardLane, numberMark, whoMarks, whoWords } from './card-lane.js';
import type { ColumnSubject, LaneRow } from './lane.js';
import { clauses, touchpointRows } from './rows.js';

/** A value as a number that can be compared with others of its kind. */
function amount(value: Value): number {
  return value.kind === 'duration' ? toSeconds(value) : value.amount;
}

/** Where things stand on a bar, 0..1. */
interface Gauge {
  value: number;
  target?: number;
  benchmarks: number[];
}

/** Where value, target and benchmarks stand on the bar; none where there is nothing to hold the value against. */
function gauge(metric: Metric | undefined, series: MeasureSeries): Gauge | undefined {
  const { latest, aim, target: state, isPart } = series;
  const { value } = latest;
  // A part is no share of a scale that the whole has.
  if (isPart && !aim) return undefined;
  const target = aim && state !== 'unknown' ? amount(aim.value) : undefined;
  const benchmarks = benchmarksOf(metric, series).map((benchmark) => amount(benchmark.value));
  const others = [...(target === undefined ? [] : [target]), ...benchmarks];
  const all = [amount(value), ...others];
  // A share that may exceed the whole, as growth does, is one of the whole as long as none here does.
  const whole =
    value.kind === 'percent' && all.every((each) => each >= 0 && each <= 100) ? { low: 0, high: 100 } : undefined;
  const range = (metric && rangeOf(metric, value.kind)) ?? whole;
  const low = range?.low ?? Math.min(0, ...all);
  const open = Math.max(...all) * 1.2;
  const high = range && Number.isFinite(range.high) ? range.high : open;
  if (!(high > low) || (others.length === 0 && !range)) return undefined;
  const at = (number: number) => Math.min(1, Math.max(0, (number - low) / (high - low)));
  return {
    value: at(amount(value)),
    ...(target !== undefined && { target: at(target) }),
    benchmarks: benchmarks.map(at),
  };
}

/** What others reach, where the value can be compared with it; a part cannot. */
function benchmarksOf(metric: Metric | undefined, { latest: { value }, isPart }: MeasureSeries): Benchmark[] {
  if (!metric || isPart) return [];
  return metric.benchmarks.filter(({ value: other }) => {
    if (other.kind === 'money' && value.kind === 'money' && other.currency !== value.currency) return false;
    return other.kind === value.kind && Number.isFinite(amount(other));
  });
}

/** The value against its target, in words. */
function valueRow({ latest: measure, aim, target: state, previous }: MeasureSeries): InlineItem[] {
  const row: InlineItem[] = [textItem(formatValue(measure.value), styles.share)];
  if (aim) {
    const text = formatValue(aim.value);
    const held = {
      '>=': () => l10n.t('of {0}', text),
      '<=': () => l10n.t('at most {0}', text),
      none: () => l10n.t('against {0}', text),
    };
    row.push(continuedText(held[aim.op ?? 'none']()));
    if (aim.isOwn) row.push(textItem(l10n.t('target of this place')));
  }
  if (state === 'met') row.push(iconItem('tick', 'jm-good', 9), textItem(l10n.t('on target'), styles.meta));
  if (state === 'missed') row.push(textItem(l10n.t('off target'), styles.strong, 'jm-warn'));
  if (previous) row.push(textItem(l10n.t('was {0}', formatValue(previous.value))));
  if (measure.on) row.push(textItem(measure.on.date));
  return row;
}

function measureCard(series: MeasureSeries, { touchpoint, number }: Place, context: MapContext, key: string) {
  const item = series.latest;
  const metric = metricOf(item, context);
  const row = valueRow(series);
  const bar = gauge(metric, series);
  const title = context.named(item.metric);
  const name = accessibleName(
    l10n.t('Metric: {0}', title),
    touchpoint && context.title(touchpoint),
    whoWords(item.for, context),
    rowText(row),
    ...measureNotes(metric, series),
  );
  return (width: number) =>
    card(
      {
        key: `${key} ${item.metric.text}`,
        ...(item.metric.id === undefined ? {} : { id: item.metric.id }),
        class: 'jm-metric',
        bare: true,
        name,
        title,
        titleStyle: styles.body,
        lead: whoMarks(item.for, context),
        chips: numberMark(number),
        rows: [row],
        ...(bar ? { foot: { height: 10, draw: barOf(bar, series.target) } } : {}),
      },
      width,
    );
}

const barClass: Record<TargetState, string> = { met: 'jm-bar-on', missed: 'jm-bar-off', unknown: 'jm-bar-value' };

function barOf(bar: Gauge, state: TargetState) {
  return (x: number, y: number, width: number) => [
    rect('track', 'jm-bar', x, y + 2, width, 6, 3),
    rect('value', barClass[state], x, y + 2, Math.max(3, width * bar.value), 6, 3),
    ...bar.benchmarks.map((at, index) =>
      rect(`benchmark${index}`, 'jm-bar-benchmark', x + (width - 1.5) * at, y - 1, 1.5, 12),
    ),
    ...(bar.target === undefined ? [] : [rect('target', 'jm-bar-target', x + (width - 2) * bar.target, y - 1, 2, 12)]),
  ];
}

/** What else is to be known of a measure: that it is a part, and what others reach. */
function measureNotes(metric: Metric | undefined, series: MeasureSeries): string[] {
  return [
    ...(series.isPart ? [l10n.t('a part of what the journey measures as a whole')] : []),
    ...benchmarksOf(metric, series).map(({ text, value }) => l10n.t('benchmark {0}: {1}', text, formatValue(value))),
  ];
}

function metricOf({ metric: { id } }: Measure, context: MapContext): Metric | undefined {
  const element = id === undefined ? undefined : context.byId.get(id);
  return isKind(element, 'metric') ? element : undefined;
}

/** What is measured, against what was aimed at. */
export const metrics = cardLane({
  name: 'metrics',
  title: () => l10n.t('Metrics'),
  caption: () => l10n.t('against target'),
  order: 'rows',
  cards(column, { context }) {
    const places = new Map<Id, Place>([
      [column.container.id, {}],
      ...perTouchpoint(column, (touchpoint, number): [Id, Place][] => [[touchpoint.id, { touchpoint, number }]]),
    ]);
    return [...places].flatMap(([id, place]) =>
      context.analysis.measures
        .filter(({ container, latest }) => container === id && isShown(latest, context))
        .map((series, index) => measureCard(series, place, context, `${id} ${index}`)),
    );
  },
  rows: (subject, context) => [
    ...measuresAt(subject, context),
    ...touchpointRows(subject, (touchpoint) => measuresAt(touchpoint, context)),
  ],
});

/** What was measured at a stage, a touchpoint or the whole journey, in words. */
function measuresAt({ id }: ColumnSubject | Touchpoint, context: MapContext): LaneRow[] {
  return context.analysis.measures
    .filter(({ container, latest }) => container === id && isShown(latest, context))
    .map((series) => {
      const { latest } = series;
      const metric = metricOf(latest, context);
      return {
        text: clauses(
          `${context.named(latest.metric)}: ${rowText(valueRow(series))}`,
          ...whoWords(latest.for, context),
          ...measureNotes(metric, series),
        ),
        ...(latest.metric.id !== undefined && { id: latest.metric.id }),
      };
    });
}

/** Where something was measured, with the touchpoint's number in its stage where there are several. */
interface Place {
  touchpoint?: Touchpoint;
  number?: number | undefined;
}

function isShown(measure: Measure, context: MapContext): boolean {
  return Number.isFinite(measure.value.amount) && concerns(measure.for, context);
}
