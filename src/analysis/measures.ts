import { isLength, toSeconds } from '../model/durations.js';
import type { Journey, Measure } from '../model/elements.js';
import { lookup } from '../model/lookup.js';
import { betterIs } from '../model/metric-kinds.js';
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
  /**
   * A part of what the journey measures as a whole: drawn plainly, and held against nothing but a target of its own
   * (`against`).
   */
  isPart: boolean;
  /** What the latest is held against: its own target, else the metric's. */
  aim?: Aim;
  /** How the latest stands to that. */
  target: TargetState;
}

/** A target, and in which direction it is met. */
export interface Aim {
  /** Absent where neither the metric nor its kind says which way is better: shown, and not judged. */
  op?: '>=' | '<=';
  value: Value;
  /** Written with the measure (`against`), not with the metric. */
  isOwn: boolean;
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
  const wholes = new Set(journey.measures.map(({ metric }) => metric.id ?? metric.text));
  return [...groups.values()].flatMap(({ container, measures }): MeasureSeries[] => {
    const [latest, next] = latestFirst(measures);
    if (!latest) return [];
    const previous = latest.on?.valid && !next?.on?.valid ? undefined : next;
    const isPart = container !== journey.id && wholes.has(latest.metric.id ?? latest.metric.text);
    const aim = aimOf(latest, metrics.get(latest.metric.id ?? ''), isPart);
    return [
      {
        container,
        latest,
        ...(previous && { previous }),
        dated: measures.every(({ on }) => on?.valid),
        isPart,
        ...(aim && { aim }),
        target: aim ? targetState(latest.value, aim) : 'unknown',
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

/**
 * The latest measure of a metric in a project, and where it was taken: the same order over all of its places, but for the parts of
 * what a journey measures as a whole.
 */
export function latestMeasure(
  metric: Id,
  { journeys }: Project,
): { measure: Measure; container: ContainerElement } | undefined {
  const places = new Map<Measure, ContainerElement>();
  const isOfMetric = (measure: Measure) => measure.metric.id === metric;
  for (const journey of journeys) {
    const wholes = journey.measures.some(isOfMetric) ? [journey] : containers(journey);
    for (const container of wholes)
      for (const each of container.measures.filter(isOfMetric)) places.set(each, container);
  }
  const [measure] = latestFirst([...places.keys()]);
  const container = measure && places.get(measure);
  return container && { measure, container };
}

/** What a measure is held against. */
function aimOf({ against }: Measure, metric: Metric | undefined, isPart: boolean): Aim | undefined {
  if (against) {
    const op = metric && directionOf(metric);
    return { ...(op && { op }), value: against, isOwn: true };
  }
  return metric?.target && !isPart ? { op: metric.target.op, value: metric.target.value, isOwn: false } : undefined;
}

/** Which way a metric gets better: its target says so, else its kind, if that is one with a direction. */
function directionOf(metric: Metric): Aim['op'] | undefined {
  if (metric.target) return metric.target.op;
  if (metric.metricKind === undefined || metric.metricKind === 'custom') return undefined;
  return betterIs(metric) === 'higher' ? '>=' : '<=';
}

/** Whether a value meets a target. */
function targetState(value: Value, target: Aim): TargetState {
  const difference = compareValues(value, target.value);
  if (difference === undefined || target.op === undefined) return 'unknown';
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
