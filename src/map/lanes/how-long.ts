import * as l10n from '@vscode/l10n';
import { isOverLimit } from '../../analysis/timing.js';
import { formatLength, type Length } from '../../model/durations.js';
import type { Journey, Stage, Touchpoint } from '../../model/elements.js';
import { formatDuration, formatValue } from '../../model/format.js';
import type { Id } from '../../model/source.js';
import type { CardMaker } from '../card.js';
import { card } from '../card.js';
import { perTouchpoint } from '../columns.js';
import { entry, type MapContext } from '../context.js';
import { rect } from '../node.js';
import type { SceneNode } from '../scene-types.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, iconItem, rowText, textItem } from '../text/inline.js';
import { accessibleName, cardLane, numberMark } from './card-lane.js';
import type { ColumnSubject } from './lane.js';
import { clauses } from './rows.js';

/** How long each stage and the whole take for what most live, against limits and what was measured. */
export const howLong = cardLane({
  name: 'howLong',
  title: () => l10n.t('How long'),
  caption: () => l10n.t('for what most live'),
  order: 'rows',
  cards(column, { context }) {
    const { container } = column;
    if (!isTimed(container)) return [];
    const limits = perTouchpoint(column, (touchpoint, number) => [{ touchpoint, number }]);
    return timeCard(container, limits, context);
  },
  rows: (subject, context) => {
    const limits = subject.kind === 'stage' ? subject.touchpoints.map((touchpoint) => ({ touchpoint })) : [];
    const text = clauses(
      lengthText(lengthOf(subject, context)),
      ...timeRows(subject, context).map(rowText),
      ...limits.map(({ touchpoint }) => limitWords(touchpoint, context)),
    );
    return text === '' ? [] : [{ text, id: subject.id }];
  },
});

/** A journey or a stage, what has a sum of times. */
type Timed = Journey | Stage;

function isTimed(container: { kind: string }): container is Timed {
  return container.kind === 'journey' || container.kind === 'stage';
}

/** Room that the bar of a length needs below the words. */
const barHeight = 8;

function timeCard(
  timed: Timed,
  places: readonly { touchpoint: Touchpoint; number: number | undefined }[],
  context: MapContext,
): CardMaker[] {
  const length = lengthOf(timed, context);
  const own = timeRows(timed, context);
  const rows = [
    ...own,
    ...places.flatMap(({ touchpoint, number }) => {
      const limit = limitItems(touchpoint, context);
      return limit.length === 0 ? [] : [[...numberMark(number), ...limit]];
    }),
  ];
  if (!length && rows.length === 0) return [];
  const title = lengthText(length);
  // The whole is longer than any stage: it is on no bar of theirs.
  const share = length && timed.kind === 'stage' ? barOf(length, context) : undefined;
  const name = accessibleName(
    timed.kind === 'stage' ? context.title(timed) : l10n.t('Whole journey'),
    length && l10n.t('takes {0}', title),
    own.map(rowText),
    places.map(({ touchpoint }) => limitWords(touchpoint, context)),
  );
  return [
    (width) =>
      card(
        {
          key: `time ${timed.id}`,
          id: timed.id,
          class: 'jm-time',
          bare: true,
          name,
          title,
          titleStyle: styles.share,
          rows,
          ...(share ? { foot: { height: barHeight, draw: share } } : {}),
        },
        width,
      ),
  ];
}

function lengthOf({ kind, id }: ColumnSubject, { analysis }: MapContext): Length | undefined {
  return kind === 'journey' ? analysis.durations.whole : entry(analysis.durations.stages, id);
}

function lengthText(length: Length | undefined): string {
  return length ? formatLength(length) : '';
}

/** What a length is made of and held against, a row each. */
function timeRows(timed: ColumnSubject, context: MapContext): InlineItem[][] {
  return [
    timed.kind === 'stage' ? ownItems(timed) : coverageItems(context),
    limitItems(timed, context),
    ...measuredRows(timed.id, context),
    ...(timed.kind === 'stage' ? waitRows(timed.id, context) : []),
  ].filter((row) => row.length > 0);
}

/** Of how many stages the length of the whole is said, where that is not of all. */
function coverageItems({ analysis }: MapContext): InlineItem[] {
  const { whole, coverage } = analysis.durations;
  if (!whole || coverage.told === coverage.of) return [];
  return [textItem(l10n.t('said of {0} of {1} stages', coverage.told, coverage.of))];
}

/** What a stage says of itself, instead of the sums over its touchpoints. */
function ownItems({ time, wait }: Stage): InlineItem[] {
  return [
    ...(time ? [textItem(l10n.t('as a whole {0}', formatDuration(time.duration)))] : []),
    ...(wait ? [textItem(l10n.t('waits {0}', formatDuration(wait.duration)), styles.meta, 'jm-warn')] : []),
  ];
}

/** The limit of what is urgent, and how it is kept where it takes longest. */
function limitItems({ id, urgent }: Timed | Touchpoint, { analysis }: MapContext): InlineItem[] {
  if (!urgent) return [];
  const timing = entry(analysis.timings, id);
  const isOver = isOverLimit(timing, urgent);
  const limit = textItem(l10n.t('urgent: within {0}', formatDuration(urgent.duration)), styles.strong, 'jm-pain');
  if (!timing?.length || timing.unresolved) return [limit];
  const longest = l10n.t('takes up to {0}', formatLength({ ...timing.length, low: timing.length.high }));
  return isOver
    ? [limit, textItem(longest), textItem(l10n.t('too long'), styles.strong, 'jm-warn')]
    : [limit, textItem(longest), iconItem('tick', 'jm-good', 9), textItem(l10n.t('in time'))];
}

/** The same of a touchpoint, in words. */
function limitWords(touchpoint: Touchpoint, context: MapContext): string {
  const limit = rowText(limitItems(touchpoint, context));
  return limit && `${context.title(touchpoint)}: ${limit}`;
}

/** The lengths of time that were measured there. */
function measuredRows(id: Id, context: MapContext): InlineItem[][] {
  const { analysis } = context;
  return (entry(analysis.durations.measured, id) ?? []).flatMap((index): InlineItem[][] => {
    const series = analysis.measures[index];
    if (!series) return [];
    const { metric, value } = series.latest;
    const row: InlineItem[] = [textItem(l10n.t('{0}: measured {1}', context.named(metric), formatValue(value)))];
    if (series.target === 'met') row.push(iconItem('tick', 'jm-good', 9), textItem(l10n.t('on target')));
    if (series.target === 'missed') row.push(textItem(l10n.t('off target'), styles.strong, 'jm-warn'));
    return [row];
  });
}

/** The waits on the way to the next stage. */
function waitRows(stage: Id, context: MapContext): InlineItem[][] {
  const { durations } = context.analysis;
  return durations.waits.flatMap(({ path, length }): InlineItem[][] => {
    const written = context.journey.paths[path];
    if (written?.from.id !== stage) return [];
    return [
      [
        iconItem('arrow-right', 'jm-dot', 7),
        textItem(
          l10n.t('then waits {0} for {1}', formatLength(length), context.named(written.to)),
          styles.meta,
          'jm-warn',
        ),
      ],
    ];
  });
}

/** A bar as long as a length is beside the longest of the stages: solid what it takes at least. */
function barOf({ low, high }: Length, { analysis }: MapContext) {
  const longest = Math.max(...Object.values(analysis.durations.stages).map((each) => each.high), 0);
  if (!(longest > 0)) return undefined;
  return (x: number, y: number, width: number): SceneNode[] => [
    rect('track', 'jm-bar', x, y + 1, width, 5, 2.5),
    rect('most', 'jm-bar-most', x, y + 1, Math.max(3, (width * high) / longest), 5, 2.5),
    rect('least', 'jm-bar-value', x, y + 1, Math.max(3, (width * low) / longest), 5, 2.5),
  ];
}
