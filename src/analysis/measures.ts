import { isLength, toSeconds } from '../model/durations.js';
import type { Journey, Measure } from '../model/elements.js';
import { lookup } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Metric } from '../model/shared-elements.js';
import type { Id, Value } from '../model/source.js';
import { type ContainerElement, containers } from '../model/walk.js';

/** How a value stands to a target; `unknown` where there is no target, or the two cannot be compared. */
export type TargetState = 'met' | 'missed' | 'unknown';

/** What a metric was measured as at one place, for one group of personas. */
export interface MeasureSeries {
  /** Journey, stage or touchpoint measured at. */
  container: Id;
  /** The latest of those with a day; where none has one, the one written last. */
  latest: Measure;
  /** The one before the latest by the same order; none where nobody can tell that it was before. */
  previous?: Measure;
  /** Every measure of the series has a day of the calendar. */
  dated: boolean;
  /** How the latest stands to the metric's target. */
  target: TargetState;
}

/** The series of measures in a journey, in the order in which each is first written. */
export function measureSeries(journey: Journey, project: Project): MeasureSeries[] {
  const groups = new Map<string, { container: Id; measures: Measure[] }>();
  for (const container of containers(journey)) {
    for (const measure of container.measures) {
      const personas = measure.for.map((ref) => ref.id ?? ref.text).sort();
      const key = JSON.stringify([container.id, measure.metric.id ?? measure.metric.text, personas]);
      const group = groups.get(key);
      if (group) group.measures.push(measure);
      else groups.set(key, { container: container.id, measures: [measure] });
    }
  }
  const { metrics } = lookup(project);
  return [...groups.values()].flatMap(({ container, measures }): MeasureSeries[] => {
    const [latest, next] = latestFirst(measures);
    if (!latest) return [];
    const previous = latest.on?.valid && !next?.on?.valid ? undefined : next;
    const metric = metrics.get(latest.metric.id ?? '');
    return [
      {
        container,
        latest,
        ...(previous && { previous }),
        dated: measures.every(({ on }) => on?.valid),
        target: metric?.target ? targetState(latest.value, metric.target) : 'unknown',
      },
    ];
  });
}

/**
 * Measures of one metric from the latest to the earliest. A day decides; a measure without one says nothing about when
 * it was, so it comes after all that have one, and of two alike the one written later counts as the later.
 */
function latestFirst(measures: readonly Measure[]): Measure[] {
  const dayOf = ({ on }: Measure) => (on?.valid ? on.date : '');
  return measures
    .map((measure, index) => ({ measure, index, day: dayOf(measure) }))
    .sort((a, b) => (a.day === b.day ? b.index - a.index : a.day < b.day ? 1 : -1))
    .map(({ measure }) => measure);
}

/** The latest measure of a metric in a project, and where it was taken: the same order over all of its places. */
export function latestMeasure(
  metric: Id,
  { journeys }: Project,
): { measure: Measure; container: ContainerElement } | undefined {
  const places = new Map<Measure, ContainerElement>();
  for (const container of journeys.flatMap((journey) => [...containers(journey)])) {
    for (const measure of container.measures) if (measure.metric.id === metric) places.set(measure, container);
  }
  const [measure] = latestFirst([...places.keys()]);
  const container = measure && places.get(measure);
  return container && { measure, container };
}

/** Whether a value meets a target. */
function targetState(value: Value, target: NonNullable<Metric['target']>): TargetState {
  const difference = compareValues(value, target.value);
  if (difference === undefined) return 'unknown';
  return (target.op === '>=' ? difference >= 0 : difference <= 0) ? 'met' : 'missed';
}

/**
 * Below, at or above zero as `a` is less than, equal to or more than `b`; nothing where the two cannot be compared: values
 * of two kinds, or amounts in two currencies. Durations are compared in seconds.
 */
function compareValues(a: Value, b: Value): number | undefined {
  if (a.kind === 'duration' && b.kind === 'duration') {
    return isLength(a) && isLength(b) ? toSeconds(a) - toSeconds(b) : undefined;
  }
  if (a.kind === 'money' && b.kind === 'money' && a.currency !== b.currency) return undefined;
  return a.kind === b.kind ? a.amount - b.amount : undefined;
}
