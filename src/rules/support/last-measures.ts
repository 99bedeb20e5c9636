import type { Journey, Measure } from '../../model/elements.js';
import type { Id } from '../../model/source.js';
import { measuresOf } from './stated.js';

/** What a metric was measured as at one place, for one group of personas. */
export interface Series {
  /** The element measured at. */
  owner: Id;
  /** The latest by its day; where a day is missing, the one written last. */
  last: Measure;
  /** Every measure says on which day it was. */
  dated: boolean;
}

/** The series of measures in a journey. */
export function seriesOf(journey: Journey): Series[] {
  const series = new Map<string, { owner: Id; measures: Measure[] }>();
  for (const { owner, statement } of measuresOf(journey)) {
    const whom = statement.for.map((ref) => ref.id ?? ref.text).sort();
    const key = JSON.stringify([owner, statement.metric.id, whom]);
    const known = series.get(key);
    if (known) known.measures.push(statement);
    else series.set(key, { owner, measures: [statement] });
  }
  return [...series.values()].map(({ owner, measures }) => {
    const dated = measures.every(({ on }) => on?.valid);
    const last = measures.reduce((best, each) => (dated && dayOf(each) < dayOf(best) ? best : each));
    return { owner, last, dated };
  });
}

function dayOf({ on }: Measure): string {
  return on?.date ?? '';
}
